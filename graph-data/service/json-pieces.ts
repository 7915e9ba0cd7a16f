/** A whole project in the interchange format, piece by piece: in as much memory for a million entities as for ten. */
import { citationsAfter } from '../db/citations.ts';
import type { ReadableDb } from '../db/database.ts';
import { documentsAfter } from '../db/documents.ts';
import { entitiesAfter } from '../db/entities.ts';
import { countProject } from '../db/project.ts';
import { relationsAfter } from '../db/relations.ts';
import { listTensions } from '../db/tensions.ts';
import { recordWriter } from '../formats/json.ts';
import {
  citationSchema,
  documentSchema,
  entitySchema,
  relationSchema,
  tensionSchema,
} from '../model/records.ts';
import type { Pace } from './pace.ts';

/** Records read at a time, and documents, whose texts are long. */
const PAGE = 500;
const DOCUMENTS = 20;

export type PiecesOptions = {
  pace: Pace;
  /** Told in records. */
  onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
};

/**
 * The text that `toJson` makes, some hundred records at a time. Records are sorted by the code points of their ids.
 * @throws ServiceError CANCELLED from the pace
 */
export async function* jsonPieces(
  db: ReadableDb,
  { pace, onProgress }: PiecesOptions,
): AsyncGenerator<string> {
  const { documents, entities, relations, citations, tensions } = countProject(db);
  const total = documents + entities + relations + citations + tensions;
  let done = 0;
  const tell = (count: number) => {
    done += count;
    onProgress?.({ done: Math.min(done, total), total });
  };
  yield '{\n  "format": "edgewise",\n  "version": 1';
  for (const { name, pages } of kinds(db)) {
    let written = 0;
    yield `,\n  "${name}": [`;
    for (const page of pages) {
      await pace();
      yield page.map((text, at) => `${written + at === 0 ? '' : ','}\n    ${text}`).join('');
      written += page.length;
      tell(page.length);
    }
    yield written === 0 ? ']' : '\n  ]';
  }
  yield '\n}\n';
}

function kinds(db: ReadableDb): { name: string; pages: Iterable<string[]> }[] {
  const tensions = listTensions(db);
  return [
    {
      name: 'documents',
      pages: pagesOf(documentSchema, (id) => documentsAfter(db, id, DOCUMENTS)),
    },
    { name: 'entities', pages: pagesOf(entitySchema, (id) => entitiesAfter(db, id, PAGE)) },
    { name: 'relations', pages: pagesOf(relationSchema, (id) => relationsAfter(db, id, PAGE)) },
    { name: 'citations', pages: pagesOf(citationSchema, (id) => citationsAfter(db, id, PAGE)) },
    { name: 'tensions', pages: pagesOf(tensionSchema, (id) => (id === '' ? tensions : [])) },
  ];
}

/** Records as they are written, page by page; `after` answers those behind an id. */
function* pagesOf<T extends { id: string }>(
  schema: { shape: Record<keyof T & string, unknown> },
  after: (id: string) => readonly T[],
): Generator<string[]> {
  const write = recordWriter(schema);
  for (let id = ''; ; ) {
    const page = after(id);
    if (page.length === 0) return;
    yield page.map((record) => JSON.stringify(write(record), null, 2).replaceAll('\n', '\n    '));
    id = page.at(-1)?.id ?? '';
  }
}
