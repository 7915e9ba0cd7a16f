/** Where entities are named. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMentions } from './find.ts';
import type { Named } from './name-index.ts';

function named(type: string, name: string, ...aliases: string[]): Named {
  return { type, name, aliases };
}

/** The text with each mention in brackets, and what it names. */
function marked(text: string, ...entities: Named[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, entities: who } of findMentions(text, entities)) {
    result += `${text.slice(at, start)}[${text.slice(start, end)}|${who.join(',')}]`;
    at = end;
  }
  return result + text.slice(at);
}

describe('names', () => {
  const homan = named('person', 'Thomas Homan', 'Homan');
  test('stand as whole words, also before an apostrophe', () => {
    expect(marked('Homan’s men, not Homans. Thomas\nHoman!', homan)).toBe(
      '[Homan|0]’s men, not Homans. [Thomas\nHoman|0]!',
    );
  });
  test('go over the end of a line, not of a paragraph', () => {
    expect(marked('Thomas\n\nHoman', homan)).toBe('Thomas\n\n[Homan|0]');
  });
  test('of greatest length win, wherever they begin', () => {
    const york = named('place', 'New York');
    const times = named('publication', 'The New York Times');
    const city = named('organisation', 'City of New York');
    expect(marked('City of New York Times', york, times, city)).toBe('[City of New York|2] Times');
    expect(marked('the New York Times in New York', york, times)).toBe(
      '[the New York Times|1] in [New York|0]',
    );
  });
  test('that a longer one only seems to hold are found', () => {
    expect(
      marked('Of ICE agents', named('organisation', 'ICE'), named('group', 'Ice Agents')),
    ).toBe('Of [ICE|0] agents');
  });
  test('shared by two entities tell both', () => {
    expect(marked('Smith', named('person', 'Smith'), named('person', 'John Smith', 'Smith'))).toBe(
      '[Smith|0,1]',
    );
  });
  test('are compared without regard to how signs and characters are written', () => {
    expect(marked("Trump's order. O’Brien", named('order', 'Trump’s order'))).toContain(
      "[Trump's order|0]",
    );
    expect(
      marked('Andre\u0301 and Co\u00ADhen', named('person', 'André'), named('person', 'Cohen')),
    ).toBe('[Andre\u0301|0] and [Co\u00ADhen|1]');
  });
  test('of numbers are whole numbers', () => {
    const number = named('quantity', '409');
    expect(marked('409,000 and 1,409 and 409.', number)).toBe('409,000 and 1,409 and [409|0].');
  });
  test('of a single letter are not looked for', () => {
    expect(marked('A plan B', named('organisation', 'A'), named('concept', 'is'))).toBe('A plan B');
  });
});

describe('capitals', () => {
  test('tell ICE from ice and US from us', () => {
    const ice = named('organisation', 'ICE');
    const us = named('place', 'United States', 'US', 'U.S.');
    expect(marked('ICE on ice told us: Ice; the US, U.S. law', ice, us)).toBe(
      '[ICE|0] on ice told us: Ice; the [US|1], [U.S.|1] law',
    );
  });
  test('tell an acronym from a word that is a name', () => {
    expect(
      marked('WHO knows Who. HOMAN SAYS', named('person', 'Who'), named('person', 'Homan')),
    ).toBe('WHO knows [Who|0]. [HOMAN|1] SAYS');
  });
  test('of a person count, of a group at its head do not', () => {
    expect(
      marked('Will you? will Sanctuary cities, sanctuary cities', named('person', 'Will')),
    ).toBe('[Will|0] you? will Sanctuary cities, sanctuary cities');
    expect(marked('Sanctuary Cities, sanctuary cities', named('group', 'Sanctuary cities'))).toBe(
      '[Sanctuary Cities|0], [sanctuary cities|0]',
    );
  });
  test('of particles do not count', () => {
    expect(marked('Mr de Blasio', named('person', 'De Blasio'))).toBe('Mr [de Blasio|0]');
  });
});

describe('scripts', () => {
  test('without spaces have names anywhere', () => {
    expect(
      marked('東京都知事は小池百合子氏。', named('person', '小池百合子'), named('place', '東京都')),
    ).toBe('[東京都|1]知事は[小池百合子|0]氏。');
    expect(marked('นายกรัฐมนตรีทักษิณกล่าว', named('person', 'ทักษิณ'))).toBe('นายกรัฐมนตรี[ทักษิณ|0]กล่าว');
  });
  test('with particles after the name have it at the beginning of a word', () => {
    expect(marked('트럼프는 미트럼프', named('person', '트럼프'))).toBe('[트럼프|0]는 미트럼프');
  });
  test('from right to left have words before the name in one with it', () => {
    expect(marked('قال محمد وترامب بترامب', named('person', 'ترامب'))).toBe(
      'قال محمد و[ترامب|0] ب[ترامب|0]',
    );
    expect(marked('בירושלים ירושלים', named('place', 'ירושלים'))).toBe('ב[ירושלים|0] [ירושלים|0]');
  });
  test('beyond the basic plane keep their characters whole', () => {
    expect(marked('😀𠮷野家😀', named('organisation', '𠮷野家'))).toBe('😀[𠮷野家|0]😀');
  });
});

test('whatever the text, mentions are in order, apart, and spelt as one of the names', () => {
  const word = fc.constantFrom('ab', 'AB', 'Ab c', 'c', '東', '東京', ' ', '\n\n', '.', 'ö');
  const text = fc.array(word, { maxLength: 30 }).map((parts) => parts.join(''));
  const names = fc.array(
    fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(text, names, (where, some) => {
      const found = findMentions(
        where,
        some.map((name) => named('group', name)),
      );
      let last = 0;
      for (const { start, end, entities } of found) {
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
        const spelt = where.slice(start, end).replaceAll(/\s/g, '').toLowerCase();
        for (const entity of entities) {
          expect(some[entity]?.replaceAll(/\s/g, '').toLowerCase()).toBe(spelt);
        }
      }
    }),
  );
});

test('thousands of names in a long text take well under 100 ms', () => {
  const syllables = ['ka', 'lo', 'mi', 'ne', 'ru', 'sta', 'vo', 'wen', 'xi', 'yor'];
  const spell = (n: number) => `${syllables[n % 10]}${syllables[Math.floor(n / 10) % 10]}`;
  const cap = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const names = Array.from({ length: 5_000 }, (_, n) =>
    named('person', `${cap(spell(n))} ${cap(spell(n * 7))}${n}`, `${cap(spell(n * 7))}${n}`),
  );
  const text = Array.from({ length: 12_000 }, (_, n) =>
    n % 20 === 0 ? `${names[n % 5_000]?.name},` : `${spell(n)} ${spell(n * 3)}.`,
  ).join(' ');
  const found = findMentions(text, names);
  // The best of several: the first ones are not compiled yet.
  const took = Math.min(
    ...Array.from({ length: 7 }, () => timeOf(() => findMentions(text, names))),
  );
  expect(found.length).toBe(600);
  expect(text.length).toBeGreaterThan(100_000);
  // Alone it takes a quarter of it.
  expect(took).toBeLessThan(200);
});

/** Milliseconds of the processor, which others that use it do not lengthen much. */
function timeOf(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  return process.threadCpuUsage(before).user / 1_000;
}
