/** Relations as lists and the canvas show them: with the names of their ends and what is counted on each. */
import type { Relation } from '../model/records.ts';
import type { GraphEdge, RelationSummary } from '../model/views.ts';
import {
  FINDINGS,
  type Finding,
  type ReviewState,
  STANCES,
  type Stance,
  VERDICTS,
  type Verdict,
} from '../model/vocabulary.ts';
import { idList, type ReadableDb } from './database.ts';
import { LATEST_FINDING } from './reviews.ts';

/** Columns of the relation `r` between `s` and `t`, said by `p`. */
export const RELATION_COLUMNS = `r.uid AS id, s.uid AS source, t.uid AS target, r.type, r.label, p.uid AS speaker,
  r.modality, r.negated, r.occurred`;

/** What `RELATION_COLUMNS` are read from, beside `relation r`. */
export const RELATION_ENDS = `JOIN entity s ON s.id = r.source JOIN entity t ON t.id = r.target
  LEFT JOIN entity p ON p.id = r.speaker`;

const COUNTED = `r.id AS key, r.sources,
  EXISTS (SELECT 1 FROM tension WHERE first = r.id) OR EXISTS (SELECT 1 FROM tension WHERE second = r.id) AS disputed`;

/** The beginning of every statement whose rows `summarised` completes. */
export const SUMMARY = `SELECT ${RELATION_COLUMNS}, s.name AS sourceName, t.name AS targetName, p.name AS speakerName,
  ${COUNTED}`;

/** The beginning of every statement whose rows `edgesOf` completes; read from `EDGE_ENDS`. */
export const EDGE = `SELECT r.uid AS id, r.source, r.target, r.type, r.label, p.uid AS speaker, r.modality, r.negated,
  r.occurred, ${COUNTED}`;

/** What `EDGE` is read from, beside `relation r`: whoever asks knows the two entities. */
export const EDGE_ENDS = `LEFT JOIN entity p ON p.id = r.speaker`;

type Counted = {
  key: number;
  negated: number;
  /** Part of a tension; a citation may dispute it as well. */
  disputed: number;
  sources: number;
};

export type SummaryRow = Omit<Relation, 'negated'> &
  Counted & { sourceName: string; targetName: string; speakerName: string | null };

/** With the internal keys of its ends. */
export type EdgeRow = Omit<Relation, 'negated' | 'source' | 'target'> &
  Counted & { source: number; target: number };

type CitedRow = {
  relation: number;
  /** Internal key; `id` is what others know. */
  document: number;
  id: string;
  start: number | null;
  verdict: Verdict;
  stance: Stance;
  publisher: string | null;
  finding: Finding | null;
};

const CITED = `SELECT c.relation, c.document, d.uid AS id, c.start_offset AS start, c.verdict, c.stance, d.publisher,
    ${LATEST_FINDING} AS finding
  FROM json_each(?) j CROSS JOIN citation c ON c.relation = j.value CROSS JOIN document d ON d.id = c.document`;

/** Completes rows by what the relations rest on, read at once for all of them. */
export function summarised(db: ReadableDb, rows: readonly SummaryRow[]): RelationSummary[] {
  const restsOf = readRests(db, rows);
  return rows.map((row) => ({
    ...edgeOf(row, row.source, row.target, restsOf(row.key)),
    sourceName: row.sourceName,
    targetName: row.targetName,
    speakerName: row.speakerName,
  }));
}

/** As `summarised`, without names. @param idOf the id of an entity at either end, by its internal key */
export function edgesOf(
  db: ReadableDb,
  rows: readonly EdgeRow[],
  idOf: (key: number) => string,
): GraphEdge[] {
  const restsOf = readRests(db, rows);
  return rows.map((row) => edgeOf(row, idOf(row.source), idOf(row.target), restsOf(row.key)));
}

function readRests(db: ReadableDb, rows: readonly { key: number }[]): (key: number) => Rests {
  if (rows.length === 0) return () => RESTS_ON_NOTHING;
  const cited = new Map<number, CitedRow[]>();
  for (const row of db.prepare<[string], CitedRow>(CITED).all(idList(rows.map(({ key }) => key)))) {
    const list = cited.get(row.relation);
    if (list === undefined) cited.set(row.relation, [row]);
    else list.push(row);
  }
  return (key) => restsOn(cited.get(key) ?? []);
}

// Written out: to take a row apart and spread it takes longer than to read it.
function edgeOf(
  row: SummaryRow | EdgeRow,
  source: string,
  target: string,
  rests: Rests,
): GraphEdge {
  return {
    id: row.id,
    source,
    target,
    type: row.type,
    label: row.label,
    speaker: row.speaker,
    modality: row.modality,
    negated: row.negated === 1,
    occurred: row.occurred,
    documents: rests.documents,
    citations: rests.citations,
    verdict: rests.verdict,
    disputed: row.disputed === 1 || rests.stances.includes('disputes'),
    publishers: rests.publishers,
    sources: row.sources,
    stances: rests.stances,
    review: rests.review,
  };
}

type Rests = Pick<
  RelationSummary,
  'documents' | 'citations' | 'verdict' | 'publishers' | 'stances' | 'review'
>;

const RESTS_ON_NOTHING: Rests = {
  documents: [],
  citations: 0,
  verdict: null,
  publishers: [],
  stances: [],
  review: 'unreviewed',
};

function restsOnOne({ id, verdict, stance, publisher, finding }: CitedRow): Rests {
  const publishers = publisher === null ? [] : [publisher];
  const review = finding ?? 'unreviewed';
  return { documents: [id], citations: 1, verdict, publishers, stances: [stance], review };
}

function restsOn(cited: CitedRow[]): Rests {
  const [only] = cited;
  if (only === undefined) return RESTS_ON_NOTHING;
  if (cited.length === 1) return restsOnOne(only);
  cited.sort(inReadingOrder);
  const stances = cited.map(({ stance }) => stance);
  return {
    documents: unique(cited.map(({ id }) => id)),
    citations: cited.length,
    verdict: weakest(cited.map(({ verdict }) => verdict)),
    publishers: unique(cited.flatMap(({ publisher }) => publisher ?? [])),
    stances: STANCES.filter((stance) => stances.includes(stance)),
    review: reviewState(cited.map(({ finding }) => finding)),
  };
}

// Where a passage has no place, it comes first, as in the index.
function inReadingOrder(a: CitedRow, b: CitedRow): number {
  return a.document - b.document || (a.start ?? -1) - (b.start ?? -1);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** The weakest of some verdicts; null of none. */
function weakest(verdicts: readonly Verdict[]): Verdict | null {
  return VERDICTS.findLast((verdict) => verdicts.includes(verdict)) ?? null;
}

/** As `review` of an edge: what was found wanting goes before what nobody has looked at. */
function reviewState(findings: readonly (Finding | null)[]): ReviewState {
  const wanting = FINDINGS.find((each) => each !== 'supported' && findings.includes(each));
  if (wanting !== undefined) return wanting;
  return findings.length === 0 || findings.includes(null) ? 'unreviewed' : 'supported';
}
