import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citationSchema, entitySchema, relationSchema } from '../model/records.ts';
import { isPlainCitation, isPlainEntity, isPlainRelation } from './plain-record.ts';
import { sampleContent } from './sample.ts';

const HOSTILE = fc.oneof(
  fc.constantFrom<unknown>('', 'a\u0000b', '\ud800', 'x'.repeat(200), 'x'.repeat(201)),
  fc.constantFrom<unknown>('x'.repeat(10_000), 'x'.repeat(10_001), null, undefined, -1, 0, 1, 1.5),
  fc.constantFrom<unknown>(2 ** 53, Number.NaN, true, [], ['a', ''], ['a\u0000'], [null], {}),
  fc.constantFrom<unknown>('stated', 'supports', 'exact', '2017-01', '2017-01-25', '20', 'soon'),
  fc.string({ unit: 'binary' }),
);

/** Whatever is called plain fits its schema just as it is; and what most records are is called plain. */
function agrees<T extends object>(
  sample: T,
  isPlain: (value: T) => boolean,
  parse: (value: unknown) => unknown,
): void {
  expect(isPlain(sample)).toBe(true);
  const fields = fc.constantFrom(...(Object.keys(sample) as (keyof T)[]));
  fc.assert(
    fc.property(fields, HOSTILE, (field, value) => {
      const changed = { ...sample, [field]: value };
      if (isPlain(changed)) expect(parse(changed)).toEqual(changed);
    }),
    { numRuns: 3_000 },
  );
}

test('plain records fit their schemas as they are', () => {
  const { entities, relations, citations } = sampleContent();
  for (const each of entities) agrees(each, isPlainEntity, (value) => entitySchema.parse(value));
  for (const each of relations) {
    agrees(each, isPlainRelation, (value) => relationSchema.parse(value));
  }
  for (const each of citations) {
    agrees(each, isPlainCitation, (value) => citationSchema.parse(value));
  }
});
