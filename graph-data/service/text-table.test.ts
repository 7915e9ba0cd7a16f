import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTextTable } from './text-table.ts';

test('it is the same as a list of different texts, the last of which may be taken back', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.integer({ max: 3_000 }).map((number) => `entity ${number}`),
    fc.constantFrom('', 'é', '\u00ff', '\u0100', 'aa', 'a\u0000', '\ud800', '王伟'),
  );
  const step = fc.record({ text, takeBack: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 3_000, size: 'max' }), (steps) => {
      const table = createTextTable();
      const plain: string[] = [];
      const known = new Set<string>();
      for (const { text: each, takeBack } of steps) {
        const last = plain.at(-1);
        if (takeBack && last !== undefined) {
          table.removeLast();
          plain.pop();
          known.delete(last);
        }
        if (known.has(each)) continue;
        expect(table.find(each)).toBe(-1);
        expect(table.add(each)).toBe(plain.length);
        plain.push(each);
        known.add(each);
      }
      expect(table.size()).toBe(plain.length);
      expect(plain.map((_, number) => table.text(number))).toEqual(plain);
      expect(plain.map((each) => table.find(each))).toEqual([...plain.keys()]);
      for (const { text: each } of steps) expect(table.find(each) !== -1).toBe(known.has(each));
    }),
    { numRuns: 60 },
  );
});

test('long texts and many of them', () => {
  const table = createTextTable();
  const textOf = (at: number) => `${'長'.repeat(at % 50)}${'x'.repeat(at % 300)} ${at}`;
  for (let at = 0; at < 50_000; at++) table.add(textOf(at));
  for (let at = 0; at < 50_000; at += 7) {
    expect(table.find(textOf(at))).toBe(at);
    expect(table.text(at)).toBe(textOf(at));
  }
  expect(table.find(textOf(50_000))).toBe(-1);
});
