/** A relation as the canvas draws it, for tests: nothing about it stands out but what a test says. */
import type { GraphEdge } from '../views.ts';

/** A relation from one entity to another with a supporting, exact citation of the document `d`. */
export function plainEdge(
  id: string,
  source: string,
  target: string,
  more: Partial<GraphEdge> = {},
): GraphEdge {
  return {
    id,
    source,
    target,
    type: 'knows',
    label: 'knows',
    speaker: null,
    modality: 'stated',
    negated: false,
    occurred: null,
    documents: ['d'],
    citations: 1,
    verdict: 'exact',
    disputed: false,
    publishers: [],
    sources: 1,
    stances: ['supports'],
    review: 'unreviewed',
    ...more,
  };
}
