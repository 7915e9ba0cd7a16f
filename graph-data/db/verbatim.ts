/** Holds citations against the stored texts, as the schema's trigger does, for when that is put aside. */
import { codePointLength, sliceCodePoints } from '../model/offsets.ts';
import type { Citation } from '../model/records.ts';
import type { ReadableDb } from './database.ts';

type Text = { document: number; text: string; plain: boolean };

const SURROGATE = /[\uD800-\uDFFF]/;

/**
 * Makes a check of new citations; the text looked at last is kept, since citations mostly come document by document.
 * @throws Error from what it makes, where the text has other words at a citation's offsets
 */
export function createVerbatim(db: ReadableDb): (citation: Citation, document: number) => void {
  let last: Text | null = null;
  const textOf = (document: number): Text => {
    if (last?.document === document) return last;
    const sql = `SELECT text FROM document WHERE id = ?`;
    const text = db.prepare<[number], string>(sql).pluck().get(document) ?? '';
    last = { document, text, plain: !SURROGATE.test(text) };
    return last;
  };
  return (citation, document) => {
    if (citation.start === null || stands(citation, citation.start, textOf(document))) return;
    throw new Error(`The citation “${citation.id}” is not verbatim.`);
  };
}

function stands({ quote, prefix, suffix }: Citation, start: number, { text, plain }: Text) {
  const passage = prefix + quote + suffix;
  if (plain) return start >= prefix.length && text.startsWith(passage, start - prefix.length);
  const from = start - codePointLength(prefix);
  return from >= 0 && sliceCodePoints(text, from, from + codePointLength(passage)) === passage;
}
