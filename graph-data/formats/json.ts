/** The `json` interchange format: stable field names, stable order, sorted by id. */
import type { Interchange } from '../model/interchange.ts';
import {
  citationSchema,
  documentSchema,
  entitySchema,
  relationSchema,
  tensionSchema,
} from '../model/records.ts';

import { eachPage, jsonList, type Pages } from './pages.ts';

/** The same content always gives the same text, whatever order it was stored in. */
export function toJson(content: Omit<Interchange, 'format' | 'version'>): string {
  const ordered = {
    format: 'edgewise',
    version: 1,
    documents: records(documentSchema, content.documents),
    entities: records(entitySchema, content.entities),
    relations: records(relationSchema, content.relations),
    citations: records(citationSchema, content.citations),
    tensions: records(tensionSchema, content.tensions),
  } satisfies Record<keyof Interchange, unknown>;
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/** The same text, page by page. */
export function* jsonPieces(pages: Pages): Generator<string> {
  yield '{\n  "format": "edgewise",\n  "version": 1,\n  "documents": ';
  yield* list(documentSchema, pages.documents());
  yield ',\n  "entities": ';
  yield* list(entitySchema, pages.entities());
  yield ',\n  "relations": ';
  yield* list(relationSchema, pages.bareRelations());
  yield ',\n  "citations": ';
  yield* list(citationSchema, pages.citations());
  yield ',\n  "tensions": ';
  yield* list(tensionSchema, [pages.tensions()]);
  yield '\n}\n';
}

function list<T extends { id: string }>(
  schema: { shape: Record<keyof T & string, unknown> },
  pages: Iterable<readonly T[]>,
): Generator<string> {
  const write = recordWriter(schema);
  return jsonList(
    eachPage(pages, (page) => page.map(write)),
    { depth: 4, indent: 2 },
  );
}

/** How records of a kind are written: each field in its place, whatever order it was stored in. */
function recordWriter<T extends { id: string }>(schema: {
  shape: Record<keyof T & string, unknown>;
}): (record: T) => Record<string, unknown> {
  const fields = Object.keys(schema.shape) as (keyof T & string)[];
  return (record) => Object.fromEntries(fields.map((field) => [field, record[field]]));
}

function records<T extends { id: string }>(
  schema: { shape: Record<keyof T & string, unknown> },
  list: readonly T[],
): Record<string, unknown>[] {
  return list.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(recordWriter(schema));
}
