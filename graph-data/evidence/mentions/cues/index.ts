/** The cue words of every language there is a list for. */
import type { NameCues } from './cues.ts';
import { germanCues } from './de.ts';
import { englishCues } from './en.ts';
import { spanishCues } from './es.ts';
import { frenchCues } from './fr.ts';

const BY_LANGUAGE: Readonly<Record<string, NameCues>> = {
  en: englishCues,
  de: germanCues,
  fr: frenchCues,
  es: spanishCues,
};

/** The cue words of a language (BCP 47); those of English where there is no list. */
export function cuesFor(language: string): NameCues {
  return BY_LANGUAGE[language] ?? englishCues;
}
