/** Importing files: begun from the dialog, shown in the status bar, taken back as one step. */
import { importName } from '../../../graph-data/model/import-words.ts';
import type { ImportFileInput, ImportResult } from '../../../graph-data/model/imports.ts';
import type { App, Producer, TaskHandle } from '../app.ts';
import { addSubgraph } from '../canvas.ts';
import { describeFailure, isCancelled } from '../failures.ts';
import { amend, commit, commitEdit } from '../history.ts';
import {
  beginImport,
  endImport,
  forgetImport,
  type ImportRun,
  reportImport,
  takeFiles,
} from '../importing.ts';
import { all, on } from '../slices.ts';
import type { CanvasState } from '../state.ts';
import { reveal } from '../visibility.ts';
import { notify, openDialog, revealEntities } from './interface.ts';
import { placeNewcomers } from './laying-out.ts';
import { discardFile } from './staging.ts';

/** Entities brought onto the canvas after an import. */
const SHOWN = 100;

/** A file as the service has it. */
export type StagedInput = ImportFileInput & { name: string };

/** Opens the dialog, with files or to choose them in. */
export function openImport(app: App, files: readonly File[] = []): void {
  app.store.setState(on('importing', takeFiles(files)));
  openDialog(app, 'import');
}

/** Forgets the import that has ended, and chooses files anew. */
export function importMore(app: App): void {
  app.store.setState(on('importing', forgetImport()));
}

/**
 * Imports files that were brought to the service, and forgets them there. Goes on when the dialog is closed; how it
 * ended is in the state, and a notice where nobody looks at it.
 */
export async function runImport(app: App, files: readonly StagedInput[]): Promise<void> {
  const name = importName(files.map((file) => file.name));
  await app.task(name, async (task) => {
    app.store.setState(on('importing', beginImport(name, task.id)));
    const outcome = await attempt(app, name, files, task);
    app.store.setState(on('importing', endImport(outcome)));
    if (app.store.getState().ui.dialog !== 'import') tell(app, name, outcome);
  });
  for (const { upload } of files) void discardFile(app, upload);
}

async function attempt(
  app: App,
  name: string,
  files: readonly StagedInput[],
  task: TaskHandle,
): Promise<ImportRun['outcome']> {
  // A cancellation may come when all is committed already; then the change feed says so.
  let committed = false;
  const stop = app.client.onChange((change) => {
    committed ||= change.name === name;
  });
  const input = { files: files.map(({ name: _name, ...file }) => file) };
  try {
    const result = await app.service.importFiles(input, {
      signal: task.signal,
      onProgress: (progress) => {
        app.store.setState(on('importing', reportImport(progress)));
        if (progress.total !== null) task.report(progress.done, progress.total);
      },
    });
    return { kind: 'done', result, shown: await showImported(app, name, result) };
  } catch (failure) {
    if (!isCancelled(failure)) return { kind: 'failed', message: describeFailure(failure) };
    await app.service.getProject({}).catch(() => {});
    if (!committed) return { kind: 'cancelled' };
    const message = 'The import was finished before it could be cancelled.';
    return { kind: 'failed', message };
  } finally {
    stop();
  }
}

/** One step of undo: what was imported, and that it was brought onto the canvas. Nothing there is moved. */
async function showImported(app: App, name: string, result: ImportResult): Promise<number> {
  const { inverse, entities } = result;
  if (inverse !== null) app.store.setState(commitEdit(name, inverse));
  const ids = entities.slice(0, SHOWN);
  if (ids.length === 0) return 0;
  const present = Object.keys(app.store.getState().canvas.nodes);
  const added = await app.service.getSubgraph({ entities: [...new Set([...present, ...ids])] });
  const change = all<CanvasState>(addSubgraph(added, {}), reveal({ entities: ids, relations: [] }));
  const places = await placeNewcomers(app, change(app.store.getState().canvas));
  const place: Producer<CanvasState> = (canvas) => ({
    ...canvas,
    positions: { ...places, ...canvas.positions },
  });
  const write = inverse === null ? commit : (_name: string, step: typeof place) => amend(step);
  app.store.setState(write(name, all(change, place)));
  revealEntities(app, ids);
  return ids.length;
}

function tell(app: App, name: string, outcome: ImportRun['outcome']): void {
  if (outcome.kind === 'failed') notify(app, 'error', outcome.message);
  if (outcome.kind !== 'done') return;
  const { stored, reported } = outcome.result;
  const rest = reported.length === 0 ? '' : `, ${reported.length.toLocaleString('en-GB')} reported`;
  const open = 'open the import dialog to see more';
  notify(app, 'info', `${name}: ${stored.toLocaleString('en-GB')} rows stored${rest}; ${open}.`);
}
