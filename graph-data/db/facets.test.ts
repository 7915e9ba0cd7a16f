/** What is counted by following indexes, held against counting records one by one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphs } from '../service/import-sample.ts';
import { judgedCitations } from '../service/judged-citation.ts';
import { openSample } from '../service/sample.ts';
import { countFacets, countProject, estimateProject } from './project.ts';

/** For each value, the relations that have it among their citations. */
function tally(pairs: readonly (readonly [value: string, relation: string])[]) {
  const sets = Map.groupBy(pairs, ([value]) => value);
  const counts = [...sets].map(([value, list]) => [value, new Set(list.map(([, r]) => r)).size]);
  return Object.fromEntries(counts);
}

test('stances, publishers, documents and what is uncited', () => {
  fc.assert(
    fc.property(graphs, (content) => {
      const { project } = openSample(content);
      const { stances, publishers, documents } = countFacets(project.db);
      const citations = judgedCitations(content);
      const publisherOf = new Map(content.documents.map((each) => [each.id, each.publisher ?? '']));
      const counts = (facets: typeof stances) =>
        Object.fromEntries(facets.filter(({ count }) => count > 0).map((f) => [f.value, f.count]));
      expect(counts(stances)).toEqual(tally(citations.map((c) => [c.stance, c.relation])));
      expect(counts(documents)).toEqual(tally(citations.map((c) => [c.document, c.relation])));
      expect(counts(publishers)).toEqual(
        tally(citations.map((c) => [publisherOf.get(c.document) ?? '', c.relation])),
      );
      const cited = new Set(citations.map(({ relation }) => relation));
      const counted = countProject(project.db);
      expect(counted.uncited).toBe(content.relations.length - cited.size);
      expect(estimateProject(project.db)).toEqual({ ...counted, counted: false, uncited: 0 });
    }),
    { numRuns: 25 },
  );
});
