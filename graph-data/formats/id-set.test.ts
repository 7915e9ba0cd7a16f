import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIdSet } from './id-set.ts';

test('it is the same as a set of texts', () => {
  const id = fc.oneof(fc.string({ maxLength: 3 }), fc.integer({ max: 3_000 }).map(String));
  const step = fc.record({ op: fc.constantFrom('add', 'add', 'add', 'delete'), id });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 4_000, size: 'max' }), (steps) => {
      const own = createIdSet();
      const set = new Set<string>();
      for (const { op, id: each } of steps) {
        if (op === 'add') own.add(each);
        else own.delete(each);
        if (op === 'add') set.add(each);
        else set.delete(each);
        expect(own.has(each)).toBe(set.has(each));
      }
      expect(own.size()).toBe(set.size);
      for (const { id: each } of steps) expect(own.has(each)).toBe(set.has(each));
    }),
    { numRuns: 100 },
  );
});

test('half a million ids that differ little are all told apart', () => {
  const set = createIdSet();
  for (let at = 0; at < 500_000; at++) set.add(`entity-${at}`);
  expect(set.size()).toBe(500_000);
  expect(set.has('entity-500000')).toBe(false);
});
