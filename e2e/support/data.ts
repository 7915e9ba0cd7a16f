/** What the bundled project holds, as its own export says: the measure for what the window shows. */
import { readFileSync } from 'node:fs';
import { type Interchange, interchangeSchema } from '../../graph-data/model/interchange.ts';
import type { Citation, Document, Entity, Relation } from '../../graph-data/model/records.ts';
import { relationSentence } from '../../graph-data/model/sentence.ts';
import { BUNDLED_EXPORT } from './projects.ts';

/** The bundled project's `json` export, read anew. */
export function bundled(): Interchange {
  return interchangeSchema.parse(JSON.parse(readFileSync(BUNDLED_EXPORT, 'utf8')));
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The bundled project has no ${what}.`);
  return value;
}

/** The first relation between two entities, by their names. */
export function relationBetween(project: Interchange, source: string, target: string): Relation {
  const from = entityNamed(project, source).id;
  const to = entityNamed(project, target).id;
  return required(
    project.relations.find((relation) => relation.source === from && relation.target === to),
    `relation from ${source} to ${target}`,
  );
}

/** The citations of a relation, in order. */
export function citationsOf(project: Interchange, relation: Relation): Citation[] {
  return project.citations.filter((citation) => citation.relation === relation.id);
}

/** A citation by its id, with its relation. */
export function citationWithId(
  project: Interchange,
  id: string,
): { citation: Citation; relation: Relation } {
  const citation = required(
    project.citations.find((one) => one.id === id),
    id,
  );
  const [relation] = relationsWhere(project, (one) => one.id === citation.relation);
  return { citation, relation };
}

export function documentOf(project: Interchange, citation: Citation): Document {
  return required(
    project.documents.find((document) => document.id === citation.document),
    citation.document,
  );
}

/** The entity of this name. */
export function entityNamed(project: Interchange, name: string): Entity {
  return required(
    project.entities.find((entity) => entity.name === name),
    name,
  );
}

/** A relation as the window reads it. */
export function sentenceOf(project: Interchange, relation: Relation): string {
  return relationSentence({
    sourceName: nameOf(project, relation.source),
    label: relation.label,
    targetName: nameOf(project, relation.target),
  });
}

export function nameOf(project: Interchange, id: string): string {
  return required(
    project.entities.find((entity) => entity.id === id),
    id,
  ).name;
}

/** Every relation that the predicate holds for; there must be one. */
export function relationsWhere(
  project: Interchange,
  predicate: (relation: Relation) => boolean,
): [Relation, ...Relation[]] {
  const [first, ...rest] = project.relations.filter(predicate);
  return [required(first, 'such relation'), ...rest];
}

/** Ids of everything one relation away. */
export function neighboursOf(project: Interchange, id: string): Set<string> {
  const ends = project.relations.flatMap(({ source, target }) =>
    source === id ? [target] : target === id ? [source] : [],
  );
  return new Set(ends.filter((end) => end !== id));
}
