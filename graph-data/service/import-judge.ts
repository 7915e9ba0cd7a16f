/** Verdicts for imported citations; the texts judged against are kept at hand up to a limit. */
import { anchorAt } from '../evidence/anchor.ts';
import { createJudge, type Judge } from '../evidence/verdict.ts';
import { codePointLength, sliceCodePoints, toUtf16Offsets } from '../model/offsets.ts';
import type { Citation, Document } from '../model/records.ts';

/** Characters of text kept. */
const KEPT = 4 * 1024 * 1024;

type Source = { text: string; judge: Judge };

/**
 * Judges claims: offsets that are true are kept, others are looked for by the words, and what is not found keeps
 * its words and has no place. Nothing is altered to fit.
 * @param find the document with an id, or null
 */
export function createImportJudge(find: (id: string) => Document | null) {
  const sources = new Map<string, Source>();
  let size = 0;
  const source = (id: string): Source => {
    const known = sources.get(id);
    if (known !== undefined) return known;
    const text = find(id)?.text ?? '';
    // The oldest go first: rows mostly come document by document.
    for (const [oldest, { text: old }] of sources) {
      if (size + text.length <= KEPT) break;
      sources.delete(oldest);
      size -= old.length;
    }
    const made = { text, judge: createJudge(text) };
    sources.set(id, made);
    size += text.length;
    return made;
  };
  return (citation: Citation, keepContext: boolean): Citation => {
    const { text, judge } = source(citation.document);
    if (text === '') return { ...citation, start: null, end: null, ...shortContext(citation) };
    const held = atOffsets(text, citation, keepContext);
    if (held !== null) return held;
    const claim = { ...citation, start: null, end: null, ...shortContext(citation) };
    const { verdict, place } = judge(claim);
    if (verdict !== 'exact' || place === null) return { ...claim, verdict };
    const [at = 0] = toUtf16Offsets(text, [place.start]);
    return { ...claim, ...anchorAt(text, at, citation.quote), verdict };
  };
}

function atOffsets(text: string, citation: Citation, keepContext: boolean): Citation | null {
  const { start, end, quote, prefix, suffix } = citation;
  if (start === null || end === null) return null;
  const from = start - codePointLength(prefix);
  if (from < 0 || end - start !== codePointLength(quote)) return null;
  const passage = sliceCodePoints(text, from, end + codePointLength(suffix));
  if (passage !== prefix + quote + suffix) return null;
  if (keepContext || prefix !== '' || suffix !== '') return { ...citation, verdict: 'exact' };
  const [at = 0] = toUtf16Offsets(text, [start]);
  return { ...citation, ...anchorAt(text, at, quote), verdict: 'exact' };
}

/** As much context as is stored: the 32 code points next to the quote. */
function shortContext({ prefix, suffix }: Citation): { prefix: string; suffix: string } {
  return {
    prefix: Array.from(prefix.slice(-64)).slice(-32).join('').toWellFormed(),
    suffix: Array.from(suffix.slice(0, 64)).slice(0, 32).join('').toWellFormed(),
  };
}
