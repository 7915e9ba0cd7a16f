/** What of another project is what here, kind by kind. Pure: reads two sides, touches neither. */
import { textHash } from '../formats/text-hash.ts';
import type { RecordKind } from '../model/change-set.ts';
import type { MergeChoice, MergeDecisions } from '../model/merge.ts';
import { inOrder, pairKey } from '../model/pair.ts';
import type { Citation, Distinction, Relation, Tension } from '../model/records.ts';
import { citationKey, relationKey, tensionKey } from './import-index.ts';
import { type Match, matchRecords } from './merge-match.ts';
import { pairNames } from './merge-names.ts';
import type { Side } from './merge-side.ts';
import { withMappedIds } from './merge-views.ts';

/** The matches of every kind, in the order in which records must be stored. */
export type Matches = ReturnType<typeof matchSides>;

type Sides = {
  ours: Side;
  theirs: Side;
  /** What was decided about a record; null for nothing. */
  decide(kind: RecordKind, id: string): MergeChoice | null;
};
type Ids = Pick<Match<unknown>, 'ids'>;

const NO_TEXT = textHash('');
/** What can be done about records that people have written, and do not refer to by name. */
const BOTH_FIRST = () => ['both', 'ours', 'theirs'] as const;

/** Matches all records of the other project with those here. */
export function matchSides(ours: Side, theirs: Side, decisions: MergeDecisions) {
  const decided = new Map(
    decisions.conflicts.map((each) => [`${each.kind} ${each.id}`, each.choice]),
  );
  const sides: Sides = {
    ours,
    theirs,
    decide: (kind, id) => decided.get(`${kind} ${id}`) ?? null,
  };
  const document = matchDocuments(sides);
  const { pairs, sameAs } = pairNames(ours.entity, theirs.entity, decisions.sameNames);
  const entity = matchEntities(sides, sameAs);
  const known = [...ours.entity, ...entity.arrivals.map(({ value }) => value)];
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const relation = matchRelations(sides, entity, names);
  const citation = matchCitations(sides, relation, document);
  return {
    pairs,
    matches: {
      document,
      original: matchOriginals(sides, document),
      ...{ entity, relation, citation },
      tension: matchTensions(sides, relation),
      distinction: matchDistinctions(sides, entity, names),
      review: matchReviews(sides, citation),
      type: matchTypes(sides),
      view: matchViews(sides, { document, entity, relation }),
    },
  };
}

/** The id here of what has this id there. */
function to({ ids }: Ids, id: string): string {
  return ids.get(id) ?? id;
}

function matchDocuments({ ours, theirs, decide }: Sides) {
  return matchRecords({
    ...{ kind: 'document', ours: ours.document, theirs: theirs.document, decide },
    name: ({ title }) => title,
    // Of two sources that are missing nobody can say that they are one.
    key: ({ id, sha256 }) => (sha256 === NO_TEXT ? `${sha256} ${id}` : sha256),
    // A document's text never changes: another text is another document.
    choices: (mine, other) => (mine.sha256 === other.sha256 ? ['ours', 'theirs'] : ['both']),
  });
}

function matchEntities(
  { ours, theirs, decide }: Sides,
  sameAs: ReturnType<typeof pairNames>['sameAs'],
) {
  return matchRecords({
    ...{ kind: 'entity', ours: ours.entity, theirs: theirs.entity, decide, sameAs },
    name: ({ name }) => name,
    choices: (mine, other) =>
      mine.name === other.name ? ['ours', 'theirs', 'both'] : ['both', 'ours', 'theirs'],
  });
}

function matchRelations(
  { ours, theirs, decide }: Sides,
  entity: Ids,
  names: ReadonlyMap<string, string>,
) {
  return matchRecords<Relation>({
    ...{ kind: 'relation', ours: ours.relation, decide, key: relationKey },
    theirs: theirs.relation.map((value) => ({
      ...value,
      source: to(entity, value.source),
      target: to(entity, value.target),
      speaker: value.speaker === null ? null : to(entity, value.speaker),
    })),
    name: ({ source, label, target }) => `${names.get(source)} – ${label} – ${names.get(target)}`,
  });
}

function matchCitations({ ours, theirs, decide }: Sides, relation: Ids, document: Ids) {
  return matchRecords<Citation>({
    ...{ kind: 'citation', ours: ours.citation, decide, key: citationKey },
    theirs: theirs.citation.map((value) => ({
      ...value,
      relation: to(relation, value.relation),
      document: to(document, value.document),
    })),
    name: ({ quote }) => quote.slice(0, 120).toWellFormed(),
    derived: ['verdict', 'prefix', 'suffix', 'end'],
    choices: BOTH_FIRST,
  });
}

function matchTensions({ ours, theirs, decide }: Sides, relation: Ids) {
  return matchRecords<Tension>({
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
}

function matchDistinctions(
  { ours, theirs, decide }: Sides,
  entity: Ids,
  names: ReadonlyMap<string, string>,
) {
  return matchRecords<Distinction>({
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
}

function matchReviews({ ours, theirs, decide }: Sides, citation: Ids) {
  return matchRecords({
    ...{ kind: 'review', ours: ours.review, decide },
    theirs: theirs.review.map((value) => ({ ...value, citation: to(citation, value.citation) })),
    name: ({ finding, reviewer }) => `${finding}, by ${reviewer}`,
    choices: BOTH_FIRST,
  });
}

function matchOriginals({ ours, theirs, decide }: Sides, document: Ids) {
  return matchRecords({
    ...{ kind: 'original', ours: ours.original, decide },
    theirs: theirs.original.map((value) => ({ ...value, document: to(document, value.document) })),
    name: ({ name }) => name,
    key: (value) => `${value.document} ${value.sha256}`,
  });
}

function matchTypes({ ours, theirs, decide }: Sides) {
  return matchRecords({
    ...{ kind: 'type', ours: ours.type, theirs: theirs.type, decide, keyDecides: true },
    name: ({ name }) => name,
    key: ({ of, name }) => `${of} ${name}`,
    choices: () => ['ours', 'theirs'],
  });
}

function matchViews({ ours, theirs, decide }: Sides, found: Parameters<typeof withMappedIds>[1]) {
  return matchRecords({
    ...{ kind: 'view', ours: ours.view, decide },
    theirs: theirs.view.map((value) => withMappedIds(value, found)),
    name: ({ name }) => name,
    choices: BOTH_FIRST,
  });
}
