/**
 * Entities that may be one, found among very many: only names that fall into one block are compared (Christen 2012,
 * *Data Matching*, chapter 4), and blocks that would hold too many tell nothing and are left out.
 */
import type { DuplicateReason } from '../model/tables.ts';
import { likeness, type NameParts, partsOf } from './duplicate-names.ts';

export type NamedEntity = { type: string; name: string; aliases: readonly string[] };

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

type Named = { entity: number; alias: boolean; parts: NameParts };

/**
 * Pairs of entities that may be one, best first. Yields the share done, from 0 to 1, so that long work can give way.
 * @param limit pairs kept
 */
export function* likelyPairs(
  entities: readonly NamedEntity[],
  limit: number,
): Generator<number, LikelyPair[]> {
  const names = entities.flatMap(({ name, aliases }, entity): Named[] => [
    { entity, alias: false, parts: partsOf(name) },
    ...aliases.map((alias) => ({ entity, alias: true, parts: partsOf(alias) })),
  ]);
  yield 0.1;
  const weight = weighing(names);
  const blocks = yield* blocksAmong(names, weight);
  const found = new Map<string, LikelyPair>();
  let done = 0;
  for (const block of blocks.values()) {
    done += 1;
    for (const [one, two] of pairsIn(block, names)) {
      const pair = pairOf(one, two, entities, weight);
      if (pair !== null) keepBetter(found, pair);
    }
    if (done % 500 === 0) yield 0.5 + (0.5 * done) / blocks.size;
  }
  const all = [...found.values()];
  return all.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b).slice(0, limit);
}

function* blocksAmong(
  names: readonly Named[],
  weight: (word: string) => number,
): Generator<number, Map<string, number[]>> {
  const blocks = new Map<string, number[]>();
  for (const [at, { parts }] of names.entries()) {
    for (const key of blocksOf(parts, weight)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [at]);
      // One beyond the limit marks a block that tells nothing.
      else if (block.length <= BLOCK) block.push(at);
    }
    if (at % 1_000 === 0) yield 0.1 + (0.4 * at) / names.length;
  }
  return blocks;
}

/** Every two names of a block that are of different entities. */
function* pairsIn(block: readonly number[], names: readonly Named[]): Generator<[Named, Named]> {
  if (block.length > BLOCK) return;
  const members = block.flatMap((at) => names[at] ?? []);
  for (const [at, one] of members.entries()) {
    for (const two of members.slice(at + 1)) if (one.entity !== two.entity) yield [one, two];
  }
}

function keepBetter(found: Map<string, LikelyPair>, pair: LikelyPair): void {
  const key = `${pair.a} ${pair.b}`;
  if ((found.get(key)?.score ?? 0) < pair.score) found.set(key, pair);
}

function pairOf(
  one: Named,
  two: Named,
  entities: readonly NamedEntity[],
  weight: (word: string) => number,
): LikelyPair | null {
  const like = likeness(one.parts, two.parts, weight);
  if (like === null) return null;
  const sameType = entities[one.entity]?.type === entities[two.entity]?.type;
  if (!sameType && like.kind === 'shared words') return null;
  const certain = like.kind === 'same name' || like.kind === 'same letters';
  const kind = certain && (one.alias || two.alias) ? 'alias' : like.kind;
  const score = like.score - (sameType ? 0 : OTHER_TYPE) - (one.alias || two.alias ? 0.05 : 0);
  const [first, second] = one.entity < two.entity ? [one, two] : [two, one];
  return {
    a: first.entity,
    b: second.entity,
    score,
    kind,
    by: [first.parts.text, second.parts.text],
  };
}

/** Words that many names have tell little: weight falls with the logarithm of how many do. */
function weighing(names: readonly Named[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { parts } of names) {
    for (const word of new Set(parts.words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const most = Math.log(names.length + 2);
  return (word) => 1 - Math.log(counts.get(word) ?? 1) / most;
}

/** Keys under which a name may meet another: letters, words, initials, and halves that one slip leaves whole. */
function blocksOf(
  { words, sorted, letters, initials }: NameParts,
  weight: (word: string) => number,
): string[] {
  const keys = [`l ${letters}`, `l ${sorted}`];
  if (initials !== null) keys.push(`l ${initials}`);
  const rare = words.toSorted((x, y) => weight(y) - weight(x)).slice(0, 3);
  for (const word of rare) keys.push(`w ${word}`);
  if (letters.length >= 5) {
    const half = Math.max(2, Math.floor((letters.length - 1) / 2));
    keys.push(`b ${letters.slice(0, half)}`, `e ${letters.slice(-half)}`);
    // A letter more makes the halves of the other name one longer.
    keys.push(`b ${letters.slice(0, half + 1)}`, `e ${letters.slice(-half - 1)}`);
  }
  return [...new Set(keys)];
}
