/** Reads a path as an argument. */
import type { ReadableDb } from '../db/database.ts';
import { nodesById } from '../db/entities.ts';
import { summariesById } from '../db/relations.ts';
import { strengthOf } from '../evidence/strength.ts';
import { chainMarkdown, chainText } from '../formats/chain.ts';
import type { Chain, ChainHop } from '../model/evidence-views.ts';
import { relationSentence } from '../model/sentence.ts';
import type { RelationSummary } from '../model/views.ts';
import type { Input } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { knownNode } from './expand.ts';
import { createPassageReader, type PassageReader } from './passages.ts';
import { toNode } from './shapes.ts';

/**
 * The chain along the given relations.
 * @throws ServiceError NOT_FOUND for an unknown entity or relation, INVALID_INPUT where they do not follow on
 */
export function explainPath(db: ReadableDb, { from, relations }: Input<'explainPath'>): Chain {
  knownNode(db, from);
  const summaries = new Map(summariesById(db, relations).map((each) => [each.id, each]));
  const passages = createPassageReader(db);
  const visited = [from];
  const hops = relations.map((id) => {
    const relation = summaries.get(id) ?? unknownRelation(id);
    const at = visited.at(-1) ?? from;
    visited.push(otherEnd(relation, at));
    return toHop(relation, relation.source !== at, passages);
  });
  const nodes = new Map(nodesById(db, visited).map((node) => [node.id, toNode(node)]));
  const entities = visited.flatMap((id) => nodes.get(id) ?? []);
  const chain = { entities, hops, weakest: weakestOf(hops) };
  return { ...chain, text: chainText(chain), markdown: chainMarkdown(chain) };
}

function toHop(relation: RelationSummary, reversed: boolean, passages: PassageReader): ChainHop {
  const citation = passages.bestOf(relation.id, relation);
  return {
    relation,
    reversed,
    sentence: relationSentence(relation),
    citation,
    ...strengthOf(relation, citation),
  };
}

// The first of the weakest, so that the flag does not move about.
function weakestOf(hops: readonly ChainHop[]): number | null {
  const least = Math.min(...hops.map(({ strength }) => strength));
  return least === 1 ? null : hops.findIndex(({ strength }) => strength === least);
}

function otherEnd({ source, target, label }: RelationSummary, at: string): string {
  if (source === at) return target;
  if (target === at) return source;
  throw new ServiceError(
    'INVALID_INPUT',
    `The relation “${label}” does not follow on from the one before it; give the relations in the order of the path.`,
  );
}

function unknownRelation(id: string): never {
  throw new ServiceError(
    'NOT_FOUND',
    `There is no relation “${id}” in this project; it may have been deleted.`,
  );
}
