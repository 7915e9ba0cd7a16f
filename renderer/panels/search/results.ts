/** Search results in the order and groups in which they are shown. */
import type { SearchHit } from '../../../graph-data/model/views.ts';

export type HitKind = SearchHit['kind'];
export type HitGroup = {
  kind: HitKind;
  title: string;
  /** `index` counts over all groups, as the arrow keys go. */
  hits: readonly { hit: SearchHit; index: number }[];
};

const TITLES = [
  ['entity', 'Entities'],
  ['relation', 'Relations'],
  ['quote', 'Quotes'],
  ['document', 'Documents'],
] as const satisfies readonly (readonly [HitKind, string])[];

/** How many of each kind are listed: enough to choose from, few enough that every kind is in sight. */
const LISTED: Readonly<Record<HitKind, number>> = { entity: 7, relation: 5, quote: 5, document: 5 };

/** The hits that are listed, in the order in which they are. */
export function listedHits(hits: readonly SearchHit[]): SearchHit[] {
  return TITLES.flatMap(([kind]) => hits.filter((hit) => hit.kind === kind).slice(0, LISTED[kind]));
}

/** Groups by kind, keeping the order within a kind; empty groups are left out. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  let index = 0;
  return TITLES.map(([kind, title]) => ({
    kind,
    title,
    hits: hits.filter((hit) => hit.kind === kind).map((hit) => ({ hit, index: index++ })),
  })).filter((group) => group.hits.length > 0);
}

/** The index that an arrow key leads to, going round; `count` must not be 0. */
export function stepIndex(index: number, key: string, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowUp':
      return (index + count - 1) % count;
    case 'PageDown':
      return Math.min(count - 1, index + 6);
    case 'PageUp':
      return Math.max(0, index - 6);
    default:
      return null;
  }
}
