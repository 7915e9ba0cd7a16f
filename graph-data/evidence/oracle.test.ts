/** The checker against an oracle that tries every passage of a text by brute force. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointLength, sliceCodePoints } from '../model/offsets.ts';
import type { Verdict } from '../model/vocabulary.ts';
import { anchorAt } from './anchor.ts';
import { judge } from './verdict.ts';

const WORDS = [
  'the',
  'mayor',
  'said',
  'cities',
  'funding',
  'café',
  'naïve',
  '市长说',
  '不会',
  'قال',
  'العمدة',
  '😀',
  '“no”',
  "it's",
  'co-op',
  'ﬃ',
];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 });
const sentence = words.map((list) => `${list.join(' ')}.`);
const place = fc.nat(200);

const edit = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    text: fc.constantFrom('x', '市', 'not '),
  }),
  fc.record({ kind: fc.constant('delete' as const), at: place }),
  fc.record({
    kind: fc.constant('space' as const),
    at: place,
    text: fc.constantFrom(' ', '\n', '\u00a0', '\t'),
  }),
  fc.record({ kind: fc.constant('form' as const), form: fc.constantFrom('NFC', 'NFD') }),
  fc.record({ kind: fc.constant('marks' as const) }),
);
const scene = fc.record({
  before: fc.array(sentence, { maxLength: 3 }),
  target: sentence,
  after: fc.array(sentence, { maxLength: 3 }),
  repeats: fc.nat(2),
  edits: fc.array(edit, { maxLength: 2 }),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** Applies an edit to a text by code points, spaces only where a space is. */
function applyEdit(text: string, change: Edit): string {
  const points = Array.from(text);
  switch (change.kind) {
    case 'insert':
      points.splice(change.at % (points.length + 1), 0, change.text);
      return points.join('');
    case 'delete':
      points.splice(change.at % points.length, 1);
      return points.join('') || 'x';
    case 'space': {
      const spaces = points.flatMap((point, index) => (point === ' ' ? [index] : []));
      const at = spaces[change.at % Math.max(1, spaces.length)];
      if (at !== undefined) points.splice(at, 1, ` ${change.text}`);
      return points.join('');
    }
    case 'form':
      return text.normalize(change.form);
    case 'marks':
      return text
        .replaceAll('“', '"')
        .replaceAll('”', '"')
        .replaceAll("'", '’')
        .replaceAll('-', '‐');
  }
}

/** What levelling means, written down a second time and as plainly as can be. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[“”]/g, '"')
    .replaceAll('’', "'")
    .replaceAll(/[‐‑]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** How passages are compared with a quote; `begins` only spares the oracle hopeless work. */
type Same = { begins(point: string): boolean; whole(passage: string): boolean };

const toTheLetter = (quote: string): Same => ({
  begins: (point) => quote.startsWith(point),
  whole: (passage) => passage === quote,
});

const levelled = (quote: string): Same => ({
  begins: (point) =>
    plain(quote).normalize('NFD').startsWith(plain(point).normalize('NFD').slice(0, 1)),
  whole: (passage) => plain(passage) === plain(quote),
});

/** Whether the text has the quote at a place that cuts no letter off its marks. */
function standsSomewhere(text: string, quote: string, same: Same): boolean {
  const points = Array.from(text);
  const wanted = codePointLength(quote);
  const cuts = (at: number) => /^[\p{M}\u200d]/u.test(points[at] ?? '');
  for (let start = 0; start < points.length; start++) {
    if (cuts(start) || !same.begins(points[start] ?? '')) continue;
    for (let end = start + 1; end <= Math.min(points.length, start + 2 * wanted + 8); end++) {
      if (!cuts(end) && same.whole(points.slice(start, end).join(''))) return true;
    }
  }
  return false;
}

type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never;

/** A text in which one of several equal sentences was edited, and the claim made before that. */
function stage({ before, target, after, repeats, edits }: Scene) {
  const numbered = Array.from({ length: repeats + 1 }, (_, n) => `№${n}: ${target} ¶${n}`);
  const original = [...before, ...numbered, ...after].join(' ');
  const chosen = numbered[repeats] ?? '';
  const at = original.indexOf(chosen) + chosen.indexOf(target);
  const edited = edits.reduce(applyEdit, target);
  const text = `${original.slice(0, at)}${edited}${original.slice(at + target.length)}`;
  const start = codePointLength(text.slice(0, at));
  const range = { start, end: start + codePointLength(edited) };
  return { text, claim: anchorAt(original, at, target), edited, range };
}

function expectTrueVerdict(verdict: Verdict, text: string, target: string): void {
  const exact = standsSomewhere(text, target, toTheLetter(target));
  if (verdict === 'exact') {
    expect(exact).toBe(true);
    return;
  }
  const level = exact || standsSomewhere(text, target, levelled(target));
  expect(verdict === 'normalised').toBe(level);
  if (verdict === 'approximate') expect(codePointLength(target)).toBeGreaterThanOrEqual(32);
}

test('no verdict is other than brute force allows, and no place is another sentence’s', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(scene, (given) => {
      const { target } = given;
      const { text, claim, edited, range } = stage(given);
      const { verdict, place: found } = judge(text, claim);
      seen.add(verdict);
      if (edited === target) expect(verdict).toBe('exact');
      expectTrueVerdict(verdict, text, target);
      if (found === null) return;
      const words = sliceCodePoints(text, found.start, found.end);
      if (verdict === 'normalised') expect(plain(words)).toBe(plain(target));
      if (verdict === 'approximate' || given.repeats === 0) return;
      // The passage meant, and no other: it lies within what the edits left of it.
      expect(found.start).toBeGreaterThanOrEqual(range.start - 1);
      expect(found.end).toBeLessThanOrEqual(range.end + 1);
    }),
    { numRuns: 10_000, seed: 3 },
  );
  expect(seen).toEqual(new Set(['exact', 'normalised', 'approximate', 'not found']));
}, 240_000);
