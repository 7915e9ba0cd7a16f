/** Imports files into a project: all of it in one transaction, or nothing. */
import { beginBeside } from '../db/beside.ts';
import type { WritableDb } from '../db/database.ts';
import { advanceRevision, countProject } from '../db/project.ts';
import {
  type Bytes,
  type Item,
  isProblem,
  type Mapping,
  type Problem,
  unreadable,
} from '../formats/draft.ts';
import { LIMITS } from '../formats/limits.ts';
import { detectFormat, READ_FORMATS, READERS, type ReadFormat } from '../formats/registry.ts';
import type { Change, ChangeSet, RecordKind } from '../model/change-set.ts';
import { ServiceError } from '../rpc/errors.ts';
import { createIndex } from './import-index.ts';
import { createImportJudge } from './import-judge.ts';
import { createResolver } from './import-resolver.ts';
import { createNames, type Names, type Put } from './import-row.ts';
import { createImportStore } from './import-store.ts';
import type { Project } from './open-project.ts';
import { createPace, type Pace, throwIfCancelled } from './pace.ts';
import { explainWriteFailure } from './write-failures.ts';

/** A file to import. `open` is called once. */
export type ImportFile = { name: string; open: () => Bytes };

export type ImportOptions = {
  /** Of every file; detected for each where left out. */
  format?: ReadFormat | undefined;
  mapping?: Mapping | undefined;
  signal?: AbortSignal | undefined;
  /** Told how many rows have been read. */
  onProgress?: ((progress: { rows: number }) => void) | undefined;
};

/** A row that was not stored. `line` is its line, or where a format has none the number of the record. */
export type Reported = { file: string; line: number; problem: string };

export type ImportKind = 'documents' | 'entities' | 'relations' | 'citations' | 'tensions';

export type ImportResult = {
  /** Rows, objects or elements read: each is stored or reported. */
  rows: number;
  stored: number;
  reported: Reported[];
  /** Records that are new. */
  added: Record<ImportKind, number>;
  /** How often a record was one that is there already. */
  merged: number;
  /** Columns and attributes that were not read, by file. */
  ignored: { file: string; name: string }[];
  revision: number;
  /** What takes it back; null where that would be more than 20,000 changes. */
  inverse: ChangeSet | null;
};

const LONGEST_INVERSE = 20_000;
const PLURALS = {
  document: 'documents',
  entity: 'entities',
  relation: 'relations',
  citation: 'citations',
  tension: 'tensions',
} as const;

/**
 * Imports files in the order given; what one refers to may be in another.
 * @throws ServiceError READ_ONLY, CANCELLED, INVALID_INPUT for a file that cannot be read; then nothing is changed
 */
export async function importFiles(
  project: Project,
  files: readonly ImportFile[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  if (project.writable === null) {
    throw new ServiceError(
      'READ_ONLY',
      `“${project.title}” is read-only; save a copy of it elsewhere and import into the copy.`,
    );
  }
  throwIfCancelled(options.signal);
  const beside = begin(project);
  try {
    const result = await run(beside.db, files, options);
    throwIfCancelled(options.signal);
    beside.commit();
    return result;
  } catch (cause) {
    throw cause instanceof ServiceError ? cause : explainWriteFailure(project, cause);
  } finally {
    beside.abandon();
  }
}

function begin(project: Project): ReturnType<typeof beginBeside> {
  try {
    return beginBeside(project.path);
  } catch (cause) {
    throw explainWriteFailure(project, cause);
  }
}

type Deferred = { item: Item; file: string; names: Names; problem: string };

async function run(
  db: WritableDb,
  files: readonly ImportFile[],
  options: ImportOptions,
): Promise<ImportResult> {
  const pace = createPace(options.signal);
  const counts = countProject(db);
  const store = createImportStore(db, counts.entities + counts.relations + counts.citations);
  const judged = createImportJudge(store.document);
  const resolve = createResolver(createIndex(db), { ...store, judged });
  const result = emptyResult();
  const changes: Change[] = [];
  let deferred: Deferred[] = [];

  const report = (file: string, { line, problem }: Problem): null => {
    result.reported.push({ file, line, problem });
    if (result.reported.length <= LIMITS.reported) return null;
    const count = LIMITS.reported.toLocaleString('en');
    throw unreadable(`more than ${count} rows cannot be stored; check the format and the mapping`);
  };
  const take = (waiting: Omit<Deferred, 'problem'>): Deferred | null => {
    const resolved = resolve(waiting.item, waiting.names);
    if (resolved.status === 'waiting') return { ...waiting, problem: resolved.problem };
    if (resolved.status === 'reported') {
      return report(waiting.file, { line: waiting.item.line, problem: resolved.problem });
    }
    result.stored += 1;
    result.merged += resolved.merged;
    for (const each of resolved.puts) {
      store.add(each);
      note(each, result, changes);
    }
    return null;
  };
  for (const file of files) {
    const names = createNames();
    for await (const item of readFile(file, options, result.ignored)) {
      await pace();
      result.rows += 1;
      if (result.rows % 1_000 === 0) options.onProgress?.({ rows: result.rows });
      const left = isProblem(item)
        ? report(file.name, item)
        : take({ item, file: file.name, names });
      if (left !== null) deferred.push(left);
    }
  }
  deferred = await takeUntilNothingMoves(deferred, take, pace);
  for (const { file, item, problem } of deferred) report(file, { line: item.line, problem });
  for (const _ of store.finish()) await pace();
  result.revision = advanceRevision(db);
  result.inverse = inverseOf(changes);
  options.onProgress?.({ rows: result.rows });
  return result;
}

async function takeUntilNothingMoves(
  deferred: Deferred[],
  take: (waiting: Deferred) => Deferred | null,
  pace: Pace,
): Promise<Deferred[]> {
  let waiting = deferred;
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length;
    const left: Deferred[] = [];
    for (const each of waiting) {
      await pace();
      const still = take(each);
      if (still !== null) left.push(still);
    }
    waiting = left;
  }
  return waiting;
}

function note({ record, before }: Put, result: ImportResult, changes: Change[]): void {
  if (before === null && isCounted(record.kind)) result.added[PLURALS[record.kind]] += 1;
  if (changes.length > LONGEST_INVERSE) return;
  changes.push(
    before === null
      ? { op: 'delete', kind: record.kind, id: record.value.id }
      : { op: 'put', record: before },
  );
}

function isCounted(kind: RecordKind): kind is keyof typeof PLURALS {
  return kind in PLURALS;
}

function inverseOf(changes: Change[]): ChangeSet | null {
  if (changes.length === 0 || changes.length > LONGEST_INVERSE) return null;
  return { name: 'Import', changes: changes.reverse() };
}

function emptyResult(): ImportResult {
  return {
    rows: 0,
    stored: 0,
    reported: [],
    added: { documents: 0, entities: 0, relations: 0, citations: 0, tensions: 0 },
    merged: 0,
    ignored: [],
    revision: 0,
    inverse: null,
  };
}

/** The items of a file; failures name it. */
async function* readFile(
  file: ImportFile,
  { format, mapping, signal }: ImportOptions,
  ignored: ImportResult['ignored'],
): AsyncGenerator<Item | Problem> {
  const seen = new Set<string>();
  const onIgnored = (name: string) => {
    if (seen.has(name) || seen.size >= LIMITS.attributes) return;
    seen.add(name);
    ignored.push({ file: file.name, name: name.slice(0, 200) });
  };
  try {
    const { head, bytes } = await peek(heeding(file.open(), signal));
    const chosen = format ?? detectFormat(file.name, head);
    if (chosen === null) {
      throw unreadable(
        `what it is cannot be told; say so with a format, one of ${READ_FORMATS.join(', ')}`,
      );
    }
    yield* READERS[chosen](bytes, { onIgnored, ...(mapping === undefined ? {} : { mapping }) });
  } catch (cause) {
    throw explainReadFailure(file.name, cause);
  }
}

function explainReadFailure(name: string, cause: unknown): ServiceError {
  if (cause instanceof ServiceError) {
    if (cause.code !== 'INVALID_INPUT' || cause.message.startsWith('“')) return cause;
    return new ServiceError('INVALID_INPUT', `“${name}”: ${cause.message}.`, { cause });
  }
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
  if (code === 'ENOENT') {
    return new ServiceError('NOT_FOUND', `There is no file “${name}”; check its name.`, { cause });
  }
  const what = code === 'EISDIR' ? 'is a folder; give the files in it' : 'cannot be read';
  if (code !== null) return new ServiceError('INVALID_INPUT', `“${name}” ${what}.`, { cause });
  return new ServiceError('INTERNAL', `“${name}” could not be imported.`, { cause });
}

async function* heeding(input: Bytes, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) {
    throwIfCancelled(signal);
    yield chunk;
  }
}

/** The first characters of a file, and the whole of it. */
async function peek(input: Bytes): Promise<{ head: string; bytes: Bytes }> {
  const iterator = input[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head =
    first.done === true ? '' : Buffer.from(first.value.subarray(0, 65_536)).toString('utf8');
  return {
    head: head.replaceAll('\u0000', ''),
    bytes: {
      async *[Symbol.asyncIterator]() {
        if (first.done === true) return;
        yield first.value;
        yield* { [Symbol.asyncIterator]: () => iterator };
      },
    },
  };
}
