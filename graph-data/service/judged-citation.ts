/** What becomes of a citation as it is stored: the verdict is the machine's, and offsets are true or absent. */
import { anchorAt } from '../evidence/anchor.ts';
import { createJudge, type Judge } from '../evidence/verdict.ts';
import type { Interchange } from '../model/interchange.ts';
import { codePointLength, sliceCodePoints, toUtf16Offsets } from '../model/offsets.ts';
import type { Citation, Document } from '../model/records.ts';
import { ServiceError } from '../rpc/errors.ts';

/**
 * The citation to store. Without offsets it is looked for by its words and context: found to the letter at one
 * place it gets that place, otherwise it keeps its words and no place.
 * @throws ServiceError INVALID_INPUT where there are offsets and the text there is not the quote in its context
 */
export function judgedCitation(document: Document, citation: Citation): Citation {
  if (citation.start !== null || citation.end !== null) return verbatim(document, citation);
  return found(document, citation, createJudge(document.text));
}

/** As `judgedCitation`, for all citations of a new project. Offsets are left to the schema to refuse. */
export function judgedCitations(content: Pick<Interchange, 'documents' | 'citations'>): Citation[] {
  const sources = new Map(
    content.documents.map((document) => [
      document.id,
      { document, judge: createJudge(document.text) },
    ]),
  );
  return content.citations.map((citation) => {
    const source = sources.get(citation.document);
    if (citation.start !== null) return { ...citation, verdict: 'exact' };
    return source === undefined ? citation : found(source.document, citation, source.judge);
  });
}

function found({ text }: Document, citation: Citation, judge: Judge): Citation {
  const { verdict, place } = judge(citation);
  if (verdict !== 'exact' || place === null) return { ...citation, verdict };
  const [at = 0] = toUtf16Offsets(text, [place.start]);
  return { ...citation, ...anchorAt(text, at, citation.quote), verdict };
}

function verbatim(document: Document, citation: Citation): Citation {
  const { start, end, quote, prefix, suffix } = citation;
  const from = (start ?? 0) - codePointLength(prefix);
  const to = (end ?? 0) + codePointLength(suffix);
  const passage = from < 0 ? null : sliceCodePoints(document.text, from, to);
  const long = (end ?? 0) - (start ?? 0) === codePointLength(quote);
  if (start !== null && end !== null && long && passage === prefix + quote + suffix) {
    return { ...citation, verdict: 'exact' };
  }
  throw new ServiceError(
    'INVALID_INPUT',
    `The quote “${quote.slice(0, 80)}” does not stand in “${document.title}” at ${start} to ${end} with this prefix and suffix; find its place again.`,
  );
}
