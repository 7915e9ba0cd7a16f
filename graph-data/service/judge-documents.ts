/** Judges the citations of a project's documents again, for a stretch of time; where it is done makes no difference. */
import { type CheckedDocument, checkAfter, countCitations } from '../db/checks.ts';
import { citationsOfDocument, countAllCitations } from '../db/citations.ts';
import { inOneRead, type ReadableDb } from '../db/database.ts';
import { findDocument } from '../db/documents.ts';
import { readRevision } from '../db/project.ts';
import { CHECKER_VERSION, createJudge } from '../evidence/verdict.ts';
import { textHash } from '../formats/text-hash.ts';
import type { Citation } from '../model/records.ts';
import type { QuoteFailure } from '../model/views.ts';
import type { Verdict } from '../model/vocabulary.ts';
import { createPace, type Pace } from './pace.ts';

/** What is asked. */
export type JudgeRequest = {
  /** Internal key of the document after which to go on; 0 to begin. */
  after: number;
  /** Whether to pass over documents whose text is the one last checked. */
  changed: boolean;
  /** Whether to count all citations of the project as well. */
  count: boolean;
};

/** A document whose citations were judged, as it was at a revision. */
export type JudgedDocument = {
  key: number;
  id: string;
  revision: number;
  /** SHA-256 of the text that is there. */
  hash: string;
  /** Whether it is known already that the citations were checked against this text. */
  known: boolean;
  judged: number;
  /** Citations whose verdict is another than the one stored. */
  changed: { id: string; verdict: Verdict }[];
  failures: QuoteFailure[];
};

export type JudgedBatch = {
  documents: JudgedDocument[];
  /** Citations judged or passed over. */
  passed: number;
  /** All citations of the project, if that was asked. */
  total: number | null;
  /** Where to go on; null at the end. */
  next: number | null;
};

/** Milliseconds after which a batch ends with the document that it has come to. */
const STRETCH_MS = 250;

/** Judges documents one after the other until a quarter of a second has gone by. @throws ServiceError CANCELLED */
export async function judgeDocuments(
  db: ReadableDb,
  request: JudgeRequest,
  signal?: AbortSignal,
): Promise<JudgedBatch> {
  const pace = createPace(signal);
  const until = performance.now() + STRETCH_MS;
  const total = request.count ? countAllCitations(db) : null;
  const documents: JudgedDocument[] = [];
  let passed = 0;
  let next = request.after;
  do {
    await pace();
    const checked = checkAfter(db, next);
    if (checked === null) return { documents, passed, total, next: null };
    next = checked.key;
    passed += countCitations(db, checked.key);
    const judged = await judgeOne(db, checked, request.changed, pace);
    if (judged !== null) documents.push(judged);
  } while (performance.now() < until);
  return { documents, passed, total, next };
}

/** The text of a document where it is the one that its record says, and the hash of what is there. */
export function readSource(db: ReadableDb, id: string): { text: string | null; hash: string } {
  const document = findDocument(db, id);
  const hash = textHash(document?.text ?? '');
  return { text: hash === document?.sha256 ? document.text : null, hash };
}

/** Null where nothing cites it, or its text is the one last checked and such ones are passed over. */
async function judgeOne(
  db: ReadableDb,
  document: CheckedDocument,
  onlyChanged: boolean,
  pace: Pace,
): Promise<JudgedDocument | null> {
  const read = inOneRead(db, () => {
    const source = readSource(db, document.id);
    const known = document.checkedHash === source.hash && document.checker === CHECKER_VERSION;
    if (onlyChanged && known) return null;
    const citations = citationsOfDocument(db, document.id);
    return { ...source, known, citations, revision: readRevision(db) };
  });
  if (read === null || read.citations.length === 0) return null;
  const { text, hash, known, citations, revision } = read;
  const { key, id } = document;
  const judge = createJudge(text);
  const changed: JudgedDocument['changed'] = [];
  const failures: QuoteFailure[] = [];
  for (const citation of citations) {
    await pace();
    const { verdict } = judge(citation);
    if (verdict !== citation.verdict) changed.push({ id: citation.id, verdict });
    if (verdict !== 'exact') failures.push(failureOf(citation, verdict));
  }
  return { key, id, revision, hash, known, judged: citations.length, changed, failures };
}

function failureOf({ id, relation, document, quote }: Citation, verdict: Verdict): QuoteFailure {
  return { citation: id, relation, document, verdict, quote };
}
