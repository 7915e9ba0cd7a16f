/** Suggests entities that may be one. Nothing is merged here. */
import { type LikelyPair, likelyPairs } from '../analysis/duplicates.ts';
import type { ReadableDb } from '../db/database.ts';
import { distinctKeys, nameDistinctions } from '../db/distinctions.ts';
import { entityRows } from '../db/record-lists.ts';
import { namedEntities, neighboursShared } from '../db/shared-neighbours.ts';
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
  const entities = namedEntities(db);
  const apart = new Set(distinctKeys(db).map(([a, b]) => `${a} ${b}`));
  const isOpen = ({ a, b }: LikelyPair) => !apart.has(`${entities[a]?.key} ${entities[b]?.key}`);
  const work = likelyPairs(entities, LOOKED_AT + apart.size);
  for (;;) {
    const step = work.next();
    if (step.done) {
      const pairs = await describe(db, entities, step.value.filter(isOpen), limit, pace);
      return { pairs, apart: nameDistinctions(db, APART_LISTED) };
    }
    options.onProgress?.({ done: Math.round(step.value * STEPS), total: STEPS });
    await pace();
  }
}

async function describe(
  db: ReadableDb,
  entities: ReturnType<typeof namedEntities>,
  pairs: readonly LikelyPair[],
  limit: number,
  pace: ReturnType<typeof createPace>,
): Promise<Duplicate[]> {
  const weighed: { pair: LikelyPair; score: number; shared: Duplicate['shared'] }[] = [];
  for (const pair of pairs) {
    const [a, b] = [entities[pair.a]?.key ?? 0, entities[pair.b]?.key ?? 0];
    const { count, related, names } = neighboursShared(db, a, b, NAMES_TOLD);
    const score = pair.score - (related ? RELATED : 0) + SHARED * Math.min(count, MOST_SHARED);
    weighed.push({ pair, score: Math.min(1, Math.max(0, score)), shared: { count, names } });
    await pace();
  }
  weighed.sort((x, y) => y.score - x.score);
  return weighed.slice(0, limit).flatMap(({ pair, score, shared }) => {
    const keys = [entities[pair.a]?.key ?? 0, entities[pair.b]?.key ?? 0];
    const [a, b] = entityRows(db, keys);
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
