/** What the thread of imports is told and what it answers. */
import type { ReadFormat } from '../model/import-words.ts';
import type { ImportPreview, ImportResult, Mapping } from '../model/imports.ts';
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
  /** Path of a file that whoever counts may make; whoever asks removes it. */
  scratch: string;
};

export type TaskOutput = ImportPreview | ImportResult;
