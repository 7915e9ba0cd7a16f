/**
 * Entities that may be one, found among very many: only names that fall into one block are compared (Christen 2012,
 * *Data Matching*, chapter 4), and blocks that would hold too many tell nothing and are left out.
 */
import type { DuplicateReason } from '../model/tables.ts';
import { likeness, type NameParts, partsOf } from './duplicate-names.ts';
import { createNameBlocks, type NameBlocks } from './name-blocks.ts';
import { createNameList, type NamedEntity, type NameList } from './name-list.ts';
import { createWordCounts, type WordCounts } from './word-weights.ts';

/** Two entities by their index; `by` are the two names that are alike. */
export type LikelyPair = {
  a: number;
  b: number;
  score: number;
  kind: DuplicateReason;
  by: readonly [string, string];
};

/** Names in a block at most: a block is compared pair by pair. */
const BLOCK = 60;
/** What a pair of different types loses. */
const OTHER_TYPE = 0.25;
const ALIAS = 0.05;
/** Names taken apart, and comparisons made, before long work gives way. */
const NAMES_AT_ONCE = 500;
const COMPARED_AT_ONCE = 5_000;
/** Which shares of the work are done once all names were read, and once they were put into blocks. */
const READ = 0.2;
const BLOCKED = 0.4;

type Named = { at: number; parts: NameParts };

/**
 * Pairs of entities that may be one, best first. Yields the share done, from 0 to 1, so that long work can give way.
 * What is held meanwhile is some 150 bytes a name, however many pairs there are.
 * @param expected how many entities there are, or about as many
 * @param limit pairs kept
 */
export function* likelyPairs(
  entities: Iterable<NamedEntity>,
  { expected, limit }: { expected: number; limit: number },
): Generator<number, LikelyPair[]> {
  const names = createNameList();
  const counts = createWordCounts();
  let read = 0;
  for (const entity of entities) {
    names.add(entity);
    for (const name of [entity.name, ...entity.aliases]) counts.count(partsOf(name).set);
    read += 1;
    if (read % NAMES_AT_ONCE === 0) yield READ * Math.min(1, read / expected);
  }
  const blocks = yield* blocksOf(names, counts);
  const best = createBest(limit);
  let compared = 0;
  for (const { names: block, share } of blocks.blocks(BLOCK)) {
    const members = block.map((at) => ({ at, parts: partsOf(names.text(at)) }));
    for (const [at, one] of members.entries()) {
      for (const two of members.slice(at + 1)) best.add(pairOf(one, two, names, counts));
    }
    compared += block.length + (block.length * (block.length - 1)) / 2;
    if (compared < COMPARED_AT_ONCE) continue;
    compared = 0;
    yield BLOCKED + (1 - BLOCKED) * share;
  }
  return best.all();
}

function* blocksOf(names: NameList, counts: WordCounts): Generator<number, NameBlocks> {
  const size = names.size();
  const blocks = createNameBlocks(size);
  for (let at = 0; at < size; at++) {
    for (const key of keysOf(partsOf(names.text(at)), counts)) blocks.add(key, at);
    if (at % NAMES_AT_ONCE === 0) yield READ + (BLOCKED - READ) * (at / size);
  }
  return blocks;
}

/** Keeps the best pairs, each once, and never many more than the limit. */
function createBest(limit: number) {
  let kept = new Map<string, LikelyPair>();
  let least = 0;
  const all = () =>
    [...kept.values()]
      .toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
      .slice(0, limit);
  return {
    add(pair: LikelyPair | null): void {
      if (pair === null || pair.score < least) return;
      const key = `${pair.a} ${pair.b}`;
      if ((kept.get(key)?.score ?? 0) >= pair.score) return;
      kept.set(key, pair);
      if (kept.size < limit * 2 + NAMES_AT_ONCE) return;
      // What is behind so many now is never among the best again, unless it is found with a better score.
      const best = all();
      kept = new Map(best.map((each) => [`${each.a} ${each.b}`, each]));
      least = best.at(-1)?.score ?? 0;
    },
    all,
  };
}

function pairOf(one: Named, two: Named, names: NameList, counts: WordCounts): LikelyPair | null {
  const [a, b] = [names.entity(one.at), names.entity(two.at)];
  if (a === b) return null;
  const like = likeness(one.parts, two.parts, counts.weight);
  if (like === null) return null;
  const sameType = names.sameType(a, b);
  if (!sameType && like.kind === 'shared words') return null;
  const byAlias = names.isAlias(one.at) || names.isAlias(two.at);
  const certain = like.kind === 'same name' || like.kind === 'same letters';
  const kind = certain && byAlias ? 'alias' : like.kind;
  const score = like.score - (sameType ? 0 : OTHER_TYPE) - (byAlias ? ALIAS : 0);
  // Names are in the order of their entities, and so are those of a block.
  return { a, b, score, kind, by: [one.parts.text, two.parts.text] };
}

/** Keys under which a name may meet another: letters, words, initials, and halves that one slip leaves whole. */
function keysOf(
  { words, sorted, letters, initials }: NameParts,
  { weight }: WordCounts,
): Set<string> {
  const keys = new Set([`l ${letters}`, `l ${sorted}`]);
  if (initials !== null) keys.add(`l ${initials}`);
  const rare = words.toSorted((x, y) => weight(y) - weight(x)).slice(0, 3);
  for (const word of rare) keys.add(`w ${word}`);
  if (letters.length >= 5) {
    const half = Math.max(2, Math.floor((letters.length - 1) / 2));
    keys.add(`b ${letters.slice(0, half)}`).add(`e ${letters.slice(-half)}`);
    // A letter more makes the halves of the other name one longer.
    keys.add(`b ${letters.slice(0, half + 1)}`).add(`e ${letters.slice(-half - 1)}`);
  }
  return keys;
}
