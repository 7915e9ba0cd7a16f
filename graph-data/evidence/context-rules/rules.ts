/** What the rules of the context guard are, one list a language. */
import type { WarningKind } from '../../model/vocabulary.ts';

/** Words of one kind, how many words away from the quote they count, and whether beyond a comma or the like. */
export type WordRule = {
  kind: Exclude<WarningKind, 'cut off' | 'speaker not near'>;
  words: readonly string[];
  before: number;
  after: number;
  acrossClauses: boolean;
};

/** Words as they stand in running text, in lower case, with straight apostrophes. Several words make a phrase. */
export type ContextRules = {
  /** BCP 47. */
  language: string;
  /** Frequent words that tell this language from the others. */
  common: readonly string[];
  /** What ends in a full stop without ending a sentence, without that full stop. */
  abbreviations: readonly string[];
  /** What turns a quote round when it stands just outside it. */
  words: readonly WordRule[];
  /** Endings of words that mean a negation, such as *n't*. */
  negatedEndings: readonly string[];
  /** Phrases that hold such a word and turn nothing round, such as *even if*. */
  harmless: readonly string[];
  /** Words that limit what was said before them: a quote cut off right before one lost its limits. */
  limits: readonly string[];
  /** Words that limit what follows: a quote cut off right after one lost them. */
  qualifiers: readonly string[];
};
