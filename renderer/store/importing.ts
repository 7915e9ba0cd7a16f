/** An import that runs or has run, as plain data: it outlives the dialog that began it. Pure producers. */
import type { ImportProgress, ImportResult } from '../../graph-data/model/imports.ts';
import type { Producer } from './app.ts';

export type ImportRun = {
  /** As the step that takes it back is called. */
  name: string;
  /** The task in the status bar. */
  task: number;
  progress: ImportProgress | null;
  outcome:
    | { kind: 'running' }
    | { kind: 'done'; result: ImportResult; shown: number }
    | { kind: 'failed'; message: string }
    | { kind: 'cancelled' };
};

/** Files waiting for the dialog, and the import that was last begun. */
export type ImportingState = { incoming: readonly File[]; run: ImportRun | null };

export const NOT_IMPORTING: ImportingState = { incoming: [], run: null };

/** Notes files that were chosen or dropped; what was told of an import that has ended is no longer told. */
export function takeFiles(incoming: readonly File[]): Producer<ImportingState> {
  return ({ run }) => ({ incoming, run: run?.outcome.kind === 'running' ? run : null });
}

/** Begins an import. */
export function beginImport(name: string, task: number): Producer<ImportingState> {
  return () => ({
    incoming: [],
    run: { name, task, progress: null, outcome: { kind: 'running' } },
  });
}

/** Notes how far it has come. */
export function reportImport(progress: ImportProgress): Producer<ImportingState> {
  return (state) => (state.run === null ? state : { ...state, run: { ...state.run, progress } });
}

/** Notes how it ended. */
export function endImport(outcome: ImportRun['outcome']): Producer<ImportingState> {
  return (state) =>
    state.run === null ? state : { ...state, run: { ...state.run, progress: null, outcome } };
}

/** Forgets an import that has ended. */
export function forgetImport(): Producer<ImportingState> {
  return (state) => (state.run?.outcome.kind === 'running' ? state : NOT_IMPORTING);
}
