/** Project files: new, open, copies, merging. What the system has dialogs for is asked there, else in ours. */

import type { MergeDecisions, MergePlan } from '../../../graph-data/model/merge.ts';
import type { ChosenFile } from '../../../graph-data/model/projects.ts';
import type { App } from '../app.ts';
import { commitEdit } from '../history.ts';
import { all, on } from '../slices.ts';
import type { AppState } from '../state.ts';
import { forgetUnsaved } from '../unsaved.ts';
import { applyEdit } from './editing.ts';
import { notify, openDialog } from './interface.ts';

/** Begins a new project. */
export async function newProject(app: App): Promise<void> {
  const { chooser } = app.shell.projects;
  if (chooser.kind === 'system') await chooser.create();
  else openDialog(app, 'new-project');
}

/** Opens another project. */
export async function openProject(app: App): Promise<void> {
  const { chooser } = app.shell.projects;
  if (chooser.kind === 'system') await chooser.open();
  else openDialog(app, 'open-project');
}

/** What kind of copy: as it is, or for others. */
export type CopyKind = 'save-copy' | 'share-copy';

/** Asks where to, and writes a copy there. */
export async function copyProject(app: App, kind: CopyKind): Promise<void> {
  const { chooser } = app.shell.projects;
  if (chooser.kind === 'folders') return openDialog(app, kind);
  const target = await chooser.chooseTarget(suggestedName(app.store.getState(), kind));
  if (target !== null) await writeCopy(app, kind, target);
}

/** A name for a copy; a project that was moved away gets its own name back. */
export function suggestedName({ project, unsaved }: AppState, kind: CopyKind): string {
  const title = project?.title ?? 'Untitled';
  if (kind === 'share-copy') return `${title} to share`;
  return unsaved === null ? `${title} copy` : `${title} with unsaved changes`;
}

/**
 * Writes a copy. What could not be saved is saved in it, and then the copy is opened to go on with.
 * @returns whether it was written
 */
export async function writeCopy(app: App, kind: CopyKind, target: ChosenFile): Promise<boolean> {
  const unsaved = kind === 'save-copy' ? app.store.getState().unsaved : null;
  const name = kind === 'save-copy' ? 'Saving a copy' : 'Writing a copy to share';
  const done = await app.task(name, async ({ signal, report }) => {
    const options = {
      signal,
      onProgress: ({ done: pages, total }: { done: number; total: number }) => report(pages, total),
    };
    const { handle } = target;
    if (kind === 'share-copy') return app.service.shareCopy({ target: handle }, options);
    const changes = unsaved === null ? {} : { changes: unsaved.changes };
    return app.service.saveCopy({ target: handle, ...changes }, options);
  });
  if (done === undefined) return false;
  const where = `“${target.title}” in ${target.folder}`;
  notify(app, 'info', kind === 'share-copy' ? `Ready to share: ${where}.` : `Saved as ${where}.`);
  if (unsaved === null) return true;
  app.store.setState((state) => (state.unsaved === unsaved ? forgetUnsaved()(state) : state));
  await app.shell.projects.open(target.handle);
  return true;
}

/** Sends what could not be saved once more. */
export async function saveAgain(app: App): Promise<void> {
  const { unsaved } = app.store.getState();
  if (unsaved === null) return;
  app.store.setState(forgetUnsaved());
  await applyEdit(app, unsaved.changes);
}

/** Lets go of what could not be saved. */
export function discardUnsaved(app: App): void {
  app.store.setState(forgetUnsaved());
}

/** Begins to merge another project into this one: which one, then a report. */
export async function mergeProjects(app: App): Promise<void> {
  const { chooser } = app.shell.projects;
  const source = chooser.kind === 'system' ? await chooser.chooseSource() : null;
  if (chooser.kind === 'system' && source === null) return;
  app.store.setState(on('ui', (ui) => ({ ...ui, merging: source })));
  openDialog(app, 'merge-project');
}

/** Sets which project the report is about. */
export function setMergeSource(app: App, merging: ChosenFile | null): void {
  app.store.setState(on('ui', (ui) => ({ ...ui, merging })));
}

/**
 * Merges as decided, as one step of undo.
 * @returns whether it was merged
 */
export async function mergeAsPlanned(
  app: App,
  source: ChosenFile,
  { title, revisions }: MergePlan,
  decisions: MergeDecisions,
): Promise<boolean> {
  const name = `merge “${title}”`;
  const result = await app.task(`Merging ${title}`, ({ signal, report }) =>
    app.service.mergeProject(
      { source: source.handle, decisions, revisions },
      { signal, onProgress: ({ done, total }) => report(done, total) },
    ),
  );
  if (result === undefined) return false;
  const { inverse, backup, stored } = result;
  const back =
    backup === null
      ? 'Undo takes it back.'
      : `It is too much to be undone; the project as it was is kept beside it as “${backup}”.`;
  const count = stored === 1 ? 'one record was' : `${stored.toLocaleString('en')} records were`;
  app.store.setState(
    all<AppState>(
      inverse === null ? (state) => state : commitEdit(name, inverse),
      on('ui', (ui) => ({ ...ui, merging: null })),
    ),
  );
  const said = stored === 0 ? 'everything in it was here already.' : `${count} brought in. ${back}`;
  notify(app, 'info', `“${title}” was merged: ${said}`);
  return true;
}
