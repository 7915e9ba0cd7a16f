/** How many independent sources passages come from: by document, by publisher, and by their words. */
import { type Groups, groupAll } from './groups.ts';
import { NEAR_IDENTICAL, shinglesOf } from './similarity.ts';

/** A passage with where it comes from. */
export type Sourced = { document: number; publisher: string | null; passage: string };

type Origin = Pick<Sourced, 'document' | 'publisher'>;

/**
 * How many independent sources some passages come from. Those of one document, of one publisher, or nearly
 * identical ones count once, and so does everything linked in this way.
 */
export function countIndependent(passages: readonly Sourced[]): number {
  const groups = groupByOrigin(passages);
  if (groups.count() > 1) joinAlike(groups, passages);
  return groups.count();
}

/** Whether all come from one document or one publisher, so that nobody need read their words. */
export function isOneOrigin(origins: readonly Origin[]): boolean {
  return groupByOrigin(origins).count() <= 1;
}

function groupByOrigin(origins: readonly Origin[]): Groups {
  const groups = groupAll(origins.length);
  const documents = new Map<number, number>();
  const publishers = new Map<string, number>();
  for (const [index, { document, publisher }] of origins.entries()) {
    groups.join(index, documents.get(document) ?? index);
    documents.set(document, index);
    if (publisher === null) continue;
    groups.join(index, publishers.get(publisher) ?? index);
    publishers.set(publisher, index);
  }
  return groups;
}

/**
 * Joins nearly identical passages without comparing each with each. Two that share half the shingles of the
 * shorter one have one in common among any half of these and one more; looked up are the rarest, which few
 * others have (prefix filtering: Chaudhuri, Ganti and Kaushik, ICDE 2006). From the longest on, so that what
 * is looked up belongs to the shorter one.
 */
function joinAlike(groups: Groups, passages: readonly Sourced[]): void {
  const coded = codeByRarity(passages.map(({ passage }) => shinglesOf(passage)));
  const order = [...coded.keys()].sort((a, b) => sizeOf(coded[b]) - sizeOf(coded[a]));
  const holders = new Map<number, number[]>();
  const met = new Int32Array(coded.length).fill(-1);
  for (const index of order) {
    groups.activate(index);
    joinHolders(groups, index, coded, holders, met);
    for (const shingle of coded[index] ?? []) {
      const list = holders.get(shingle);
      if (list === undefined) holders.set(shingle, [index]);
      else list.push(index);
    }
  }
}

/** @param met for each passage the last one it was compared with */
function joinHolders(
  groups: Groups,
  index: number,
  coded: readonly Int32Array[],
  holders: ReadonlyMap<number, readonly number[]>,
  met: Int32Array,
): void {
  const own = coded[index] ?? NONE;
  const needed = Math.ceil(own.length * NEAR_IDENTICAL);
  const looked = own.subarray(0, own.length - needed + 1);
  for (const other of earlier(index, looked, holders, met)) {
    // Once all seen so far are one, nothing is left to be joined.
    if (groups.active() === 1) return;
    if (groups.same(index, other)) continue;
    if (inCommon(own, coded[other] ?? NONE) >= needed) groups.join(index, other);
  }
}

/** The passages that hold one of the shingles, each once. */
function* earlier(
  index: number,
  shingles: Int32Array,
  holders: ReadonlyMap<number, readonly number[]>,
  met: Int32Array,
): Generator<number> {
  for (const shingle of shingles) {
    for (const other of holders.get(shingle) ?? []) {
      if (met[other] === index) continue;
      met[other] = index;
      yield other;
    }
  }
}

const NONE = new Int32Array();

/** Each set as ascending numbers; the rarer a shingle, the smaller its number. */
function codeByRarity(sets: readonly ReadonlySet<string>[]): Int32Array[] {
  const frequency = new Map<string, number>();
  for (const set of sets) {
    for (const shingle of set) frequency.set(shingle, (frequency.get(shingle) ?? 0) + 1);
  }
  const rarest = [...frequency].sort(([, a], [, b]) => a - b);
  const codes = new Map(rarest.map(([shingle], code) => [shingle, code]));
  return sets.map((set) => Int32Array.from(set, (shingle) => codes.get(shingle) ?? 0).sort());
}

/** How many numbers two ascending lists share. */
function inCommon(a: Int32Array, b: Int32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return common;
}

function sizeOf(set: Int32Array | undefined): number {
  return set?.length ?? 0;
}
