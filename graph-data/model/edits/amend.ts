/** Plans changes of fields of one record. Each refuses to overwrite what was changed elsewhere since it was seen. */
import type { ChangeSet } from '../change-set.ts';
import type { Citation, Document, Entity, Relation, Tension } from '../records.ts';
import { shorten } from '../shorten.ts';
import { changesBetween, NO_MATERIAL } from './material.ts';
import { citationOf, relationOf } from './plain-records.ts';

type Fields<T> = Partial<Omit<T, 'id'>>;

/** Changes fields of an entity; null where that changes nothing. */
export function amendEntity(entity: Entity, fields: Fields<Entity>): ChangeSet | null {
  const after = { ...entity, ...fields };
  return changesBetween(
    entityStep(entity, fields),
    { ...NO_MATERIAL, entity: [entity] },
    { ...NO_MATERIAL, entity: [after] },
  );
}

/** The aliases of an entity with one more; the same where it goes by that name already. */
export function withAlias({ name, aliases }: Entity, alias: string): string[] {
  return alias === name || aliases.includes(alias) ? aliases : [...aliases, alias];
}

/** The fields of an entity that goes by one of its aliases from now on, and has its name as an alias. */
export function promoted(
  { name, aliases }: Entity,
  alias: string,
): Pick<Entity, 'name' | 'aliases'> {
  return { name: alias, aliases: aliases.map((other) => (other === alias ? name : other)) };
}

/** Changes fields of a relation; null where that changes nothing. */
export function amendRelation(relation: Relation, fields: Fields<Relation>): ChangeSet | null {
  const before = relationOf(relation);
  const name = shorten(relation.label);
  const step = fields.label === undefined ? `change “${name}”` : `relabel “${name}”`;
  return changesBetween(
    step,
    { ...NO_MATERIAL, relation: [before] },
    { ...NO_MATERIAL, relation: [{ ...before, ...fields }] },
  );
}

/** Changes what a citation does, or which relation rests on it; its quote stays. Null where nothing changes. */
export function amendCitation(
  citation: Citation,
  fields: Partial<Pick<Citation, 'relation' | 'stance'>>,
): ChangeSet | null {
  const before = citationOf(citation);
  const step = fields.relation === undefined ? 'change stance of a quote' : 'move a quote';
  return changesBetween(
    step,
    { ...NO_MATERIAL, citation: [before] },
    { ...NO_MATERIAL, citation: [{ ...before, ...fields }] },
  );
}

/** Rewrites what a tension says; null where nothing changes. */
export function amendTension(tension: Tension, note: string): ChangeSet | null {
  return changesBetween(
    'rewrite a tension',
    { ...NO_MATERIAL, tension: [tension] },
    { ...NO_MATERIAL, tension: [{ ...tension, note }] },
  );
}

/** Changes what is known of a document; its text stays. Null where nothing changes. */
export function amendDocument(
  document: Document,
  fields: Partial<Pick<Document, 'title' | 'publisher' | 'author' | 'published' | 'url'>>,
): ChangeSet | null {
  const after = { ...document, ...fields };
  if (JSON.stringify(after) === JSON.stringify(document)) return null;
  const record = { kind: 'document' as const, value: after };
  const was = { kind: 'document' as const, value: document };
  const name = `change details of ${shorten(document.title)}`;
  return { name, changes: [{ op: 'put', record, was }] };
}

function entityStep({ name }: Entity, fields: Fields<Entity>): string {
  const short = shorten(name);
  if (fields.name !== undefined) return `rename ${short}`;
  if (fields.type !== undefined) return `change type of ${short} to ${shorten(fields.type)}`;
  if (fields.aliases !== undefined) return `change aliases of ${short}`;
  return `describe ${short}`;
}
