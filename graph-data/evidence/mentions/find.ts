/** Where entities are named in a text. The longest name wins; names of one spelling are found for all their entities. */
import { capitalsAgree, isAcronym } from './capitals.ts';
import { indexNames, type Named, type NameNode } from './name-index.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A stretch of text, in UTF-16 units, and the entities of this name, by their places in the list. */
export type Mention = { start: number; end: number; entities: readonly number[] };

/** What Arabic and Hebrew write in one word with the name that follows: *and*, *in*, *to*, *the* and the like. */
const ARABIC_PREFIX = /^[وفبكلس]?(?:ال|لل)?(?=\p{sc=Arabic}{3})/u;
const HEBREW_PREFIX = /^[ושהבכלמ]{1,2}(?=\p{sc=Hebrew}{3})/u;
const HANGUL = /\p{sc=Hangul}$/u;
const SAME_SCRIPT_BEFORE = /^\p{sc=Hangul}/u;

/**
 * Every mention, in the order of the text; none overlaps another.
 * @param text any text
 * @param entities those to look for, with all their names
 */
export function findMentions(text: string, entities: readonly Named[]): Mention[] {
  const tokens = tokensOf(text);
  const root = indexNames(entities, presentIn(tokens));
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) found.push(...mentionsAt(text, tokens, at, root));
  return longestOf(found);
}

const ASCII = /^[ -~]*$/;
const ASCII_WORDS = /[a-z0-9]+/g;

/**
 * Tells of entities whether a text may name them: whether the words of one of their names stand in it one after the
 * other, in pairs. Much quicker than to find where, and of a million entities few are left.
 */
export function createNameSieve(text: string): (entity: Omit<Named, 'type'>) => boolean {
  const tokens = tokensOf(text);
  const present = presentIn(tokens);
  const pairs = new Set<string>();
  tokens.forEach(({ folded }, at) => {
    const next = tokens[at + 1]?.folded ?? '';
    for (const first of [folded, folded.slice(prefixOf(folded))]) pairs.add(`${first} ${next}`);
  });
  const fits = (name: string) => {
    // Most names have a word that is not there, which is seen without taking them apart.
    const words = ASCII.test(name) ? (name.toLowerCase().match(ASCII_WORDS) ?? []) : [];
    if (!words.every((word) => present.has(word))) return false;
    const own = tokensOf(name).map(({ folded }) => folded);
    return own.every((word, at) =>
      at === 0 ? present.has(word) : pairs.has(`${own[at - 1]} ${word}`),
    );
  };
  return ({ name, aliases }) => fits(name) || aliases.some(fits);
}

function presentIn(tokens: readonly Token[]): Set<string> {
  const present = new Set(tokens.map(({ folded }) => folded));
  for (const { folded } of tokens) {
    const prefix = prefixOf(folded);
    if (prefix > 0) present.add(folded.slice(prefix));
  }
  return present;
}

function mentionsAt(text: string, tokens: readonly Token[], at: number, root: NameNode): Mention[] {
  const token = tokens[at];
  if (token === undefined) return [];
  const whole = walk(text, tokens, at, root, 0);
  const prefix = prefixOf(token.folded);
  return prefix === 0 ? whole : [...whole, ...walk(text, tokens, at, root, prefix)];
}

/** Follows the tree from a token on; `skip` units of the first token are no part of the name. */
function walk(
  text: string,
  tokens: readonly Token[],
  at: number,
  root: NameNode,
  skip: number,
): Mention[] {
  const found: Mention[] = [];
  const first = tokens[at];
  if (first === undefined || cutsBefore(text, first)) return found;
  let node = root.next.get(first.folded.slice(skip));
  for (let last = at; node !== undefined; ) {
    const end = tokens[last];
    if (end === undefined) break;
    const mention = mentionOf(text, tokens, { at, last, skip }, node);
    if (mention !== null) found.push(mention);
    last += 1;
    const following = tokens[last];
    if (following === undefined || isApart(text, end, following)) break;
    node = node.next.get(following.folded);
  }
  return found;
}

function mentionOf(
  text: string,
  tokens: readonly Token[],
  { at, last, skip }: { at: number; last: number; skip: number },
  { ends }: NameNode,
): Mention | null {
  const end = tokens[last];
  const first = tokens[at];
  if (ends.length === 0 || end === undefined || first === undefined) return null;
  if (cutsAfter(text, end)) return null;
  const words = tokens.slice(at, last + 1).map((token) => text.slice(token.start, token.end));
  words[0] = words[0]?.slice(skip) ?? '';
  const loud = [tokens[at - 1], tokens[last + 1]].some(
    (token) => token !== undefined && isAcronym(text.slice(token.start, token.end)),
  );
  const entities = ends
    .filter(({ rule }) => capitalsAgree(rule, words, loud))
    .map(({ entity }) => entity);
  return entities.length === 0 ? null : { start: first.start + skip, end: end.end, entities };
}

// *409* does not stand in *409,000*, nor a Korean name in the middle of a word.
function cutsBefore(text: string, { start, folded }: Token): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (SAME_SCRIPT_BEFORE.test(folded)) return HANGUL.test(before);
  return /^\p{N}/u.test(folded) && /\p{N}[.,:]$/u.test(before);
}

function cutsAfter(text: string, { end, folded }: Token): boolean {
  return /\p{N}$/u.test(folded) && /^[.,:]\p{N}/u.test(text.slice(end, end + 2));
}

// A name may go over the end of a line, not over that of a paragraph.
function isApart(text: string, before: Token, after: Token): boolean {
  return after.start - before.end > 1 && /\n\s*\n/.test(text.slice(before.end, after.start));
}

/** UTF-16 units that are written together with the name and are no part of it; 0 for most words. */
function prefixOf(folded: string): number {
  if (folded.charCodeAt(0) < 0x590) return 0;
  return (ARABIC_PREFIX.exec(folded) ?? HEBREW_PREFIX.exec(folded))?.[0].length ?? 0;
}

function longestOf(found: readonly Mention[]): Mention[] {
  const order = found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Mention[] = [];
  const taken = new Set<number>();
  for (const mention of order) {
    // None is longer than those kept before it, so that one which overlaps them has its border inside.
    if (taken.has(mention.start) || taken.has(mention.end - 1)) continue;
    for (let unit = mention.start; unit < mention.end; unit++) taken.add(unit);
    kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}
