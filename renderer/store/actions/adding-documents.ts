/** Adding documents: files are brought one after the other, read by the service, looked over, and added in one step. */
import type { Change, ChangeSet } from '../../../graph-data/model/change-set.ts';
import type { Document } from '../../../graph-data/model/records.ts';
import {
  type AddingItem,
  bringItems,
  changeItem,
  type DocumentFields,
  dropItem,
  leaveOutFiles,
  NOTHING_ADDED,
  noteRead,
  readyItems,
  recordFields,
  showItem,
} from '../adding.ts';
import type { App, TaskHandle } from '../app.ts';
import { describeFailure, isCancelled } from '../failures.ts';
import { on } from '../slices.ts';
import { applyEdit } from './editing.ts';
import { closeDialog, openDialog } from './interface.ts';
import { openDocument } from './pointing.ts';
import { discardFile, stageFile } from './staging.ts';

/** A file to read. `keep`: whether the file itself is kept beside its text. */
export type DocumentFile = { file: File; url?: string; keep?: boolean };

/** Of the way of a file: being brought to the service; the rest is being read. */
const BRINGING = 0.3;

/** Opens the dialog and reads the files one after the other; `leftOut` are names of files that are no documents. */
export async function addDocuments(
  app: App,
  files: readonly DocumentFile[],
  leftOut: readonly string[] = [],
): Promise<void> {
  openDialog(app, 'add-documents');
  const { items } = app.store.getState().adding;
  const first = Math.max(0, ...items.map(({ id }) => id)) + 1;
  const brought = files.map(({ file, url = '', keep = true }, at) => ({
    ...{ id: first + at, name: file.name, size: file.size, keep, url },
  }));
  app.store.setState(on('adding', bringItems(brought)));
  app.store.setState(on('adding', leaveOutFiles(leftOut)));
  for (const [at, { file }] of files.entries()) await readItem(app, first + at, file);
}

async function readItem(app: App, id: number, file: File): Promise<void> {
  if (find(app, id) === undefined) return;
  await app.task(`Reading ${file.name}`, async (task) => {
    change(app, id, { state: 'reading', task: task.id });
    try {
      await bringAndRead(app, id, file, task);
    } catch (failure) {
      if (isCancelled(failure)) drop(app, id);
      else change(app, id, { state: 'failed', task: null, problem: describeFailure(failure) });
    }
  });
}

async function bringAndRead(app: App, id: number, file: File, task: TaskHandle): Promise<void> {
  const { signal } = task;
  const report = (done: number) => {
    change(app, id, { done });
    task.report(done, 1);
  };
  const upload = await stageFile(app, file, {
    signal,
    onProgress: (done, total) => report(total === 0 ? BRINGING : (BRINGING * done) / total),
  });
  if (find(app, id) === undefined) return discardFile(app, upload);
  change(app, id, { upload });
  const url = find(app, id)?.fields.url || null;
  const proposal = await app.service.readDocument(
    { upload, url },
    {
      signal,
      onProgress: ({ done, total }) => report(BRINGING + ((1 - BRINGING) * done) / total),
    },
  );
  app.store.setState(on('adding', noteRead(id, proposal)));
}

function find(app: App, id: number): AddingItem | undefined {
  return app.store.getState().adding.items.find((item) => item.id === id);
}

function change(app: App, id: number, changes: Partial<AddingItem>): void {
  app.store.setState(on('adding', changeItem(id, changes)));
}

function drop(app: App, id: number): void {
  const upload = find(app, id)?.upload ?? null;
  app.store.setState(on('adding', dropItem(id)));
  if (upload !== null) void discardFile(app, upload);
}

/** Takes a file off the list; its reading ends. */
export function removeAdding(app: App, id: number): void {
  const task = find(app, id)?.task ?? null;
  drop(app, id);
  if (task !== null) app.cancelTask(task);
}

/** Ends all reading and forgets every file; the dialog closes. */
export function stopAdding(app: App): void {
  for (const { id } of app.store.getState().adding.items) removeAdding(app, id);
  app.store.setState({ adding: NOTHING_ADDED });
  closeDialog(app);
}

/** Shows the details of a file. */
export function showAdding(app: App, id: number): void {
  app.store.setState(on('adding', showItem(id)));
}

/** Writes a field. */
export function setAddingField(
  app: App,
  id: number,
  name: keyof DocumentFields,
  value: string,
): void {
  const item = find(app, id);
  if (item !== undefined) change(app, id, { fields: { ...item.fields, [name]: value } });
}

/** Chooses whether a document is added. */
export function chooseAdding(app: App, id: number, chosen: boolean): void {
  change(app, id, { chosen });
}

/**
 * Adds what is ready as one step of undo and opens the first of them; the dialog closes.
 * @returns whether they were added; a refusal is a notice
 */
export async function commitDocuments(app: App): Promise<boolean> {
  const ready = readyItems(app.store.getState().adding);
  const done = await app.task('Adding documents', async (task) => {
    const records: Added[] = [];
    for (const [at, item] of ready.entries()) {
      task.signal.throwIfAborted();
      records.push(await recordsOf(app, item));
      task.report(at + 1, ready.length);
    }
    const [first] = records;
    if (first === undefined) return false;
    const added = await applyEdit(app, changesFor(records));
    if (!added) return false;
    stopAdding(app);
    openDocument(app, first.document.id, null);
    return true;
  });
  return done ?? false;
}

type Added = { document: Document; changes: Change[] };

async function recordsOf(app: App, { proposal, fields, upload, keep }: AddingItem): Promise<Added> {
  if (proposal === null || upload === null) throw new Error('This document has not been read.');
  const id = crypto.randomUUID();
  const { text, sha256 } = proposal;
  const document: Document = { id, ...recordFields(fields), text, sha256 };
  const changes: Change[] = [{ op: 'put', record: { kind: 'document', value: document } }];
  if (keep) {
    const kept = await app.service.keepOriginal({ upload });
    const value = { id: crypto.randomUUID(), document: id, ...kept };
    changes.push({ op: 'put', record: { kind: 'original', value } });
  }
  return { document, changes };
}

function changesFor(records: readonly Added[]): ChangeSet {
  const [first] = records;
  const many = records.length.toLocaleString('en-GB');
  const name =
    records.length === 1
      ? `add “${shorten(first?.document.title ?? '')}”`
      : `add ${many} documents`;
  return { name, changes: records.flatMap(({ changes }) => changes) };
}

function shorten(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 59).toWellFormed()}…`;
}
