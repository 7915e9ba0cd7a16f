/** The checker against an oracle that tries every passage of a text by brute force. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointLength, sliceCodePoints } from '../model/offsets.ts';
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

/** Whether the text has the quote at a place that cuts no letter off its marks, compared by `same`. */
function standsSomewhere(text: string, quote: string, same: (passage: string) => boolean): boolean {
  const points = Array.from(text);
  const wanted = codePointLength(quote);
  const cuts = (at: number) => /^[\p{M}\u200d]/u.test(points[at] ?? '');
  for (let start = 0; start < points.length; start++) {
    if (cuts(start)) continue;
    for (let end = start + 1; end <= Math.min(points.length, start + 2 * wanted + 8); end++) {
      if (!cuts(end) && same(points.slice(start, end).join(''))) return true;
    }
  }
  return false;
}

test('no verdict is better than brute force allows, and no place is another sentence’s', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(scene, ({ before, target, after, repeats, edits }) => {
      const numbered = Array.from({ length: repeats + 1 }, (_, n) => `№${n}: ${target} ¶${n}`);
      const original = [...before, ...numbered, ...after].join(' ');
      const chosen = numbered[repeats] ?? '';
      const at = original.indexOf(chosen) + chosen.indexOf(target);
      const claim = anchorAt(original, at, target);
      const edited = edits.reduce(applyEdit, target);
      const text = `${original.slice(0, at)}${edited}${original.slice(at + target.length)}`;
      const verdict = judge(text, claim);
      seen.add(verdict.verdict);
      const exact = standsSomewhere(text, target, (passage) => passage === target);
      const levelled =
        exact || standsSomewhere(text, target, (passage) => plain(passage) === plain(target));
      if (verdict.verdict === 'exact') expect(exact).toBe(true);
      if (edited === target) expect(verdict.verdict).toBe('exact');
      if (verdict.verdict === 'normalised') expect(levelled).toBe(true);
      if (levelled) expect(['exact', 'normalised']).toContain(verdict.verdict);
      if (verdict.verdict === 'approximate')
        expect(codePointLength(target)).toBeGreaterThanOrEqual(32);
      if (verdict.place === null) return;
      const found = sliceCodePoints(text, verdict.place.start, verdict.place.end);
      if (verdict.verdict === 'normalised') expect(plain(found)).toBe(plain(target));
      const start = codePointLength(text.slice(0, at));
      // The passage meant, and no other: it lies within what the edits left of it.
      if (verdict.verdict !== 'approximate' && repeats > 0) {
        expect(verdict.place.start).toBeGreaterThanOrEqual(start - 1);
        expect(verdict.place.end).toBeLessThanOrEqual(start + codePointLength(edited) + 1);
      }
    }),
    { numRuns: 10_000, seed: 3 },
  );
  expect(seen).toEqual(new Set(['exact', 'normalised', 'approximate', 'not found']));
}, 240_000);
