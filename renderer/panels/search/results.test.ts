/** Grouping of search results. */
import { expect, test } from 'vitest';
import type { SearchHit } from '../../../graph-data/model/views.ts';
import { groupHits, listedHits, stepIndex } from './results.ts';

function hit(kind: SearchHit['kind'], id: string): SearchHit {
  const common = { relation: null, document: null, title: id, detail: '', excerpt: '' };
  return { kind, id, ...common, highlights: [] };
}

test('groups follow the kinds, whatever order the hits came in, and indexes run through', () => {
  const groups = groupHits([hit('quote', 'q'), hit('entity', 'a'), hit('entity', 'b')]);
  expect(groups.map((group) => group.title)).toEqual(['Entities', 'Quotes']);
  expect(groups.flatMap((g) => g.hits.map(({ hit: h, index }) => [h.id, index]))).toEqual([
    ['a', 0],
    ['b', 1],
    ['q', 2],
  ]);
});

test('no kind crowds out the others', () => {
  const many = Array.from({ length: 12 }, (_, i) => hit('relation', `r${i}`));
  const listed = listedHits([...many, hit('quote', 'q'), hit('entity', 'e')]);
  expect(listed.map(({ id }) => id)).toEqual(['e', 'r0', 'r1', 'r2', 'r3', 'r4', 'q']);
});

test('arrows go round, other keys do not move', () => {
  expect(stepIndex(2, 'ArrowDown', 3)).toBe(0);
  expect(stepIndex(0, 'ArrowUp', 3)).toBe(2);
  expect(stepIndex(1, 'PageDown', 3)).toBe(2);
  expect(stepIndex(1, 'x', 3)).toBeNull();
});
