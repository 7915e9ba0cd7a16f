/** What the thread of imports is told and what it answers. */
import type { ReadFormat } from '../model/import-words.ts';
import type { ImportPreview, ImportProgress, ImportResult, Mapping } from '../model/imports.ts';
import type { ErrorCode } from '../rpc/contract.ts';
import type { ImportTarget } from './import-files.ts';

/** A file by its path: functions cannot be sent. */
export type TaskFile = {
  upload: string;
  name: string;
  path: string;
  size: number;
  format: ReadFormat | undefined;
  tables: readonly (Mapping | null)[] | undefined;
};

export type ImportTask = {
  kind: 'preview' | 'count' | 'import';
  target: ImportTarget;
  files: readonly TaskFile[];
};

export type TaskRequest = { kind: 'run'; task: ImportTask } | { kind: 'cancel' };

export type TaskOutput = ImportPreview | ImportResult;

export type TaskAnswer =
  | { kind: 'progress'; progress: ImportProgress }
  | { kind: 'done'; output: TaskOutput }
  | { kind: 'failed'; code: ErrorCode; message: string };
