/** Plans deletions, together with all that rests on what goes. */
import type { ChangeSet } from '../change-set.ts';
import { changesBetween, type Material } from './material.ts';
import { counted, listed, nameOrCount } from './names.ts';

/** Ids of what is to go. */
export type Removal = {
  entities: readonly string[];
  relations: readonly string[];
  citations: readonly string[];
  tensions: readonly string[];
  documents: readonly string[];
};

/**
 * Deletes what is named and all that rests on it: relations of an entity, also those it is the speaker of;
 * its distinctions; citations and tensions of a relation; citations from a document; reviews of a citation.
 * @param material what is named, and everything that rests on it
 */
export function removeRecords(material: Material, removal: Removal): ChangeSet | null {
  return changesBetween(stepName(material, removal), material, without(material, removal));
}

function without(material: Material, removal: Removal): Material {
  const entities = new Set(removal.entities);
  const documents = new Set(removal.documents);
  const relations = new Set(removal.relations);
  for (const { id, source, target, speaker } of material.relation) {
    if ([source, target, speaker ?? ''].some((end) => entities.has(end))) relations.add(id);
  }
  const citations = new Set(removal.citations);
  for (const { id, relation, document } of material.citation) {
    if (relations.has(relation) || documents.has(document)) citations.add(id);
  }
  const tensions = new Set(removal.tensions);
  return {
    ...material,
    entity: material.entity.filter(({ id }) => !entities.has(id)),
    document: material.document.filter(({ id }) => !documents.has(id)),
    relation: material.relation.filter(({ id }) => !relations.has(id)),
    citation: material.citation.filter(({ id }) => !citations.has(id)),
    review: material.review.filter(({ citation }) => !citations.has(citation)),
    distinction: material.distinction.filter(
      ({ entities: [a, b] }) => !entities.has(a) && !entities.has(b),
    ),
    original: material.original.filter(({ document }) => !documents.has(document)),
    tension: material.tension.filter(
      ({ id, relations: [a, b] }) => !tensions.has(id) && !relations.has(a) && !relations.has(b),
    ),
  };
}

function stepName(material: Material, removal: Removal): string {
  const after = without(material, removal);
  const gone = <T extends { id: string }>(before: readonly T[], left: readonly T[]) => {
    const kept = new Set(left.map(({ id }) => id));
    return before.filter(({ id }) => !kept.has(id));
  };
  const entities = gone(material.entity, after.entity).map(({ name }) => name);
  const documents = gone(material.document, after.document).map(({ title }) => title);
  const relations = gone(material.relation, after.relation).map(({ label }) => label);
  const citations = gone(material.citation, after.citation).length;
  const tensions = gone(material.tension, after.tension).length;
  const named = entities.length + documents.length > 0;
  const parts = [
    entities.length > 0 ? nameOrCount(entities, 'entity', 'entities') : null,
    documents.length > 0 ? nameOrCount(documents, 'document') : null,
    relations.length === 0
      ? null
      : named
        ? counted(relations.length, 'relation')
        : nameOrCount(relations, 'relation'),
    relations.length === 0 && citations > 0 ? counted(citations, 'quote') : null,
    !named && relations.length === 0 && citations === 0 && tensions > 0
      ? counted(tensions, 'tension')
      : null,
  ];
  return `delete ${listed(parts.filter((part) => part !== null))}`;
}
