/** What a run of capitalised words is, and why one thinks so. */
import type { SuggestedType } from '../../model/mention-views.ts';
import { isAcronym } from './capitals.ts';
import type { NameCues } from './cues/cues.ts';
import type { Guess } from './english-names.ts';
import type { Run } from './runs.ts';

/** `weight`: from 0 to 1, how much the reason tells; only for putting them in order. */
export type Opinion = { type: SuggestedType; reason: string; weight: number };

/** Places that are known by their initials. */
const PLACES: ReadonlySet<string> = new Set('us usa uk eu uae nyc dc la uss'.split(' '));

/** What a run is taken for; null where nothing tells that it is a name at all. */
export function judgeRun(run: Run, guesses: readonly Guess[], cues: NameCues): Opinion | null {
  const words = run.words.map((word) => word.toLowerCase().replaceAll('.', ''));
  const last = words.at(-1) ?? '';
  const guess = guessFor(run, guesses);
  if (guess === 'people' && words.length === 1) return null;
  return (
    fromWords(words, last, run, cues) ??
    fromSurroundings(run, guess, cues) ??
    fromInitials(run) ??
    fromLibrary(run, guess) ??
    fromCapitals(run, cues)
  );
}

function fromWords(
  words: readonly string[],
  last: string,
  run: Run,
  cues: NameCues,
): Opinion | null {
  const has = (list: readonly string[]) => words.length > 1 && list.includes(last);
  if (run.title !== null) return null;
  if (has(cues.laws)) return opinion('law', `the word “${run.words.at(-1)}”`, 0.8);
  if (has(cues.publications)) return opinion('publication', `the word “${run.words.at(-1)}”`, 0.8);
  const organisation = words.findIndex((word) => cues.organisations.includes(word));
  if (organisation !== -1 && words.length > 1) {
    return opinion('organisation', `the word “${run.words[organisation]}”`, 0.9);
  }
  if (words.includes('&')) return opinion('organisation', 'the sign “&”', 0.8);
  if (has(cues.places)) return opinion('place', `the word “${run.words.at(-1)}”`, 0.8);
  return null;
}

function fromSurroundings(run: Run, guess: Guess['type'] | null, cues: NameCues): Opinion | null {
  const title = run.title ?? (cues.titles.includes(run.before) ? run.before : null);
  if (title !== null && run.words.length <= 4) {
    return opinion('person', `the title “${title}” before it`, 0.95);
  }
  // *Mayor Walsh of Boston said*: it is not Boston that said it.
  const other = guess === 'place' || [...cues.links, ...cues.before].includes(run.before);
  if (!other && cues.says.includes(run.after) && !isAcronym(run.words[0] ?? '')) {
    return opinion('person', `“${run.after}” after it`, 0.8);
  }
  return null;
}

function fromInitials(run: Run): Opinion | null {
  const [only = ''] = run.words;
  const letters = only.replaceAll('.', '');
  if (run.words.length > 1 || !isAcronym(letters) || letters.length > 6) return null;
  return PLACES.has(letters.toLowerCase())
    ? opinion('place', 'known initials of a place', 0.8)
    : opinion('organisation', 'all in capitals', 0.6);
}

function fromLibrary(run: Run, guess: Guess['type'] | null): Opinion | null {
  if (guess === null || guess === 'people') return null;
  if (guess === 'organisation' && run.words.length === 1) return null;
  return opinion(guess, 'a usual name of this type', run.words.length > 1 ? 0.7 : 0.5);
}

function fromCapitals(run: Run, cues: NameCues): Opinion | null {
  if (run.words.length === 1 && (run.first || cues.nounsHaveCapitals)) return null;
  if (cues.before.includes(run.before)) {
    return opinion('place', `“${run.before}” before it`, 0.4);
  }
  if (run.words.length === 1) return opinion('organisation', 'a capital within a sentence', 0.2);
  const person = run.words.length <= 3 && run.words.every((word) => /^\p{Lu}[\p{Ll}.]/u.test(word));
  return opinion(person ? 'person' : 'organisation', 'capitals within a sentence', 0.3);
}

// The guess that covers most of the run; each of them is at least half of what both cover.
function guessFor(run: Run, guesses: readonly Guess[]): Guess['type'] | null {
  let best: Guess['type'] | null = null;
  let most = (run.end - run.start) / 2;
  for (const { start, end, type } of guesses) {
    const shared = Math.min(end, run.end) - Math.max(start, run.start);
    if (shared < most || shared < (end - start) / 2) continue;
    most = shared;
    best = type;
  }
  return best;
}

function opinion(type: SuggestedType, reason: string, weight: number): Opinion {
  return { type, reason, weight };
}
