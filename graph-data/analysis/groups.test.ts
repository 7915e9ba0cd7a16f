import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildAdjacency } from './adjacency.ts';
import { findCommunities } from './communities.ts';
import { groupMembers, groupsWithin, type PartitionedGraph } from './groups.ts';

function partitioned(
  nodes: number,
  pairs: readonly (readonly [number, number])[],
): PartitionedGraph {
  const adjacency = buildAdjacency(nodes - 1, {
    source: Int32Array.from(pairs, ([a]) => a),
    target: Int32Array.from(pairs, ([, b]) => b),
    count: pairs.length,
  });
  return { adjacency, levels: findCommunities(adjacency) };
}

/** Two wheels of five and four around 0 and 5, with one relation between them; 9 stands alone. */
const wheels = partitioned(10, [
  ...[1, 2, 3, 4].map((rim) => [0, rim] as const),
  ...[[1, 2] as const, [2, 3] as const, [3, 4] as const],
  ...[6, 7, 8].map((rim) => [5, rim] as const),
  ...[[6, 7] as const, [7, 8] as const],
  [4, 6],
]);

test('the whole graph is its largest groups, with whom they are around and what is between them', () => {
  const { groups, links, rest } = groupsWithin(wheels, null, 10);
  expect(groups.map(({ size }) => size)).toEqual([5, 4]);
  expect(groups.map(({ hubs }) => hubs[0])).toEqual([0, 5]);
  expect(links).toEqual([{ a: 0, b: 1, pairs: 1 }]);
  expect(rest).toEqual({ groups: 0, entities: 0 });
});

test('what is not listed is counted', () => {
  const { groups, rest } = groupsWithin(wheels, null, 1);
  expect(groups).toHaveLength(1);
  expect(rest).toEqual({ groups: 1, entities: 4 });
});

test('members come most connected first', () => {
  const [first] = groupsWithin(wheels, null, 1).groups;
  if (first === undefined) throw new Error('There is no group.');
  expect(groupMembers(wheels, first, 10).sort()).toEqual([0, 1, 2, 3, 4]);
  expect(groupMembers(wheels, first, 1)).toEqual([0]);
});

test('groups within a group are parts of it, down to where there are none', () => {
  const pairs = fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { minLength: 10, maxLength: 60 });
  fc.assert(
    fc.property(pairs, (list) => {
      const graph = partitioned(30, list);
      const look = (within: Parameters<typeof groupsWithin>[1], size: number, depth: number) => {
        const { groups } = groupsWithin(graph, within, 100);
        const sum = groups.reduce((total, group) => total + group.size, 0);
        expect(groups.length === 0 || sum === size).toBe(true);
        expect(depth).toBeLessThan(20);
        for (const group of groups) {
          expect(groupMembers(graph, group, 100)).toHaveLength(group.size);
          look(group, group.size, depth + 1);
        }
      };
      const linked = graph.levels[0]?.community.filter((label) => label !== -1).length ?? 0;
      look(null, linked, 0);
    }),
  );
});
