/** Names in a document: those of entities, and those that may become some. */
import type { ReadableDb } from '../db/database.ts';
import { findDocument } from '../db/documents.ts';
import { findMentions } from '../evidence/mentions/find.ts';
import type { Mentions } from '../model/mention-views.ts';
import { toCodePointOffsets } from '../model/offsets.ts';
import type { Entity } from '../model/records.ts';
import type { CallOptions, Input, Output } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import type { NamedEntities } from './named-entities.ts';
import { createPace } from './pace.ts';

/** Where names and aliases of entities stand in a document. @throws ServiceError NOT_FOUND */
export async function getMentions(
  db: ReadableDb,
  namedIn: NamedEntities,
  { document }: Input<'getMentions'>,
): Promise<Mentions> {
  const text = textOf(db, document);
  const entities = await namedIn(document, text);
  const found = findMentions(text, entities);
  const rows = found.flatMap(({ start, end, entities: who }) =>
    who.map((entity) => ({ entity, start, end })),
  );
  const named = [...new Set(rows.map(({ entity }) => entity))];
  const index = new Map(named.map((entity, at) => [entity, at]));
  const points = toCodePointOffsets(
    text,
    found.flatMap(({ start, end }) => [start, end]),
  );
  const point = new Map(found.flatMap(({ start, end }) => [start, end]).map((at, n) => [at, n]));
  const converted = (at: number) => points[point.get(at) ?? 0] ?? 0;
  return {
    entities: named.flatMap((entity) => shownAs(entities[entity])),
    entity: rows.map(({ entity }) => index.get(entity) ?? 0),
    start: rows.map(({ start }) => converted(start)),
    end: rows.map(({ end }) => converted(end)),
  };
}

/**
 * What may be a name or is a date, and is no entity yet; best first. Nothing is stored.
 * @throws ServiceError NOT_FOUND, CANCELLED
 */
export async function suggestMentions(
  db: ReadableDb,
  namedIn: NamedEntities,
  { document }: Input<'suggestMentions'>,
  options: CallOptions<'suggestMentions'> = {},
): Promise<Output<'suggestMentions'>> {
  const text = textOf(db, document);
  // The libraries take a moment to load, which nobody should wait for at start.
  const { suggestMentions: suggest } = await import('../evidence/mentions/suggest.ts');
  const pace = createPace(options.signal);
  const entities = await namedIn(document, text, options.signal);
  const found = await suggest(text, entities, (done, total) => {
    const rest = pace();
    if (rest !== undefined) options.onProgress?.({ done, total });
    return rest;
  });
  return found.map(({ type, name, aliases, reason, places }) => {
    const points = toCodePointOffsets(
      text,
      places.flatMap(({ start, end }) => [start, end]),
    );
    return {
      type,
      name,
      aliases: [...aliases],
      reason,
      start: points.filter((_, at) => at % 2 === 0),
      end: points.filter((_, at) => at % 2 === 1),
    };
  });
}

function shownAs(entity: Entity | undefined): Mentions['entities'] {
  if (entity === undefined) return [];
  const { id, type, name } = entity;
  return [{ id, type, name }];
}

/** The text of a document. @throws ServiceError NOT_FOUND */
export function textOf(db: ReadableDb, id: string): string {
  const document = findDocument(db, id);
  if (document !== null) return document.text;
  throw new ServiceError(
    'NOT_FOUND',
    `There is no document “${id}” in this project; it may have been deleted.`,
  );
}
