/** Checks quotes against their documents again, and stores what turns out otherwise. */
import { noteCheck } from '../db/checks.ts';
import { findCitation, setVerdict } from '../db/citations.ts';
import { inTransaction, type ReadableDb, type WritableDb } from '../db/database.ts';
import { relationsCiting } from '../db/independence.ts';
import { advanceRevision, readRevision } from '../db/project.ts';
import { CHECKER_VERSION, createJudge } from '../evidence/verdict.ts';
import type { QuoteFailure } from '../model/views.ts';
import type { CallOptions, Input, Output } from '../rpc/contract.ts';
import {
  type JudgedBatch,
  type JudgedDocument,
  type JudgeRequest,
  judgeDocuments,
  readSource,
} from './judge-documents.ts';
import type { Project } from './open-project.ts';
import { createPace, throwIfCancelled } from './pace.ts';
import { recountSources } from './sources.ts';
import { explainWriteFailure } from './write-failures.ts';

/** Judges some documents, here or in a thread. @throws ServiceError CANCELLED */
export type DocumentJudge = (request: JudgeRequest, signal?: AbortSignal) => Promise<JudgedBatch>;

/**
 * A judge that works elsewhere, but for the time in which readers are led to a copy: the file itself may be locked then.
 * @param far judges documents of the file of the project
 */
export function judgeElsewhere(project: Project, far: DocumentJudge): DocumentJudge {
  const here: DocumentJudge = (request, signal) => judgeDocuments(project.db, request, signal);
  return async (request, signal) => {
    if (project.isAside()) return here(request, signal);
    try {
      return await far(request, signal);
    } catch (cause) {
      throwIfCancelled(signal);
      if (project.isAside()) return here(request, signal);
      throw cause;
    }
  };
}

/**
 * Judges every citation, or with `changed` those of documents whose text is not the one last checked; progress
 * counts citations. A document whose text no longer has its SHA-256 counts as missing: what was cited is not there.
 * @param onStored told the new revision when stored verdicts changed
 * @param judge where documents are judged; here if left out
 * @throws ServiceError CANCELLED; what was checked by then stays checked
 */
export async function checkQuotes(
  project: Project,
  input: Input<'checkQuotes'>,
  { signal, onProgress }: CallOptions<'checkQuotes'> = {},
  onStored: (revision: number) => void = () => {},
  judge: DocumentJudge = (...asked) => judgeDocuments(project.db, ...asked),
): Promise<Output<'checkQuotes'>> {
  throwIfCancelled(signal);
  const pace = createPace(signal);
  const failures: QuoteFailure[] = [];
  const counted = new Set<number>();
  const done = { passed: 0, judged: 0, total: 0 };
  for (let after: number | null = 0; after !== null; ) {
    // Of a large project counting takes a while; where nobody watches it is not worth it.
    const count = after === 0 && onProgress !== undefined;
    const request: JudgeRequest = { after, changed: input.changed === true, count };
    const batch: JudgedBatch = await judge(request, signal);
    let stored = 0;
    for (const document of batch.documents) {
      await pace();
      const revision = store(project, document, stored, counted);
      if (revision !== null) {
        stored += 1;
        onStored(revision);
      }
      for (const failure of document.failures) failures.push(failure);
      done.judged += document.judged;
    }
    done.passed += batch.passed;
    done.total = Math.max(done.passed, batch.total ?? done.total);
    if (batch.passed > 0) onProgress?.({ done: done.passed, total: done.total });
    after = batch.next;
  }
  return { checked: done.judged, failures };
}

/**
 * Stores what is new; answers the new revision where verdicts changed, else null.
 * @param commits of our own since the document was read
 * @param counted relations whose sources have been counted again: once is enough, many documents may speak of one
 */
function store(
  project: Project,
  document: JudgedDocument,
  commits: number,
  counted: Set<number>,
): number | null {
  const { writable } = project;
  if (writable === null || (document.changed.length === 0 && document.known)) return null;
  try {
    return inTransaction(writable, () => storeIn(writable, document, commits, counted));
  } catch (cause) {
    throw explainWriteFailure(project, cause);
  }
}

function storeIn(
  db: WritableDb,
  document: JudgedDocument,
  commits: number,
  counted: Set<number>,
): number | null {
  const { key, id, hash, revision } = document;
  const isAsRead = readRevision(db) === revision + commits;
  const changed = isAsRead ? document.changed : judgeAgain(db, document);
  for (const { id: citation, verdict } of changed) setVerdict(db, citation, verdict);
  noteCheck(db, key, hash, CHECKER_VERSION);
  const relations = relationsCiting(db, id).filter((relation) => !counted.has(relation));
  recountSources(db, relations);
  for (const relation of relations) counted.add(relation);
  return changed.length === 0 ? null : advanceRevision(db);
}

/** What is still so of what was judged: somebody has edited the project since. */
function judgeAgain(db: ReadableDb, { id, changed }: JudgedDocument): JudgedDocument['changed'] {
  const judge = createJudge(readSource(db, id).text);
  return changed.flatMap(({ id: citation }) => {
    const now = findCitation(db, citation);
    if (now?.document !== id) return [];
    const { verdict } = judge(now);
    return verdict === now.verdict ? [] : [{ id: citation, verdict }];
  });
}
