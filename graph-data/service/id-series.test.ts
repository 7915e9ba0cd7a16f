import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIdSeries } from './id-series.ts';

test.each(['', '-1'])('it is the same as a set of texts, with “%s” behind the number', (ending) => {
  const number = fc.integer({ min: 0, max: 30_000 }).map((each) => String(each).padStart(7, '0'));
  const id = fc.oneof(
    number.map((each) => `ab-${each}${ending}`),
    fc.constantFrom('ab-', 'ab-1', 'ab-0000001-1', 'ab-00000a1', 'ab-00000001', 'ac-0000001'),
    fc.string({ maxLength: 3 }),
  );
  const step = fc.record({ op: fc.constantFrom('add', 'add', 'delete'), id });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 1_000, size: 'max' }), fc.nat(1_000), (steps, from) => {
      const own = createIdSeries(ending);
      const set = new Set<string>();
      steps.forEach(({ op, id: each }, at) => {
        if (at === from) own.begin('ab-');
        own[op](each);
        set[op](each);
        expect(own.has(each)).toBe(set.has(each));
        expect(own.size()).toBe(set.size);
      });
      for (const { id: each } of steps) expect(own.has(each)).toBe(set.has(each));
    }),
    { numRuns: 100 },
  );
});
