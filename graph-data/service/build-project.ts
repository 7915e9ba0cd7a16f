/** Compiles a corpus folder into a project file. */
import { noteStored } from '../db/checks.ts';
import { putCitations } from '../db/citations.ts';
import { createFile } from '../db/create.ts';
import type { WritableDb } from '../db/database.ts';
import { putDocuments } from '../db/documents.ts';
import { putEntities } from '../db/entities.ts';
import { citedRelations } from '../db/independence.ts';
import { putRelations } from '../db/relations.ts';
import { putTensions } from '../db/tensions.ts';
import { putViews } from '../db/views.ts';
import { CHECKER_VERSION } from '../evidence/verdict.ts';
import { readCorpus } from '../formats/corpus.ts';
import type { Problem } from '../formats/corpus-problems.ts';
import type { Interchange } from '../model/interchange.ts';
import type { Entity, View } from '../model/records.ts';
import { arrangeViews } from './arrange-views.ts';
import { judgedCitations } from './judged-citation.ts';
import { recountSources } from './sources.ts';

export type BuildResult =
  | { ok: true; content: Interchange }
  /** Everything that is wrong with the corpus; no file was written. */
  | { ok: false; problems: Problem[] };

/**
 * Compiles the corpus in `folder` to the project file `output`, replacing it whole or leaving it alone.
 * @param folder path of a folder with `project.yaml`, other YAML files and `documents/`
 * @param output absolute path of the project file
 * @throws ServiceError where the file cannot be written
 */
export function buildProject(folder: string, output: string): BuildResult {
  const { content, views, problems } = readCorpus(folder);
  if (problems.length > 0) return { ok: false, problems };
  createProject(output, content, arrangeViews(views, content));
  return { ok: true, content };
}

/**
 * Writes records to a new project file at `output`, an absolute path.
 * @throws ServiceError where the file cannot be written; SqliteError for records that may not be stored
 */
export function createProject(
  output: string,
  content: Interchange,
  views: readonly View[] = [],
): void {
  createFile(output, (db) => {
    store(db, content);
    putViews(db, views);
  });
}

function store(db: WritableDb, content: Interchange): void {
  putDocuments(db, content.documents);
  putEntities(db, mostConnectedFirst(content));
  putRelations(db, content.relations);
  putCitations(db, judgedCitations(content));
  putTensions(db, content.tensions);
  noteStored(
    db,
    content.documents.map(({ id }) => id),
    CHECKER_VERSION,
  );
  recountSources(db, citedRelations(db));
}

// Keys in order of connectedness let a search take its first matches as its best ones.
function mostConnectedFirst({ entities, relations }: Interchange): Entity[] {
  const degree = new Map<string, number>();
  for (const { source, target } of relations) {
    for (const end of new Set([source, target])) degree.set(end, (degree.get(end) ?? 0) + 1);
  }
  return entities.toSorted((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0));
}
