/** What a passage proposes for a relation: its two ends, and what is between them. Offsets in code points. */
import type { EntityChoice } from '../../../graph-data/model/edits/create.ts';
import type { Mentions, Suggestion } from '../../../graph-data/model/mention-views.ts';

/** An entity as it is offered: one that is there, or a new one. */
export type EntityOption = {
  key: string;
  name: string;
  type: string;
  /** Why it is offered. */
  detail: string;
  choice: EntityChoice;
  /** Where the passage names it, from the passage's beginning; null where it is named elsewhere. */
  place: { start: number; end: number } | null;
};

/** A type of relation with the label that goes with it. */
export type RelationWords = { type: string; label: string };

type Passage = { start: number; end: number };
type Placed = { start: number; end: number; option: EntityOption };

/** How far beside the passage names are still offered, in code points. */
const NEAR = 1_500;

/** Words between two names that are no longer a verb. */
const LONGEST_LABEL = 8;

/**
 * Entities named in the passage in its order, then those near it, the nearest first; suggestions among them as new ones.
 * None twice.
 */
export function entitiesNear(
  passage: Passage,
  mentions: Mentions | undefined,
  suggestions: readonly Suggestion[],
): EntityOption[] {
  const placed = [...namedPlaces(mentions), ...suggestedPlaces(suggestions)];
  const inside = placed
    .filter(({ start, end }) => start >= passage.start && end <= passage.end)
    .sort((a, b) => a.start - b.start);
  const near = placed
    .filter((place) => distance(place, passage) > 0 && distance(place, passage) <= NEAR)
    .sort((a, b) => distance(a, passage) - distance(b, passage));
  const options = [
    ...inside.map(({ option, start, end }) => ({
      ...option,
      detail: `${option.detail}here`,
      place: { start: start - passage.start, end: end - passage.start },
    })),
    ...near.map(({ option }) => ({ ...option, detail: `${option.detail}near` })),
  ];
  const seen = new Set<string>();
  return options.filter(({ key }) => !seen.has(key) && seen.add(key));
}

function distance({ start, end }: Passage, passage: Passage): number {
  if (start >= passage.start && end <= passage.end) return 0;
  return Math.max(1, start - passage.end, passage.start - end);
}

function namedPlaces(mentions: Mentions | undefined): Placed[] {
  if (mentions === undefined) return [];
  return mentions.entity.flatMap((which, at) => {
    const named = mentions.entities[which];
    if (named === undefined) return [];
    const { id, name, type } = named;
    const option = { key: id, name, type, detail: '', choice: { id, name }, place: null };
    return [{ start: mentions.start[at] ?? 0, end: mentions.end[at] ?? 0, option }];
  });
}

function suggestedPlaces(suggestions: readonly Suggestion[]): Placed[] {
  return suggestions
    .filter(({ type }) => type !== 'date')
    .flatMap((suggestion) => {
      const option = newOption(suggestion, 'new, ');
      return suggestion.start.map((start, at) => ({ start, end: suggestion.end[at] ?? 0, option }));
    });
}

/** A suggestion as an entity to be made. */
export function newOption(
  { name, type, aliases }: Pick<Suggestion, 'name' | 'aliases'> & { type: string },
  detail: string,
): EntityOption {
  return {
    key: `new ${type} ${name}`,
    name,
    type,
    detail,
    choice: { new: { type, name, aliases: [...aliases] } },
    place: null,
  };
}

/** What the project knows of relations, each with how often; from the most frequent. */
export type KnownWords = RelationWords & {
  count: number;
  /** Types of the ends, where they are known. */
  ends: readonly string[];
};

/** `sure`: whether the passage says the first of them, so that it may be proposed and taken by one key. */
export type RankedWords = { sure: boolean; words: readonly RelationWords[] };

/**
 * Kinds of relation for a passage, the likeliest first: those whose words the passage has, then those usual between ends
 * of these types, then the rest. Where the project knows none that is said here, the words between the two names come
 * first.
 */
export function wordsFor(
  quote: string,
  ends: { source: EntityOption | null; target: EntityOption | null },
  known: readonly KnownWords[],
): RankedWords {
  const named = stems(`${ends.source?.name ?? ''} ${ends.target?.name ?? ''}`);
  const heard = stems(quote);
  const pair = `${ends.source?.type} ${ends.target?.type}`;
  const said = ({ label }: KnownWords) => share(stems(label), heard, named);
  const fits = ({ ends: usual }: KnownWords) => usual.filter((each) => each === pair).length;
  const ranked = known.toSorted(
    (a, b) => said(b) - said(a) || fits(b) - fits(a) || b.count - a.count,
  );
  const [best] = ranked;
  const between = wordsBetween(quote, ends);
  const fresh = between !== null && (best === undefined || said(best) < 1) ? [between] : [];
  return {
    // What is merely usual between such ends is listed, never proposed: one key would say what nobody said.
    sure: fresh.length > 0 || (best !== undefined && said(best) > 0),
    words: [...fresh, ...ranked.map(({ type, label }) => ({ type, label }))],
  };
}

/** How much of a label is said: at least half of it, and more than the names of the two ends; else 0. */
function share(
  label: ReadonlySet<string>,
  heard: ReadonlySet<string>,
  named: ReadonlySet<string>,
): number {
  const own = [...label].filter((stem) => !named.has(stem));
  const part = own.filter((stem) => heard.has(stem)).length / Math.max(1, own.length);
  return part < 0.5 ? 0 : part;
}

// The first letters of a word are the same in most of its forms: arrest, arrests, arrested.
function stems(words: string): Set<string> {
  const found = words.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(found.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 5)));
}

const COMMON: ReadonlySet<string> = new Set(
  'that this with from have been were will would about which their they them into over other'.split(
    ' ',
  ),
);

/** *paid* in “Acme Ltd paid Jane Roe in March”. */
function wordsBetween(
  quote: string,
  { source, target }: { source: EntityOption | null; target: EntityOption | null },
): RelationWords | null {
  const [first, second] = [source?.place ?? null, target?.place ?? null];
  if (first === null || second === null || second.start <= first.end) return null;
  const points = [...quote];
  // “owner of Jane Roe’s house” says nothing of Jane Roe.
  if (/^['’]s\b/u.test(points.slice(second.end, second.end + 3).join(''))) return null;
  const between = points
    .slice(first.end, second.start)
    .join('')
    .replace(/^,/u, '')
    .replace(/\b(?:the|an?)\s*$/iu, '')
    .trim();
  const words = between.split(/\s+/);
  if (between === '' || words.length > LONGEST_LABEL || /[^\p{L}\p{M}\s'’-]/u.test(between))
    return null;
  return { type: words.join(' ').toLowerCase(), label: words.join(' ') };
}
