/** Checks every quote against its document again. */
import { citationsOfDocument } from '../db/citations.ts';
import type { ReadableDb } from '../db/database.ts';
import { findDocument, listDocumentMetas } from '../db/documents.ts';
import { judge } from '../evidence/verdict.ts';
import { textHash } from '../formats/text-hash.ts';
import type { Citation } from '../model/records.ts';
import type { QuoteFailure } from '../model/views.ts';
import type { Verdict } from '../model/vocabulary.ts';
import type { CallOptions, Output } from '../rpc/contract.ts';
import { createPace, throwIfCancelled } from './pace.ts';

/**
 * Judges every citation of the project; progress counts citations.
 * A document whose text no longer has its SHA-256 counts as missing: what was cited is not there any more.
 * @throws ServiceError CANCELLED
 */
export async function checkQuotes(
  db: ReadableDb,
  options: CallOptions<'checkQuotes'> = {},
): Promise<Output<'checkQuotes'>> {
  throwIfCancelled(options.signal);
  const metas = listDocumentMetas(db);
  const total = metas.reduce((sum, { citations }) => sum + citations, 0);
  const pace = createPace(options.signal);
  const failures: QuoteFailure[] = [];
  let done = 0;
  for (const { id, citations } of metas) {
    if (citations === 0) continue;
    const text = intactText(db, id);
    for (const citation of citationsOfDocument(db, id)) {
      await pace();
      const verdict = verdictOf(text, citation);
      if (verdict !== 'exact') failures.push(failure(citation, verdict));
      done += 1;
    }
    options.onProgress?.({ done, total });
  }
  return { checked: done, failures };
}

function intactText(db: ReadableDb, id: string): string | null {
  const document = findDocument(db, id);
  return document !== null && textHash(document.text) === document.sha256 ? document.text : null;
}

// Verbatim, but not where the citation points to: a reader would be shown another passage.
function verdictOf(text: string | null, citation: Citation): Verdict {
  const { verdict, place } = judge(text, citation);
  return verdict === 'exact' && place?.start !== citation.start ? 'not found' : verdict;
}

function failure({ id, relation, document, quote }: Citation, verdict: Verdict): QuoteFailure {
  return { citation: id, relation, document, verdict, quote };
}
