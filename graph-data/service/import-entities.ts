/** Entities of an import: which of them the project has, by id or by name and type. */
import { type EntityDraft, type EntityRef, unreadable } from '../formats/draft.ts';
import { RowError, shorten } from '../formats/field-values.ts';
import { LIMITS } from '../formats/limits.ts';
import { type Entity, entitySchema } from '../model/records.ts';
import { slug } from './import-ids.ts';
import { level } from './import-index.ts';
import {
  check,
  claim,
  type ImportContext,
  known,
  MissingError,
  put,
  type Row,
  unclaimed,
} from './import-row.ts';
import { isPlainEntity } from './plain-record.ts';

/** A type for entities of which nothing is known but their name. */
const UNKNOWN = 'unknown';

/** The id of the entity that a relation refers to; one given by a new name is made. */
export function entityId(context: ImportContext, row: Row, ref: EntityRef): string {
  if ('name' in ref) return entityByName(context, row, ref);
  const own = known(row, 'entity', ref.id);
  if (own !== null) return own;
  if (row.scope !== 'file' && context.index.entities.has(ref.id)) return ref.id;
  throw new MissingError(`there is no entity “${shorten(ref.id)}”`);
}

/** Takes an entity: a new one, or one to merge with what is there. */
export function takeEntity(context: ImportContext, row: Row, draft: EntityDraft): void {
  const { id, type, name, aliases, description } = draft;
  if (id !== null && known(row, 'entity', id) !== null) {
    throw new RowError(`the id “${shorten(id)}” is given to two entities`);
  }
  const found = storedEntity(context, row, draft);
  if (found !== null) merge(context, row, found, draft);
  const fields = { type: type ?? UNKNOWN, name, aliases, description };
  claim(row, 'entity', id, found ?? newEntity(context, row, id ?? slug(name), fields));
}

function storedEntity({ index }: ImportContext, row: Row, draft: EntityDraft): string | null {
  const { id, type, name } = draft;
  if (id !== null && row.scope === 'project') return index.entities.has(id) ? id : null;
  const same = sameName(index, type, name);
  return id === null ? (same[0] ?? null) : unclaimed(row, 'entity', id, same);
}

function sameName(
  { entities }: ImportContext['index'],
  type: string | null,
  name: string,
): readonly string[] {
  const same = entities.named(level(name));
  return type === null ? same : same.filter((id) => entities.typeOf(id) === type);
}

function entityByName(
  context: ImportContext,
  row: Row,
  { name, type }: Extract<EntityRef, { name: string }>,
): string {
  const own = known(row, 'entity', name);
  if (own !== null) return own;
  const same = sameName(context.index, type, name);
  if (type === null && same.length > 1) {
    throw new RowError(`“${shorten(name)}” is the name of several entities; give its type`);
  }
  const fields = { type: type ?? UNKNOWN, name: name.trim(), aliases: [], description: '' };
  return same[0] ?? newEntity(context, row, slug(name), fields);
}

function newEntity(
  { index, newId }: ImportContext,
  row: Row,
  wanted: string,
  fields: Omit<Entity, 'id'>,
): string {
  if (index.entities.size() >= LIMITS.entities) {
    throw unreadable('there are more than a million entities');
  }
  const made = { id: newId.entity(wanted), ...fields };
  const value = isPlainEntity(made) ? made : check(entitySchema, made);
  put(row, { kind: 'entity', value }, index.add.entity(value));
  return value.id;
}

function merge({ index, lookups }: ImportContext, row: Row, id: string, draft: EntityDraft): void {
  const before = lookups.entity(id);
  if (before === null) throw new MissingError(`there is no entity “${shorten(id)}”`);
  refuseContradiction(before, draft);
  const aliases = [...new Set([...before.aliases, draft.name, ...draft.aliases])].filter(
    (alias) => before.aliases.includes(alias) || level(alias) !== level(before.name),
  );
  const type = before.type === UNKNOWN ? (draft.type ?? UNKNOWN) : before.type;
  const description = before.description || draft.description;
  const value = check(entitySchema, { ...before, type, aliases, description });
  row.merged += 1;
  if (JSON.stringify(value) === JSON.stringify(before)) return;
  const undo = index.entities.retype(id, value.type);
  put(row, { kind: 'entity', value }, undo, { kind: 'entity', value: before });
}

function refuseContradiction(before: Entity, draft: EntityDraft): void {
  const name = shorten(before.name);
  if (draft.type !== null && draft.type !== before.type && before.type !== UNKNOWN) {
    const is = `is a ${before.type} in the project, not a ${shorten(draft.type)}`;
    throw new RowError(`“${name}” ${is}`);
  }
  const told = draft.description !== '' && before.description !== '';
  if (told && draft.description !== before.description) {
    throw new RowError(`“${name}” has another description in the project`);
  }
}
