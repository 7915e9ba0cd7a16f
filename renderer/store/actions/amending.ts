/**
 * Changes of fields of one record. What is sent says what it expects to find: the record as it is, unless somebody
 * has changed the very fields since they were seen; then the record as it was seen, so that it is refused.
 */
import {
  amendCitation,
  amendDocument,
  amendEntity,
  amendRelation,
} from '../../../graph-data/model/edits/amend.ts';
import { citationOf, relationOf } from '../../../graph-data/model/edits/plain-records.ts';
import { restyleType } from '../../../graph-data/model/edits/style.ts';
import type {
  Citation,
  Document,
  Entity,
  Relation,
  TypeStyle,
} from '../../../graph-data/model/records.ts';
import type { App } from '../app.ts';
import { applyPlanned } from './editing.ts';

type Fields<T> = Partial<Omit<T, 'id'>>;

/** Changes fields of an entity. @returns whether it was saved */
export async function changeEntity(
  app: App,
  seen: Entity,
  fields: Fields<Entity>,
): Promise<boolean> {
  return applyPlanned(app, async () => {
    const { entity } = await app.service.getEntity({ id: seen.id });
    return amendEntity(sameIn(fields, seen, entity) ? entity : seen, fields);
  });
}

/** Changes fields of a relation. @returns whether it was saved */
export async function changeRelation(
  app: App,
  seen: Relation,
  fields: Fields<Relation>,
): Promise<boolean> {
  return applyPlanned(app, async () => {
    const now = relationOf((await app.service.getRelation({ id: seen.id })).relation);
    return amendRelation(sameIn(fields, relationOf(seen), now) ? now : seen, fields);
  });
}

/** Changes what a citation does, or what rests on it. @returns whether it was saved */
export async function changeCitation(
  app: App,
  seen: Citation,
  fields: Partial<Pick<Citation, 'relation' | 'stance'>>,
): Promise<boolean> {
  return applyPlanned(app, async () => {
    const { citations } = await app.service.getRelation({ id: seen.relation });
    const now = citations.find(({ id }) => id === seen.id);
    const known = now !== undefined && sameIn(fields, citationOf(seen), citationOf(now));
    return amendCitation(known ? now : seen, fields);
  });
}

/** Changes what is known of a document; `seen` are the fields as they were shown. @returns whether it was saved */
export async function changeDocument(
  app: App,
  seen: Omit<Document, 'text'>,
  fields: Parameters<typeof amendDocument>[1],
): Promise<boolean> {
  return applyPlanned(app, async () => {
    const { document } = await app.service.getDocument({ id: seen.id });
    const { title, publisher, author, published, url } = seen;
    const was = { ...document, title, publisher, author, published, url };
    return amendDocument(sameIn(fields, was, document) ? document : was, fields);
  });
}

/** Changes what a type looks like or means. @returns whether it was saved */
export async function changeType(
  app: App,
  type: Pick<TypeStyle, 'of' | 'name'>,
  fields: Parameters<typeof restyleType>[2],
): Promise<boolean> {
  return applyPlanned(app, async () => {
    const types = await app.service.listTypes({});
    const found = types.find(({ of, name }) => of === type.of && name === type.name);
    return restyleType(type, found?.style ?? null, fields);
  });
}

function sameIn<T extends object>(fields: Partial<T>, seen: T, now: T): boolean {
  const keys = Object.keys(fields) as (keyof T)[];
  return keys.every((key) => JSON.stringify(seen[key]) === JSON.stringify(now[key]));
}
