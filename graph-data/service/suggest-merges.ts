/** Suggests entities that may be one. Nothing is merged here. */
import { type LikelyPair, likelyPairs } from '../analysis/duplicates.ts';
import type { NamedEntity } from '../analysis/name-list.ts';
import type { ReadableDb } from '../db/database.ts';
import { distinctKeys, nameDistinctions } from '../db/distinctions.ts';
import { namesBehind } from '../db/entities.ts';
import { estimateProject } from '../db/project.ts';
import { entityRows } from '../db/record-lists.ts';
import { neighboursShared } from '../db/shared-neighbours.ts';
import type { Duplicate, DuplicateReason } from '../model/tables.ts';
import type { CallOptions, Input, Output } from '../rpc/contract.ts';
import { createPace } from './pace.ts';

/** Steps that progress is told in. */
const STEPS = 1_000;
/** Relations between two entities speak against their being one; what they share speaks for it. */
const RELATED = 0.2;
const SHARED = 0.02;
const MOST_SHARED = 5;
/** Pairs looked at more closely than by name. */
const LOOKED_AT = 1_000;
const NAMES_TOLD = 5;
/** Entities read at once. */
const PAGE = 1_000;
/** Pairs told apart that are listed. */
const APART_LISTED = 1_000;

/**
 * Pairs of entities that may be one, best first, with reasons and what both are related to; and those among them
 * that a person has told apart, which are not suggested again.
 * @throws ServiceError CANCELLED
 */
export async function suggestMerges(
  db: ReadableDb,
  { limit }: Input<'suggestMerges'>,
  options: CallOptions<'suggestMerges'> = {},
): Promise<Output<'suggestMerges'>> {
  const pace = createPace(options.signal);
  const keys: number[] = [];
  const apart = new Set(distinctKeys(db).map(([a, b]) => `${a} ${b}`));
  const isOpen = ({ a, b }: LikelyPair) => !apart.has(`${keys[a]} ${keys[b]}`);
  const { entities: expected } = estimateProject(db);
  const work = likelyPairs(readNames(db, keys), { expected, limit: LOOKED_AT + apart.size });
  let told = 0;
  for (;;) {
    const step = work.next();
    if (step.done) {
      const pairs = await describe(db, keys, step.value.filter(isOpen), limit, pace);
      return { pairs, apart: nameDistinctions(db, APART_LISTED) };
    }
    const done = Math.floor(step.value * STEPS);
    if (done > told) options.onProgress?.({ done, total: STEPS });
    told = Math.max(told, done);
    await pace();
  }
}

/** Every entity by what it is called, page by page; its key is noted at its place. */
function* readNames(db: ReadableDb, keys: number[]): Generator<NamedEntity> {
  for (;;) {
    const page = namesBehind(db, keys.at(-1) ?? 0, PAGE);
    if (page.length === 0) return;
    for (const entity of page) {
      keys.push(entity.key);
      yield entity;
    }
  }
}

async function describe(
  db: ReadableDb,
  keys: readonly number[],
  pairs: readonly LikelyPair[],
  limit: number,
  pace: ReturnType<typeof createPace>,
): Promise<Duplicate[]> {
  const weighed: { pair: LikelyPair; score: number; shared: Duplicate['shared'] }[] = [];
  for (const pair of pairs) {
    const [a, b] = [keys[pair.a] ?? 0, keys[pair.b] ?? 0];
    const { count, related, names } = neighboursShared(db, a, b, NAMES_TOLD);
    const score = pair.score - (related ? RELATED : 0) + SHARED * Math.min(count, MOST_SHARED);
    weighed.push({ pair, score: Math.min(1, Math.max(0, score)), shared: { count, names } });
    await pace();
  }
  weighed.sort((x, y) => y.score - x.score);
  return weighed.slice(0, limit).flatMap(({ pair, score, shared }) => {
    const [a, b] = entityRows(db, [keys[pair.a] ?? 0, keys[pair.b] ?? 0]);
    if (a === undefined || b === undefined) return [];
    return [{ a, b, score, reasons: [reason(pair)], shared }];
  });
}

function reason({ kind, by: [one, two] }: LikelyPair): Duplicate['reasons'][number] {
  const texts = {
    'same name': `Both are called “${one}”`,
    'same letters': `“${one}” and “${two}” differ only in how they are written`,
    alias: `“${one}” of the one is “${two}” of the other`,
    initials: `“${one}” and “${two}”: one has the initials of the other`,
    'shared words': `“${one}” and “${two}” share telling words`,
    'one letter apart': `“${one}” and “${two}” are one letter apart`,
  } as const satisfies Record<DuplicateReason, string>;
  return { kind, text: texts[kind] };
}
