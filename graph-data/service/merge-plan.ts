/** What merging one project into another would store. Pure: reads two sides, touches neither. */
import { textHash } from '../formats/text-hash.ts';
import type { MergeConflict, MergeDecisions, MergePlan } from '../model/merge.ts';
import { inOrder, pairKey } from '../model/pair.ts';
import type { Citation, Distinction, Entity, Relation, Tension } from '../model/records.ts';
import { citationKey, relationKey, tensionKey } from './import-index.ts';
import { type Match, matchRecords } from './merge-match.ts';
import { pairNames } from './merge-names.ts';
import type { Side } from './merge-side.ts';
import { withMappedIds } from './merge-views.ts';

/** The matches of every kind, in the order in which records must be stored. */
export type Matches = ReturnType<typeof matchSides>;

/** Nothing decided: everything goes as it is proposed. */
export const NO_DECISIONS: MergeDecisions = { conflicts: [], sameNames: [] };

const NO_TEXT = textHash('');

/** Conflicts of a report; a project that is all conflicts is not decided record by record. */
const LISTED = 2_000;

/** Matches all records of the other project with those here. */
export function matchSides(ours: Side, theirs: Side, decisions: MergeDecisions) {
  const decided = new Map(
    decisions.conflicts.map((each) => [`${each.kind} ${each.id}`, each.choice]),
  );
  const decide = (kind: MergeConflict['kind'], id: string) => decided.get(`${kind} ${id}`) ?? null;
  const document = matchRecords({
    ...{ kind: 'document', ours: ours.document, theirs: theirs.document, decide },
    name: ({ title }) => title,
    // Of two sources that are missing nobody can say that they are one.
    key: ({ id, sha256 }) => (sha256 === NO_TEXT ? `${sha256} ${id}` : sha256),
    // A document's text never changes: another text is another document.
    choices: (mine, other) => (mine.sha256 === other.sha256 ? ['ours', 'theirs'] : ['both']),
  });
  const { pairs, sameAs } = pairNames(ours.entity, theirs.entity, decisions.sameNames);
  const entity = matchRecords({
    ...{ kind: 'entity', ours: ours.entity, theirs: theirs.entity, decide, sameAs },
    name: ({ name }) => name,
    choices: (mine, other) =>
      mine.name === other.name ? ['ours', 'theirs', 'both'] : ['both', 'ours', 'theirs'],
  });
  const to = (match: Pick<Match<unknown>, 'ids'>, id: string) => match.ids.get(id) ?? id;
  const names = new Map<string, string>(
    [...ours.entity, ...entity.arrivals.map(({ value }) => value)].map(({ id, name }) => [
      id,
      name,
    ]),
  );
  const relation = matchRecords<Relation>({
    ...{ kind: 'relation', ours: ours.relation, decide, key: relationKey },
    theirs: theirs.relation.map((value) => ({
      ...value,
      source: to(entity, value.source),
      target: to(entity, value.target),
      speaker: value.speaker === null ? null : to(entity, value.speaker),
    })),
    name: ({ source, label, target }) => `${names.get(source)} – ${label} – ${names.get(target)}`,
  });
  const citation = matchRecords<Citation>({
    ...{ kind: 'citation', ours: ours.citation, decide, key: citationKey },
    theirs: theirs.citation.map((value) => ({
      ...value,
      relation: to(relation, value.relation),
      document: to(document, value.document),
    })),
    name: ({ quote }) => quote.slice(0, 120).toWellFormed(),
    derived: ['verdict', 'prefix', 'suffix', 'end'],
    choices: () => ['both', 'ours', 'theirs'],
  });
  const tension = matchRecords<Tension>({
    ...{ kind: 'tension', ours: ours.tension, decide, key: tensionKey },
    theirs: theirs.tension
      .map((value): Tension => {
        const [a, b] = value.relations;
        return { ...value, relations: [to(relation, a), to(relation, b)] };
      })
      // Two relations that turned out to be one do not differ from each other.
      .filter(({ relations: [a, b] }) => a !== b),
    name: ({ note }) => note,
  });
  const distinction = matchRecords<Distinction>({
    ...{ kind: 'distinction', ours: ours.distinction, decide, keyDecides: true },
    theirs: theirs.distinction
      .map(({ id, entities: [a, b] }): Distinction => {
        return { id, entities: inOrder(to(entity, a), to(entity, b)) };
      })
      // Two that are taken to be one here are not two.
      .filter(({ entities: [a, b] }) => a !== b),
    name: ({ entities }) => entities.map((id) => names.get(id)).join(' – '),
    key: ({ entities: [a, b] }) => pairKey(a, b),
  });
  const review = matchRecords({
    ...{ kind: 'review', ours: ours.review, decide },
    theirs: theirs.review.map((value) => ({ ...value, citation: to(citation, value.citation) })),
    name: ({ finding, reviewer }) => `${finding}, by ${reviewer}`,
    choices: () => ['both', 'ours', 'theirs'],
  });
  const original = matchRecords({
    ...{ kind: 'original', ours: ours.original, decide },
    theirs: theirs.original.map((value) => ({ ...value, document: to(document, value.document) })),
    name: ({ name }) => name,
    key: (value) => `${value.document} ${value.sha256}`,
  });
  const type = matchRecords({
    ...{ kind: 'type', ours: ours.type, theirs: theirs.type, decide, keyDecides: true },
    name: ({ name }) => name,
    key: ({ of, name }) => `${of} ${name}`,
    choices: () => ['ours', 'theirs'],
  });
  const view = matchRecords({
    ...{ kind: 'view', ours: ours.view, decide },
    theirs: theirs.view.map((value) => withMappedIds(value, { document, entity, relation })),
    name: ({ name }) => name,
    choices: () => ['both', 'ours', 'theirs'],
  });
  return {
    pairs,
    matches: {
      ...{ document, original, entity, relation, citation, tension, distinction },
      ...{ review, type, view },
    },
  };
}

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
