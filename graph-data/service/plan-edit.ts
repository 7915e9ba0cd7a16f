/** Plans edits that reach further than one record: finds what they touch, and works out the change set. */
import type { ReadableDb } from '../db/database.ts';
import { distinctionsOf } from '../db/distinctions.ts';
import { findEntity } from '../db/entities.ts';
import {
  citationsById,
  citationsFrom,
  citationsOf,
  documentNames,
  entitiesById,
  entitiesOfType,
  originalsFor,
  relationsById,
  relationsOfType,
  relationsWith,
  reviewsOf,
  tensionsWith,
  typesNamed,
} from '../db/touched.ts';
import { listViews } from '../db/views.ts';
import { type Edit, planWith } from '../model/edits/edit.ts';
import { type Material, NO_MATERIAL } from '../model/edits/material.ts';
import type { Removal } from '../model/edits/remove.ts';
import type { Output } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';

type EditOf<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

/**
 * The change set of an edit; null where it changes nothing. Nothing is changed yet: applying it is refused where
 * somebody has changed one of the records meanwhile.
 * @throws ServiceError NOT_FOUND where the entity that others are merged into, or that is split, is gone
 */
export function planEdit(db: ReadableDb, edit: Edit): Output<'planEdit'> {
  return { changes: planWith(touchedBy(db, edit), edit) };
}

function touchedBy(db: ReadableDb, edit: Edit): Material {
  switch (edit.kind) {
    case 'delete':
      return goingWith(db, edit);
    case 'merge':
      return forMerge(db, edit);
    case 'split':
      requireEntity(db, edit.entity);
      return {
        ...NO_MATERIAL,
        entity: entitiesById(db, [edit.entity]),
        relation: relationsById(db, edit.relations),
      };
    case 'retype':
      return edit.of === 'entity'
        ? { ...NO_MATERIAL, entity: entitiesById(db, edit.ids) }
        : { ...NO_MATERIAL, relation: relationsById(db, edit.ids) };
    case 'rename type':
      return ofType(db, edit);
    case 'reverse':
      return { ...NO_MATERIAL, relation: relationsById(db, edit.relations) };
    case 'reject':
      return {
        ...NO_MATERIAL,
        relation: relationsById(db, edit.relations),
        citation: citationsOf(db, edit.relations),
      };
  }
}

/** What is to be deleted, and everything that rests on it. */
function goingWith(db: ReadableDb, removal: Removal): Material {
  const relation = distinct([
    ...relationsWith(db, removal.entities),
    ...relationsById(db, removal.relations),
  ]);
  const relations = idsOf(relation);
  const citation = distinct([
    ...citationsOf(db, relations),
    ...citationsById(db, removal.citations),
    ...citationsFrom(db, removal.documents),
  ]);
  return {
    ...NO_MATERIAL,
    entity: entitiesById(db, removal.entities),
    document: documentNames(db, removal.documents),
    relation,
    citation,
    review: reviewsOf(db, idsOf(citation)),
    tension: tensionsWith(db, relations, removal.tensions),
    distinction: distinctionsOf(db, removal.entities),
    original: originalsFor(db, removal.documents),
  };
}

function forMerge(db: ReadableDb, { into, entities, fold }: EditOf<'merge'>): Material {
  requireEntity(db, into);
  const entity = entitiesById(db, [into, ...entities]);
  const others = entities.filter((id) => id !== into);
  // What the one that stays is told apart from, so that nothing is said twice.
  const distinction = distinctionsOf(db, [into, ...others]);
  if (!fold) return { ...NO_MATERIAL, entity, relation: relationsWith(db, others), distinction };
  const relation = relationsWith(db, [into, ...others]);
  const citation = citationsOf(db, idsOf(relation));
  return {
    ...NO_MATERIAL,
    entity,
    relation,
    citation,
    review: reviewsOf(db, idsOf(citation)),
    tension: tensionsWith(db, idsOf(relation), []),
    distinction,
  };
}

function ofType(db: ReadableDb, { of, from, to }: EditOf<'rename type'>): Material {
  const type = typesNamed(db, of, [from, to]);
  const facet = of === 'entity' ? ('entityTypes' as const) : ('relationTypes' as const);
  const view = listViews(db).filter(({ content }) => content.filters[facet].includes(from));
  // One of the new name tells the planner that it is in use.
  const both = <T extends { id: string }>(find: (type: string, limit?: number) => T[]) =>
    distinct([...find(from), ...find(to, 1)]);
  return of === 'entity'
    ? { ...NO_MATERIAL, type, view, entity: both((...which) => entitiesOfType(db, ...which)) }
    : { ...NO_MATERIAL, type, view, relation: both((...which) => relationsOfType(db, ...which)) };
}

function requireEntity(db: ReadableDb, id: string): void {
  if (findEntity(db, id) !== null) return;
  throw new ServiceError(
    'NOT_FOUND',
    'The entity is no longer in this project; it may have been deleted or merged elsewhere.',
  );
}

function idsOf(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id);
}

function distinct<T extends { id: string }>(records: readonly T[]): T[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
