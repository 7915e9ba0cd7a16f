/** Documents as passages are read out of them, kept until the project changes. */
import type { ReadableDb } from '../db/database.ts';
import { findDocument } from '../db/documents.ts';
import { rulesFor } from '../evidence/context-rules/index.ts';
import type { ContextRules } from '../evidence/context-rules/rules.ts';
import { createJudge, type Judge } from '../evidence/verdict.ts';
import { utf16OffsetsOf } from '../model/offsets.ts';

/** A text, what judges quotes against it, the rules of its language, and its offsets in UTF-16 units. */
export type Source = {
  text: string;
  judge: Judge;
  rules: ContextRules;
  toUtf16: (codePoints: readonly number[]) => number[];
};

/** The document with this id, or null. */
export type SourceReader = (document: string) => Source | null;

/** UTF-16 units of text kept; of languages all are, being a few bytes each. */
const KEPT_TEXT = 2_000_000;
const KEPT_LANGUAGES = 50_000;

/**
 * Makes a reader of documents.
 * @param mark what has been read holds as long as this answers the same; left out for a single call
 */
export function createSourceReader(db: ReadableDb, mark: () => string = () => ''): SourceReader {
  const sources = new Map<string, Source | null>();
  const languages = new Map<string, ContextRules>();
  let kept = 0;
  let at = mark();
  const forget = () => {
    sources.clear();
    kept = 0;
  };
  return (id) => {
    const now = mark();
    if (now !== at) {
      forget();
      languages.clear();
      at = now;
    }
    const known = sources.get(id);
    if (known !== undefined) return known;
    if (kept > KEPT_TEXT) forget();
    if (languages.size > KEPT_LANGUAGES) languages.clear();
    const source = readSource(db, id, languages);
    kept += source?.text.length ?? 0;
    sources.set(id, source);
    return source;
  };
}

function readSource(
  db: ReadableDb,
  id: string,
  languages: Map<string, ContextRules>,
): Source | null {
  const document = findDocument(db, id);
  if (document === null) return null;
  const { text } = document;
  const rules = languages.get(id) ?? rulesFor(text);
  languages.set(id, rules);
  return { text, judge: createJudge(text), rules, toUtf16: utf16OffsetsOf(text) };
}
