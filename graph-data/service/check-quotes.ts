/** Checks quotes against their documents again, and stores what turns out otherwise. */
import { type CheckedDocument, countCitations, listChecks, noteCheck } from '../db/checks.ts';
import { citationsOfDocument, setVerdict } from '../db/citations.ts';
import { inTransaction, type ReadableDb, type WritableDb } from '../db/database.ts';
import { findDocument } from '../db/documents.ts';
import { relationsCiting } from '../db/independence.ts';
import { advanceRevision } from '../db/project.ts';
import { CHECKER_VERSION, createJudge } from '../evidence/verdict.ts';
import { textHash } from '../formats/text-hash.ts';
import type { Citation } from '../model/records.ts';
import type { QuoteFailure } from '../model/views.ts';
import type { Verdict } from '../model/vocabulary.ts';
import type { CallOptions, Input, Output } from '../rpc/contract.ts';
import type { Project } from './open-project.ts';
import { createPace, type Pace, throwIfCancelled } from './pace.ts';
import { recountSources } from './sources.ts';
import { explainWriteFailure } from './write-failures.ts';

type Judged = { citation: Citation; verdict: Verdict };

/**
 * Judges every citation, or with `changed` those of documents whose text is not the one last checked; progress
 * counts citations. A document whose text no longer has its SHA-256 counts as missing: what was cited is not there.
 * @param onStored told the new revision when stored verdicts changed
 * @throws ServiceError CANCELLED; what was checked by then stays checked
 */
export async function checkQuotes(
  project: Project,
  input: Input<'checkQuotes'>,
  options: CallOptions<'checkQuotes'> = {},
  onStored: (revision: number) => void = () => {},
): Promise<Output<'checkQuotes'>> {
  throwIfCancelled(options.signal);
  const { db } = project;
  const documents = listChecks(db);
  const pace = createPace(options.signal);
  // Of a large project this takes a while; where nobody watches it is not worth it.
  const counts = options.onProgress === undefined ? [] : await countAll(db, documents, pace);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const failures: QuoteFailure[] = [];
  const counted = new Set<number>();
  let done = 0;
  let passed = 0;
  for (const [at, document] of documents.entries()) {
    await pace();
    const cited = counts[at] ?? countCitations(db, document.key);
    if (cited === 0) continue;
    passed += cited;
    const source = readSource(db, document.id);
    if (input.changed !== true || !isChecked(document, source.hash)) {
      const judged = await judgeAll(db, document.id, source.text, pace);
      const revision = store(project, document, source.hash, judged, counted);
      if (revision !== null) onStored(revision);
      failures.push(...judged.filter(({ verdict }) => verdict !== 'exact').map(failure));
      done += judged.length;
    }
    options.onProgress?.({ done: passed, total });
  }
  return { checked: done, failures };
}

async function countAll(
  db: ReadableDb,
  documents: readonly CheckedDocument[],
  pace: Pace,
): Promise<number[]> {
  const counts: number[] = [];
  for (const { key } of documents) {
    await pace();
    counts.push(countCitations(db, key));
  }
  return counts;
}

/** The text where it is the one that its record says, and the hash of what is there. */
function readSource(db: ReadableDb, id: string): { text: string | null; hash: string } {
  const document = findDocument(db, id);
  const hash = textHash(document?.text ?? '');
  return { text: hash === document?.sha256 ? document.text : null, hash };
}

function isChecked({ checkedHash, checker }: CheckedDocument, hash: string): boolean {
  return checkedHash === hash && checker === CHECKER_VERSION;
}

async function judgeAll(
  db: ReadableDb,
  document: string,
  text: string | null,
  pace: () => Promise<void> | undefined,
): Promise<Judged[]> {
  const judge = createJudge(text);
  const judged: Judged[] = [];
  for (const citation of citationsOfDocument(db, document)) {
    await pace();
    judged.push({ citation, verdict: judge(citation).verdict });
  }
  return judged;
}

/**
 * Stores what is new; answers the new revision where verdicts changed, else null.
 * @param counted relations whose sources have been counted again: once is enough, many documents may speak of one
 */
function store(
  project: Project,
  document: CheckedDocument,
  hash: string,
  judged: readonly Judged[],
  counted: Set<number>,
): number | null {
  const { writable } = project;
  const changed = judged.filter(({ citation, verdict }) => citation.verdict !== verdict);
  if (writable === null || (changed.length === 0 && isChecked(document, hash))) return null;
  try {
    return inTransaction(writable, () => storeIn(writable, document, hash, changed, counted));
  } catch (cause) {
    throw explainWriteFailure(project, cause);
  }
}

function storeIn(
  db: WritableDb,
  { key, id }: CheckedDocument,
  hash: string,
  changed: readonly Judged[],
  counted: Set<number>,
): number | null {
  for (const { citation, verdict } of changed) setVerdict(db, citation.id, verdict);
  noteCheck(db, key, hash, CHECKER_VERSION);
  const relations = relationsCiting(db, id).filter((relation) => !counted.has(relation));
  recountSources(db, relations);
  for (const relation of relations) counted.add(relation);
  return changed.length === 0 ? null : advanceRevision(db);
}

function failure({ citation, verdict }: Judged): QuoteFailure {
  const { id, relation, document, quote } = citation;
  return { citation: id, relation, document, verdict, quote };
}
