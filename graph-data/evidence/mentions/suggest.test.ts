/** What a text suggests as names. */
import { describe, expect, test } from 'vitest';
import type { Named } from './name-index.ts';
import { suggestMentions } from './suggest.ts';

const at = () => undefined;

async function suggested(text: string, entities: readonly Named[] = []): Promise<string[]> {
  const found = await suggestMentions(text, entities, at);
  return found.map(({ type, name, aliases, places }) =>
    [
      `${type}: ${[name, ...aliases].join('/')}`,
      ...(places.length > 1 ? [places.length] : []),
    ].join(' ×'),
  );
}

describe('English', () => {
  test('names by title, word, initials and verb, each once, with their shorter forms', async () => {
    const text = `The Department of Homeland Security (DHS) replied. Mayor Marty Walsh of Boston wrote to DHS on Monday.
Later Walsh met with the USCM, and Zorblat Quux said no.`;
    expect(await suggested(text)).toEqual([
      'organisation: Department of Homeland Security/DHS ×3',
      'person: Marty Walsh/Walsh ×2',
      'person: Zorblat Quux',
      'organisation: USCM',
      'place: Boston',
    ]);
  });
  test('companies with and without their legal form', async () => {
    const text =
      'The firm Halvorsen & Pike Ltd was paid. Later the council paid Halvorsen & Pike again.';
    expect(await suggested(text)).toEqual([
      'organisation: Halvorsen & Pike Ltd/Halvorsen & Pike ×2',
    ]);
  });
  test('a place by the council that it has', async () => {
    const text =
      'The wards of Thornby asked the Thornby Town Council. They said that Thornby is dry.';
    expect(await suggested(text)).toContain('place: Thornby ×2');
  });
  test('nothing that is an entity already, under any of its names', async () => {
    const known = [
      { type: 'person', name: 'Martin Walsh', aliases: ['Marty Walsh', 'Walsh'] },
      { type: 'organisation', name: 'Homeland Security', aliases: [] },
    ];
    const text =
      'Mayor Marty Walsh met Walsh. The Department of Homeland Security, or Homeland Security.';
    expect(await suggested(text, known)).toEqual(['organisation: Department of Homeland Security']);
  });
  test('no first words of sentences, weekdays, peoples or headings', async () => {
    expect(await suggested('Blocking ICE agents is wrong.')).toEqual(['organisation: ICE']);
    const text = `Team Trump’s Fight With Quarrelsome Cities Heats Up

Blocking it was wrong. Americans waited on Monday, until January. “Shame on them”, he said. I agree.`;
    expect(await suggested(text)).toEqual([]);
  });
  test('finds in a heading what the running text told', async () => {
    const found = await suggestMentions(
      'Zorblat Wins Again Against Everybody\n\nMr. Zorblat left.',
      [],
      at,
    );
    expect(found.map(({ name, places }) => [name, places.length])).toEqual([['Zorblat', 2]]);
  });
  test('dates with their year, to the letter, and none that needs a calendar', async () => {
    const text =
      'On January 25, 2017, and in March 2019 it began; last year, on Tuesday and on 03/04/2017 it did not.';
    expect(await suggested(text)).toEqual(['date: January 25, 2017', 'date: March 2019']);
  });
});

describe('other languages', () => {
  test('German: runs of capitals and titles, not every noun', async () => {
    const text = `Die Regierung in Berlin hat mit dem Ausschuss geredet. Das Bundesministerium der Justiz und Ministerin Anna Müller sagte,
dass der Antrag am 3. Mai 2019 nicht die Frage war. Müller ist für das Gesetz und die Freiheit.`;
    expect(await suggested(text)).toEqual([
      'person: Anna Müller/Müller ×2',
      'organisation: Bundesministerium der Justiz',
      'date: 3. Mai 2019',
    ]);
  });
  test('French and Spanish', async () => {
    const french = `Le maire Jean Dupont est dans une réunion à Lyon, selon le Ministère de la Justice, le 12 mars 2020. Les élus et des
habitants sont pour le projet qui est dans la ville.`;
    expect(await suggested(french)).toEqual([
      'person: Jean Dupont',
      'organisation: Ministère de la Justice',
      'date: 12 mars 2020',
      'place: Lyon',
    ]);
    const spanish = `La alcaldesa Ada Colau dijo que el Tribunal Supremo no es una corte para los ciudadanos por el momento en Madrid.`;
    expect(await suggested(spanish)).toContain('person: Ada Colau');
  });
  test('scripts without capitals: dates and initials only, and no guesses', async () => {
    expect(await suggested('小池百合子は2017年1月25日にNATOを訪問した。')).toContain(
      'date: 2017年1月25日',
    );
    expect(await suggested('قال محمد إن الحكومة في القاهرة رفضت.')).toEqual([]);
  });
});

test('places are whole names in the text, apart from each other and from entities', async () => {
  const text =
    'Mayor Bill de Blasio of New York spoke. De Blasio left New York City. NEW YORK. Bill de Blasio’s men.';
  const known = [{ type: 'place', name: 'New York City', aliases: [] }];
  const found = await suggestMentions(text, known, at);
  const places = found.flatMap(({ places: some }) => some).sort((a, b) => a.start - b.start);
  let last = 0;
  for (const { start, end } of places) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(text.slice(start, end)).toMatch(/^(?:Bill de Blasio|De Blasio|New York|NEW YORK)$/);
    expect(text.slice(start, end + 5)).not.toBe('New York City');
    last = end;
  }
  expect(places.length).toBe(5);
});

test('gives way between paragraphs and tells how far it is', async () => {
  const seen: [number, number][] = [];
  const text = 'One.\n\nTwo.\n\nThree.';
  await suggestMentions(text, [], (done, total) => {
    seen.push([done, total]);
    return undefined;
  });
  expect(seen).toEqual([
    [0, 18],
    [6, 18],
    [12, 18],
  ]);
});
