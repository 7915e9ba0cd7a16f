/** What an import would do, without doing it: the tables, what their rows become, and all counted. */

import { openForReading } from '../db/beside.ts';
import type { ReadableDb } from '../db/database.ts';
import { findDocument } from '../db/documents.ts';
import { findEntity } from '../db/entities.ts';
import { withKeptStatements } from '../db/statements.ts';
import { type Item, isProblem } from '../formats/draft.ts';
import { peekTables } from '../formats/peek-tables.ts';
import { importName } from '../model/import-words.ts';
import type { ImportPreview, ImportSample } from '../model/imports.ts';
import { ServiceError } from '../rpc/errors.ts';
import type { ImportOptions, ImportTarget } from './import-files.ts';
import { createIndex } from './import-index.ts';
import { createImportJudge } from './import-judge.ts';
import { createOutcome } from './import-outcome.ts';
import { createPending, rememberIds } from './import-pending.ts';
import { explainReadFailure, type ImportFile, readFile, recogniseFile } from './import-read.ts';
import { createResolver } from './import-resolver.ts';
import type { Put } from './import-row.ts';
import { runImport } from './import-run.ts';
import { type NameOf, sampleOf } from './import-samples.ts';
import { createPace } from './pace.ts';
import { createScratch, type Scratch } from './scratch.ts';

/** A file with the id that its preview is to carry. */
export type PreviewedFile = ImportFile & { upload: string };

/** Rows of a file shown as sentences, and problems shown. */
const SAMPLES = 12;
const LOOKED_AT = 50;
const PROBLEMS = 200;

/**
 * Looks at files. What cannot be imported as it is, is no failure of the preview: it says why.
 * @param scratch path of a new file in which to keep what is counted: then all rows are gone through, which takes as
 * long as an import without storing; null for the first rows only
 * @throws ServiceError CANCELLED
 */
export async function previewFiles(
  target: ImportTarget,
  files: readonly PreviewedFile[],
  scratch: string | null,
  options: ImportOptions,
): Promise<ImportPreview> {
  const looked = await lookAt(files, options);
  if (looked.failure !== null) return { ...looked, ...NOTHING };
  const db = withKeptStatements(openForReading(target.path));
  try {
    const found =
      scratch === null
        ? await firstRows(db, files, options)
        : await countAll(db, files, scratch, options);
    return { ...looked, ...found };
  } catch (cause) {
    if (!(cause instanceof ServiceError) || cause.code === 'CANCELLED') throw cause;
    return { ...looked, ...NOTHING, failure: cause.message };
  } finally {
    db.close();
  }
}

type Found = Pick<ImportPreview, 'counts' | 'samples' | 'problems'>;

const NOTHING: Found = { counts: null, samples: [], problems: [] };

async function lookAt(
  files: readonly PreviewedFile[],
  options: ImportOptions,
): Promise<Pick<ImportPreview, 'files' | 'failure'>> {
  const looked: ImportPreview['files'] = [];
  let failure: string | null = null;
  for (const file of files) {
    const { upload, name } = file;
    const made: ImportPreview['files'][number] = { upload, name, format: null, tables: [] };
    looked.push(made);
    try {
      const { format, bytes } = await recogniseFile(file, options);
      made.format = format;
      if (format === null) throw untold(name);
      const { tables } = file;
      made.tables = await peekTables(format, bytes, tables === undefined ? {} : { tables });
      const bad = made.tables.find(({ problem }) => problem !== null);
      if (bad !== undefined) throw new ServiceError('INVALID_INPUT', badTable(name, bad));
    } catch (cause) {
      const error = explainReadFailure(name, cause);
      if (error.code === 'CANCELLED' || error.code === 'INTERNAL') throw error;
      failure ??= error.message;
    }
  }
  return { files: looked, failure };
}

function untold(name: string): ServiceError {
  return new ServiceError('INVALID_INPUT', `What “${name}” is cannot be told; choose its format.`);
}

function badTable(name: string, table: ImportPreview['files'][number]['tables'][number]): string {
  const where = table.name === null ? `“${name}”` : `“${name}”, sheet “${table.name}”`;
  return `${where}: ${table.problem ?? ''}.`;
}

/** The first rows as sentences, without asking what of them the project has. */
async function firstRows(
  db: ReadableDb,
  files: readonly PreviewedFile[],
  settings: ImportOptions,
): Promise<Found> {
  const names = new Map<string, string>();
  const shown = createSamples(
    (kind, id) =>
      names.get(`${kind} ${id}`) ??
      (kind === 'entity' ? findEntity(db, id)?.name : findDocument(db, id)?.title) ??
      null,
  );
  const problems: Found['problems'] = [];
  for (const file of files) {
    for await (const item of firstOf(rowsOf(file, settings), LOOKED_AT)) {
      if (isProblem(item)) problems.push({ file: file.name, ...item });
      else {
        noteNames(names, item);
        shown.add(file.name, item, []);
      }
    }
  }
  return { counts: null, samples: shown.list, problems };
}

async function* rowsOf(file: ImportFile, settings: ImportOptions) {
  for await (const rows of readFile(file, settings)) yield* rows;
}

async function* firstOf<T>(all: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  let taken = 0;
  for await (const each of all) {
    yield each;
    taken += 1;
    if (taken === count) return;
  }
}

function noteNames(names: Map<string, string>, { drafts }: Item): void {
  for (const draft of drafts) {
    if (draft.kind === 'entity') names.set(`entity ${draft.id ?? draft.name}`, draft.name);
    if (draft.kind === 'document' && draft.id !== null && draft.title !== null) {
      names.set(`document ${draft.id}`, draft.title);
    }
  }
}

async function countAll(
  db: ReadableDb,
  files: readonly PreviewedFile[],
  path: string,
  options: ImportOptions,
): Promise<Found> {
  const scratch = createScratch(path);
  try {
    return await dryRun(db, files, scratch, options);
  } finally {
    scratch.close();
  }
}

/** The whole import, stored nowhere. */
async function dryRun(
  db: ReadableDb,
  files: readonly PreviewedFile[],
  scratch: Scratch,
  { onProgress, ...settings }: ImportOptions,
): Promise<Found> {
  const pending = createPending(db, scratch);
  const judged = createImportJudge(pending.document);
  const index = createIndex(db, rememberIds(scratch));
  const outcome = createOutcome(importName(files.map(({ name }) => name)));
  const shown = createSamples((kind, id) =>
    kind === 'entity' ? index.entities.nameOf(id) : (index.documents.get(id)?.title ?? null),
  );
  const run = runImport({
    files,
    settings,
    resolve: createResolver(index, { ...pending, judged }),
    pace: createPace(settings.signal),
    onPut: (put) => {
      pending.add(put);
      outcome.note(put);
    },
    onStored: shown.add,
    onProgress,
  });
  const result = await run.finally(() => {
    // The thread is kept for the next preview; what this one held is not.
    index.release();
    pending.release();
  });
  const { reported, ...counts } = result;
  const { added, verdicts } = outcome;
  const undoable = outcome.undoable();
  return {
    counts: { ...counts, added, reported: reported.length, verdicts, undoable },
    samples: shown.list,
    problems: reported.slice(0, PROBLEMS),
  };
}

function createSamples(nameOf: NameOf) {
  const list: ImportSample[] = [];
  const perFile = new Map<string, number>();
  const add = (file: string, item: Item, puts: readonly Put[]) => {
    const known = perFile.get(file) ?? 0;
    if (known >= SAMPLES) return;
    const sample = sampleOf(file, item, puts, nameOf);
    if (sample === null) return;
    perFile.set(file, known + 1);
    list.push(sample);
  };
  return { list, add };
}
