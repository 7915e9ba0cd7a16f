/** Entities of two projects that are called the same. */
import type { MergeDecisions, SameName } from '../model/merge.ts';
import type { Entity } from '../model/records.ts';

export type SameNames = {
  /** Every pair, as it is decided. */
  pairs: SameName[];
  /** The entity here that one of the other project is, or null. */
  sameAs: (other: Entity) => string | null;
};

/**
 * Pairs entities of one type that share a name, leaving out those that share an id. A shared name of both is
 * proposed to be one entity; a name that is only an alias is asked about.
 */
export function pairNames(
  ours: readonly Entity[],
  theirs: readonly Entity[],
  decisions: MergeDecisions['sameNames'],
): SameNames {
  const ids = new Set(ours.map(({ id }) => id));
  const find = namesOf(ours);
  const decided = new Map(decisions.map((each) => [each.theirs, each.ours]));
  const pairs: SameName[] = [];
  const chosen = new Map<string, string>();
  for (const other of theirs.filter(({ id }) => !ids.has(id))) {
    const wanted = decided.get(other.id);
    if (typeof wanted === 'string' && ids.has(wanted)) chosen.set(other.id, wanted);
    const mine = find(other);
    if (mine === undefined) continue;
    const proposed = nameKey(mine.type, mine.name) === nameKey(other.type, other.name);
    const same = wanted === undefined ? proposed : wanted !== null;
    if (same && !chosen.has(other.id)) chosen.set(other.id, mine.id);
    pairs.push({
      ...{ theirs: other.id, ours: mine.id, type: other.type, same },
      ...{ theirName: other.name, ourName: mine.name },
    });
  }
  return { pairs, sameAs: (other) => chosen.get(other.id) ?? null };
}

/** Finds the first entity here of a type and one of the names; names go before aliases. */
function namesOf(entities: readonly Entity[]): (other: Entity) => Entity | undefined {
  const byName = new Map<string, Entity>();
  const note = (entity: Entity, name: string) => {
    const key = nameKey(entity.type, name);
    if (!byName.has(key)) byName.set(key, entity);
  };
  for (const entity of entities) note(entity, entity.name);
  for (const entity of entities) for (const alias of entity.aliases) note(entity, alias);
  return ({ type, name, aliases }) => {
    const names = [name, ...aliases].map((each) => byName.get(nameKey(type, each)));
    return names.find((found) => found !== undefined);
  };
}

/** Names are one whatever their case, Unicode form and spaces. */
function nameKey(type: string, name: string): string {
  return `${type}\n${name.normalize('NFKC').toLocaleLowerCase('en').replace(/\s+/gu, ' ').trim()}`;
}
