/** Selected relations as a path. */
import { expect, test } from 'vitest';
import { walkPath } from './selected-path.ts';
import { EDGES } from './testing/small-graph.ts';

const pick = (...ids: string[]) => ids.flatMap((id) => EDGES.filter((edge) => edge.id === id));

test('walks from end to end, whichever way relations point and in whatever order they were selected', () => {
  expect(walkPath(pick('r4', 'r8', 'r1'))).toEqual({
    from: 'order',
    relations: ['r4', 'r8', 'r1'],
  });
  expect(walkPath(pick('r1', 'r4', 'r8'))?.relations.toSorted()).toEqual(['r1', 'r4', 'r8']);
  expect(walkPath(pick('r11'))).toEqual({ from: 'morgan', relations: ['r11'] });
});

test('what branches, closes a circle or falls apart is no path', () => {
  expect(walkPath(pick('r1', 'r2', 'r3'))).toBeNull();
  expect(walkPath(pick('r6', 'r7', 'r5', 'r12'))).toBeNull();
  expect(walkPath(pick('r1', 'r9'))).toBeNull();
  expect(walkPath([])).toBeNull();
});
