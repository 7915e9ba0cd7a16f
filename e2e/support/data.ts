/** What the bundled project holds, as its own export says: the measure for what the window shows. */
import { readFileSync } from 'node:fs';
import { type Interchange, interchangeSchema } from '../../graph-data/model/interchange.ts';
import type { Citation, Document, Relation } from '../../graph-data/model/records.ts';
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
  const id = (name: string) =>
    required(
      project.entities.find((entity) => entity.name === name),
      name,
    ).id;
  const [from, to] = [id(source), id(target)];
  return required(
    project.relations.find((relation) => relation.source === from && relation.target === to),
    `relation from ${source} to ${target}`,
  );
}

/** The citations of a relation, in order. */
export function citationsOf(project: Interchange, relation: Relation): Citation[] {
  return project.citations.filter((citation) => citation.relation === relation.id);
}

export function documentOf(project: Interchange, citation: Citation): Document {
  return required(
    project.documents.find((document) => document.id === citation.document),
    citation.document,
  );
}
