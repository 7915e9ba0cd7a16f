/** What merging one project into another would do, as a report to decide by. Pure: reads two sides, touches neither. */
import type { MergeDecisions, MergePlan } from '../model/merge.ts';
import type { Entity, Relation } from '../model/records.ts';
import type { Side } from './merge-side.ts';
import type { Matches } from './merge-sides.ts';

/** Nothing decided: everything goes as it is proposed. */
export const NO_DECISIONS: MergeDecisions = { conflicts: [], sameNames: [] };

/** Conflicts of a report; a project that is all conflicts is not decided record by record. */
const LISTED = 2_000;

/** The report that a person decides by. @param title of the other project */
export function describeMerge(title: string, ours: Side, theirs: Side, found: Matches): MergePlan {
  const { matches, pairs } = found;
  const here = new Set(ours.document.map(({ id }) => id));
  const recognised = theirs.document.filter(
    ({ id }) => !here.has(id) && matches.document.ids.get(id) !== id,
  );
  const all = Object.values(matches);
  return {
    title,
    revisions: { ours: ours.revision, theirs: theirs.revision },
    counts: all.map(({ count }) => count).filter(({ total }) => total > 0),
    recognised: recognised.map((document) => document.title).slice(0, LISTED),
    conflicts: all.flatMap(({ conflicts }) => conflicts).slice(0, LISTED),
    sameNames: withUsedFirst(pairs, theirs.relation).slice(0, LISTED),
  };
}

/** Those that most rests on come first. */
function withUsedFirst<P extends { theirs: string }>(
  pairs: P[],
  relations: readonly Relation[],
): P[] {
  const uses = new Map<Entity['id'], number>();
  for (const { source, target } of relations) {
    for (const id of [source, target]) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return pairs.toSorted((a, b) => (uses.get(b.theirs) ?? 0) - (uses.get(a.theirs) ?? 0));
}
