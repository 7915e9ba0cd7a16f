/** Finds the entity that a person means by a name. */
import type { Entity } from '../model/records.ts';
import type { GraphService } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';

const SUGGESTIONS = 5;

/**
 * The entity with this id, name or alias; letter case does not matter, names go before aliases.
 * @throws ServiceError NOT_FOUND with near names, INVALID_INPUT where several entities are called so
 */
export async function entityNamed(service: GraphService, name: string): Promise<Entity> {
  const wanted = name.trim().toLowerCase();
  const candidates = await candidatesFor(service, name);
  const levels = [
    ({ id }: Entity) => id === name.trim(),
    (entity: Entity) => entity.name.toLowerCase() === wanted,
    ({ id }: Entity) => id.toLowerCase() === wanted,
    ({ aliases }: Entity) => aliases.some((alias) => alias.toLowerCase() === wanted),
  ];
  for (const fits of levels) {
    const found = candidates.filter(fits);
    if (found.length > 1) throw ambiguous(name, found);
    if (found[0] !== undefined) return found[0];
  }
  throw unknown(name, await near(service, name));
}

async function candidatesFor(service: GraphService, name: string): Promise<Entity[]> {
  const { nodes } = await service.getSubgraph({ entities: shortEnough(name) });
  const hits = await service.search({ text: name.slice(0, 10_000), limit: 50 });
  const ids = [...nodes.map(({ id }) => id), ...entityIds(hits)];
  const details = [...new Set(ids)].map((id) => service.getEntity({ id }));
  return (await Promise.all(details)).map(({ entity }) => entity);
}

// Ids are at most 200 characters long: anything longer is a name.
function shortEnough(name: string): string[] {
  return [name.trim(), name.trim().toLowerCase()].filter(
    ({ length }) => length > 0 && length <= 200,
  );
}

function entityIds(hits: readonly { kind: string; id: string }[]): string[] {
  return hits.filter(({ kind }) => kind === 'entity').map(({ id }) => id);
}

/** Names with a word that begins as one of these words does: by four letters, or else by fewer. */
async function near(service: GraphService, name: string): Promise<string[]> {
  const words = name.split(/\s+/).slice(0, 4);
  for (const letters of [4, 3, 2]) {
    const names = new Set<string>();
    for (const word of words) {
      const text = Array.from(word).slice(0, letters).join('');
      const hits = await service.search({ text, limit: SUGGESTIONS });
      for (const { kind, title } of hits) if (kind === 'entity') names.add(title);
    }
    if (names.size > 0) return [...names].slice(0, SUGGESTIONS);
  }
  return [];
}

function ambiguous(name: string, found: readonly Entity[]): ServiceError {
  const list = found.map((entity) => `${entity.id} (${entity.name}, ${entity.type})`).join(', ');
  return new ServiceError(
    'INVALID_INPUT',
    `“${short(name)}” is the name of several entities; give one id: ${list}.`,
  );
}

function unknown(name: string, names: readonly string[]): ServiceError {
  const hint =
    names.length === 0
      ? 'look for it with “edgewise search”'
      : `did you mean ${names.map((each) => `“${each}”`).join(', ')}?`;
  const end = hint.endsWith('?') ? '' : '.';
  return new ServiceError('NOT_FOUND', `There is no entity called “${short(name)}”; ${hint}${end}`);
}

function short(name: string): string {
  const characters = Array.from(name);
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : name;
}
