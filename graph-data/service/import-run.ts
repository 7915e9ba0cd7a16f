/** One pass over the files of an import: every row stored or reported, in whatever store it is given. */
import { type Item, isProblem, type Problem, unreadable } from '../formats/draft.ts';
import { LIMITS } from '../formats/limits.ts';
import type { ImportProgress, Reported } from '../model/imports.ts';
import { type ImportFile, type ReadSettings, readFile } from './import-read.ts';
import type { Resolver } from './import-resolver.ts';
import { createNames, type Names, type Put } from './import-row.ts';
import type { Pace } from './pace.ts';

export type RunParts = {
  files: readonly ImportFile[];
  settings: ReadSettings;
  resolve: Resolver;
  pace: Pace;
  /** Takes a record to be stored. */
  onPut: (put: Put) => void;
  /** Told of every row that is stored, in order. */
  onStored?: (file: string, item: Item, puts: readonly Put[], names: Names) => void;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
};

export type RunResult = {
  rows: number;
  stored: number;
  merged: number;
  reported: Reported[];
  ignored: { file: string; name: string }[];
};

type Waiting = { item: Item; file: string; names: Names };
type Deferred = Waiting & { problem: string };

/** Rows between two reports of progress. */
const STRIDE = 1_000;

/** Runs. @throws ServiceError INVALID_INPUT for a file that cannot be read as a whole, CANCELLED */
export async function runImport(parts: RunParts): Promise<RunResult> {
  const { files, settings, pace, onProgress } = parts;
  const result: RunResult = { rows: 0, stored: 0, merged: 0, reported: [], ignored: [] };
  const bytes = createCounter(files);
  const tell = () => onProgress?.({ rows: result.rows, ...bytes.progress() });
  let deferred: Deferred[] = [];
  for (const file of files) {
    const names = createNames();
    const onIgnored = (name: string) => void result.ignored.push({ file: file.name, name });
    const takeRow = (item: Item | Problem) => {
      result.rows += 1;
      if (result.rows % STRIDE === 0) tell();
      const left = isProblem(item)
        ? report(result, file.name, item)
        : take(parts, result, { item, file: file.name, names });
      if (left !== null) deferred.push(left);
    };
    for await (const rows of readFile(file, { ...settings, onBytes: bytes.add, onIgnored })) {
      for (const item of rows) {
        const turn = pace();
        if (turn !== undefined) await turn;
        takeRow(item);
      }
    }
  }
  deferred = await takeUntilNothingMoves(deferred, (each) => take(parts, result, each), pace);
  for (const { file, item, problem } of deferred)
    report(result, file, { line: item.line, problem });
  onProgress?.({ rows: result.rows, done: bytes.progress().done, total: null });
  return result;
}

function take(parts: RunParts, result: RunResult, waiting: Waiting): Deferred | null {
  const { item, file, names } = waiting;
  const resolved = parts.resolve(item, names);
  if (resolved.status === 'waiting') return { ...waiting, problem: resolved.problem };
  if (resolved.status === 'reported') {
    return report(result, file, { line: item.line, problem: resolved.problem });
  }
  result.stored += 1;
  result.merged += resolved.merged;
  for (const each of resolved.puts) parts.onPut(each);
  parts.onStored?.(file, item, resolved.puts, names);
  return null;
}

function report(result: RunResult, file: string, { line, problem }: Problem): null {
  result.reported.push({ file, line, problem });
  if (result.reported.length <= LIMITS.reported) return null;
  const count = LIMITS.reported.toLocaleString('en');
  throw unreadable(
    `“${file}”: more than ${count} rows cannot be stored; check the format and the mapping.`,
  );
}

async function takeUntilNothingMoves(
  deferred: Deferred[],
  again: (waiting: Deferred) => Deferred | null,
  pace: Pace,
): Promise<Deferred[]> {
  let waiting = deferred;
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length;
    const left: Deferred[] = [];
    for (const each of waiting) {
      await pace();
      const still = again(each);
      if (still !== null) left.push(still);
    }
    waiting = left;
  }
  return waiting;
}

function createCounter(files: readonly ImportFile[]) {
  let done = 0;
  const sizes = files.map(({ size }) => size);
  const total = sizes.reduce<number | null>(
    (sum, size) => (sum === null || size === undefined ? null : sum + size),
    0,
  );
  return {
    add: (bytes: number) => {
      done += bytes;
    },
    progress: () => ({ done, total: total === null ? null : Math.max(total, done) }),
  };
}
