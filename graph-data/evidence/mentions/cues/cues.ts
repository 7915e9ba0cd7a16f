/** Words that tell what a capitalised name is, one list a language. All in small letters. */

export type NameCues = {
  /** Stand before a person's name and are no part of it. */
  titles: readonly string[];
  /** Parts of names of organisations. */
  organisations: readonly string[];
  /** Last words of names of publications. */
  publications: readonly string[];
  /** Parts of names of places. */
  places: readonly string[];
  /** Last words of names of laws. */
  laws: readonly string[];
  /** Verbs beside which somebody stands who speaks. */
  says: readonly string[];
  /** Words before which a place is meant. */
  before: readonly string[];
  /** Words that begin sentences and are no names. */
  starters: readonly string[];
  /** Small words that a surname may begin with. */
  particles: readonly string[];
  /** Small words inside of names. */
  links: readonly string[];
  /** The word for *and*, which links only names of organisations. */
  and: readonly string[];
  /** Names of peoples, languages and faiths, and what else has a capital without being anybody's name. */
  common: readonly string[];
  /** Whether every noun has a capital, so that one capital tells nothing. */
  nounsHaveCapitals: boolean;
};
