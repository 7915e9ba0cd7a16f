import { expect, test } from 'vitest';
import type { Distinction } from '../records.ts';
import { createDistinction, followMerge } from './distinguish.ts';

const apart = (id: string, a: string, b: string): Distinction => ({ id, entities: [a, b] });

test('a pair is the same whichever is named first, and the step names both', () => {
  const [a, b] = [
    { id: 'a', name: 'Ann' },
    { id: 'b', name: 'Anna' },
  ];
  for (const { id, changes } of [createDistinction(a, b), createDistinction(b, a)]) {
    expect(changes.name).toMatch(/^tell (Ann and Anna|Anna and Ann) apart$/);
    const record = { kind: 'distinction', value: { id, entities: ['a', 'b'] } };
    expect(changes.changes).toEqual([{ op: 'put', record, was: null }]);
  }
});

test('who was another than one of those merged is another than what they became', () => {
  const left = followMerge([apart('1', 'b', 'c'), apart('2', 'd', 'x')], new Set(['b']), 'z');
  expect(left).toEqual([apart('1', 'c', 'z'), apart('2', 'd', 'x')]);
});

test('what became one is no longer two, and nothing is said twice', () => {
  const before = [apart('1', 'a', 'b'), apart('2', 'a', 'c'), apart('3', 'b', 'c')];
  expect(followMerge(before, new Set(['b']), 'a')).toEqual([apart('2', 'a', 'c')]);
});
