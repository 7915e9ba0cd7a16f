/** What a name is that somebody types: judged by its own words alone, as the same words in a text would be. */
import type { SuggestedType } from '../../model/mention-views.ts';
import type { NameCues } from './cues/cues.ts';
import { cuesFor } from './cues/index.ts';
import { guessNames } from './english-names.ts';
import { judgeRun } from './judge-run.ts';

/** From this weight on a word of the name tells what it is, whatever its other words look like. */
const TELLING = 0.8;

/**
 * The likeliest type of a name, or null where its words tell nothing: a name of words in small letters is a thing of
 * some kind, but not of which.
 * @param language BCP 47, of the text that the name is used in
 */
export function judgeName(name: string, language: string): SuggestedType | null {
  const text = name.trim();
  const cues = cuesFor(language);
  const words = text.split(/\s+/);
  const run = { start: 0, end: text.length, words, title: null, before: '', after: '' };
  const guesses = language === 'en' ? guessNames(text, 0) : [];
  const opinion = judgeRun({ ...run, first: false }, guesses, cues);
  if (opinion === null) return null;
  return opinion.weight >= TELLING || isAllCapitals(words, cues) ? opinion.type : null;
}

function isAllCapitals(words: readonly string[], cues: NameCues): boolean {
  const small = new Set([...cues.links, ...cues.particles, cues.and]);
  return words.every((word) => /^[\p{Lu}\p{N}&]/u.test(word) || small.has(word));
}
