/** The context rules of every language there is a list for, and which of them a text is read by. */
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { ContextRules } from './rules.ts';

/** English comes first: it is taken where nothing tells. */
export const CONTEXT_RULES: readonly ContextRules[] = [english, german, french, spanish];

/** Characters of a text that its language is told by. */
const SAMPLE = 20_000;
/** Letters by their blocks: six times as fast as `\P{L}`, and the same wherever a frequent word may stand. */
const BETWEEN_WORDS = /[^a-z\u00aa\u00b5\u00ba\u00c0-\u1fff\u2c00-\uffff]+/;
const NONE: readonly number[] = [];

/** Which languages, by their places in the list, have a word among their frequent ones. */
const COMMON: ReadonlyMap<string, readonly number[]> = languagesByWord();

/** The rules of the language whose frequent words a text has most of; English where it has none of any. */
export function rulesFor(text: string): ContextRules {
  const scores = CONTEXT_RULES.map(() => 0);
  for (const word of text.slice(0, SAMPLE).toLowerCase().split(BETWEEN_WORDS)) {
    for (const at of COMMON.get(word) ?? NONE) scores[at] = (scores[at] ?? 0) + 1;
  }
  return CONTEXT_RULES[scores.indexOf(Math.max(...scores))] ?? english;
}

function languagesByWord(): Map<string, number[]> {
  const languages = new Map<string, number[]>();
  CONTEXT_RULES.forEach(({ common }, at) => {
    for (const word of common) languages.set(word, [...(languages.get(word) ?? []), at]);
  });
  return languages;
}
