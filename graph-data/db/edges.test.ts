/** Edges between what is there and what comes, held against looking at every relation. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY } from '../model/interchange.ts';
import { openSample, sampleEntity, sampleRelation } from '../service/sample.ts';
import { edgesAmong, edgesTouching } from './edges.ts';
import { keysById } from './entities.ts';

const COUNT = 24;
const id = (at: number) => `e${at}`;

test('however much was there before, every edge of what comes is found once', () => {
  const ends = Array.from({ length: 160 }, (_, at) => [
    (at * 7) % COUNT,
    (at * at * 5 + at) % COUNT,
  ]);
  const { project } = openSample({
    ...EMPTY,
    entities: Array.from({ length: COUNT }, (_, at) => sampleEntity(id(at), `N${at}`)),
    relations: ends.map(([a = 0, b = 0], at) => sampleRelation(`r${at}`, id(a), id(b), 'met')),
  });
  const chosen = fc.uniqueArray(fc.nat(COUNT - 1), { maxLength: COUNT });
  fc.assert(
    fc.property(chosen, chosen, fc.boolean(), (before, added, twice) => {
      const fresh = keysById(project.db, added.map(id));
      const old = keysById(project.db, before.filter((at) => !added.includes(at)).map(id));
      const all = [...old, ...fresh, ...(twice ? old : [])];
      const [present, come] = [all, fresh].map((list) => new Set(list.map((each) => each.id)));
      const within = ends.flatMap(([a = 0, b = 0], at) => {
        const both = present?.has(id(a)) && present.has(id(b));
        return both ? [{ id: `r${at}`, touched: come?.has(id(a)) || come?.has(id(b)) }] : [];
      });
      const found = (edges: readonly { id: string }[]) => edges.map((edge) => edge.id).toSorted();
      const touched = within.filter((each) => each.touched);
      expect(found(edgesTouching(project.db, fresh, all))).toEqual(found(touched));
      expect(found(edgesAmong(project.db, all))).toEqual(found(within));
    }),
    { numRuns: 200 },
  );
});
