/** Edits that the file refuses, in a whole app without a window. */
import { expect, test } from 'vitest';
import type { ChangeSet } from '../../graph-data/model/change-set.ts';
import { ServiceError } from '../../graph-data/rpc/errors.ts';
import { discardUnsaved, saveAgain, writeCopy } from './actions/projects.ts';
import { applyEdit } from './actions.ts';
import { startTestApp } from './testing/test-app.ts';

const review = (id: string): ChangeSet => ({
  name: `review ${id}`,
  changes: [
    {
      op: 'put',
      record: {
        kind: 'review',
        value: {
          ...{ id, citation: 'r1-d1', finding: 'supported', note: '', reviewer: 'Ada' },
          reviewed: '2026-03-01T09:30:00.000Z',
        },
      },
    },
  ],
});
const MOVED = new ServiceError('READ_ONLY', 'The file of “small” was moved.');

test.each(['READ_ONLY', 'BUSY', 'FULL'] as const)(
  'an edit refused with %s is kept, joined by the next, and never counts as a step',
  async (code) => {
    const { app, failing } = await startTestApp();
    failing.set('applyChanges', new ServiceError(code, 'Not now.'));
    expect(await applyEdit(app, review('a'))).toBe(false);
    expect(await applyEdit(app, review('b'))).toBe(false);
    const { unsaved, history, notices, saving } = app.store.getState();
    expect(unsaved).toMatchObject({ reason: 'Not now.', changes: { name: 'review a' } });
    expect(unsaved?.changes.changes).toHaveLength(2);
    expect([history.past, notices, saving]).toEqual([[], [], false]);
  },
);

test('what is wrong with an edit itself is only said', async () => {
  const { app, failing } = await startTestApp();
  failing.set('applyChanges', new ServiceError('CONFLICT', 'It still has one citation.'));
  await applyEdit(app, review('a'));
  const { unsaved, notices } = app.store.getState();
  expect(unsaved).toBeNull();
  expect(notices.map(({ text }) => text)).toEqual(['It still has one citation.']);
});

test('tried again with success, it is an edit like any other', async () => {
  const { app, failing } = await startTestApp();
  failing.set('applyChanges', MOVED);
  await applyEdit(app, review('a'));
  await saveAgain(app);
  expect(app.store.getState().unsaved).not.toBeNull();
  failing.clear();
  await saveAgain(app);
  const { unsaved, history } = app.store.getState();
  expect(unsaved).toBeNull();
  expect(history.past.map(({ name }) => name)).toEqual(['review a']);
});

test('saved in a copy it is let go of, and the copy is opened; not where the copy failed', async () => {
  const { app, failing, calls } = await startTestApp();
  const opened: string[] = [];
  app.shell.projects.open = async (file) => void opened.push(file);
  failing.set('applyChanges', MOVED);
  failing.set('saveCopy', new ServiceError('INIT_FAILED', 'The disk is full.'));
  await applyEdit(app, review('a'));
  const place = { handle: 'h', title: 'copy', folder: '/f' };
  expect(await writeCopy(app, 'save-copy', place)).toBe(false);
  expect(app.store.getState().unsaved).not.toBeNull();
  failing.delete('saveCopy');
  expect(await writeCopy(app, 'share-copy', place)).toBe(true);
  expect(app.store.getState().unsaved).not.toBeNull();
  expect(await writeCopy(app, 'save-copy', place)).toBe(true);
  expect(app.store.getState().unsaved).toBeNull();
  expect(opened).toEqual(['h']);
  expect(calls.filter((name) => name === 'saveCopy')).toHaveLength(2);
});

test('it goes when a person lets go of it', async () => {
  const { app, failing } = await startTestApp();
  failing.set('applyChanges', MOVED);
  await applyEdit(app, review('a'));
  discardUnsaved(app);
  expect(app.store.getState().unsaved).toBeNull();
});
