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

/** The rules of the language whose frequent words a text has most of; English where it has none of any. */
export function rulesFor(text: string): ContextRules {
  const counts = new Map<string, number>();
  for (const word of text
    .slice(0, SAMPLE)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const score = (rules: ContextRules) =>
    rules.common.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  return CONTEXT_RULES.reduce((best, rules) => (score(rules) > score(best) ? rules : best));
}
