/**
 * Text inside the words of scripts that are written without spaces, where an index finds only beginnings: in a large
 * project it is looked for among the words of the index, of which there are far fewer than texts.
 */
import type { ReadableDb } from '../db/database.ts';
import { anyTermOfEach, isUnspaced, type SearchKind } from '../db/full-text.ts';
import { readInnerTerms } from '../db/inner-terms.ts';

/** Words that hold a text, at most: those of more would be too many to look up. */
const MOST = 400;
/** What the index has of a word without marks; around marks it begins new ones. */
const WHOLE = /^[\p{L}\p{N}\p{Co}]+$/u;

/**
 * An expression for the full-text index of a kind; null where words are broken up in it so that only the texts can
 * tell, and '' where none of its words holds what was asked for.
 */
export type InnerWords = (kind: SearchKind, words: readonly string[]) => string | null;

/** @param revision the project's present revision: words are read again when it has grown */
export function createInnerWords(db: ReadableDb, revision: () => number): InnerWords {
  const known = new Map<SearchKind, readonly string[]>();
  let at = -1;
  return (kind, words) => {
    if (words.length === 0 || !words.every((word) => WHOLE.test(word))) return null;
    const now = revision();
    if (now !== at) known.clear();
    at = now;
    const terms = known.get(kind) ?? readInnerTerms(db, kind);
    known.set(kind, terms);
    const choices = words.map((word) => {
      const lower = word.toLowerCase();
      const found = isUnspaced(word) ? terms.filter((term) => term.includes(lower)) : [];
      return { word, terms: found.slice(0, MOST) };
    });
    const hopeless = choices.some((each) => isUnspaced(each.word) && each.terms.length === 0);
    return hopeless ? '' : anyTermOfEach(choices);
  };
}
