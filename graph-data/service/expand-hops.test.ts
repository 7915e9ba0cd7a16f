import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSample, sampleContent, sampleEntity, sampleRelation } from './sample.ts';

const ENTITIES = 9;

function graphOf(links: readonly (readonly [number, number])[]) {
  const entities = Array.from({ length: ENTITIES }, (_, id) => sampleEntity(`${id}`, `N${id}`));
  const relations = links.map(([a, b], at) => sampleRelation(`r${at}`, `${a}`, `${b}`, 'to'));
  const rest = { documents: [], citations: [], tensions: [] };
  return openSample({ ...sampleContent(), ...rest, entities, relations });
}

/** Hops to each entity from 0, never over what is present; its own and those out of reach left out. */
function distances(links: readonly (readonly [number, number])[], present: readonly number[]) {
  const hops = new Map([[0, 0]]);
  for (const [from, far] of hops) {
    for (const [a, b] of links) {
      const to = a === from ? b : b === from ? a : from;
      if (!hops.has(to) && !present.includes(to)) hops.set(to, far + 1);
    }
  }
  hops.delete(0);
  return hops;
}

const link = fc.tuple(fc.nat(ENTITIES - 1), fc.nat(ENTITIES - 1));

test('further hops bring what is nearest, and every relation that then ties it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(link, { maxLength: 16 }),
      fc.uniqueArray(fc.integer({ min: 1, max: ENTITIES - 1 }), { maxLength: 2 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: ENTITIES }),
      async (links, present, hops, limit) => {
        const { service } = graphOf(links);
        const ids = present.map(String);
        const input = { entity: '0', present: ids, types: [], limit, hops };
        const { nodes, edges } = await service.expand(input);
        const far = distances(links, present);
        const reachable = [...far].filter(([, distance]) => distance <= hops);
        const found = nodes.map(({ id }) => far.get(Number(id)) ?? Number.NaN);
        const nearest = reachable.map(([, distance]) => distance).sort((a, b) => a - b);
        expect(found).toEqual(nearest.slice(0, limit));
        const added = nodes.map(({ id }) => id);
        const here = new Set(['0', ...ids, ...added]);
        const tied = links.flatMap(([a, b], at) => {
          const ends = [`${a}`, `${b}`];
          const own = ends.every((end) => here.has(end)) && ends.some((end) => added.includes(end));
          return own ? [`r${at}`] : [];
        });
        expect(edges.map(({ id }) => id)).toEqual(tied);
      },
    ),
    { numRuns: 60 },
  );
});
