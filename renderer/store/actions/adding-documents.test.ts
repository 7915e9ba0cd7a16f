/** Bringing documents: which files go where, what is kept, what is sent and how. */
import { expect, test } from 'vitest';
import { ServiceError } from '../../../graph-data/rpc/errors.ts';
import { startTestApp } from '../testing/test-app.ts';
import { addDocuments, commitDocuments, removeAdding } from './adding-documents.ts';
import { bringFiles, pasteDocument } from './incoming.ts';
import { sendChanges } from './sending.ts';

const text = (name: string, content = 'It leaks.') => new File([content], name);

test('files are read in their order, added in one step, and the first is opened', async () => {
  const { app, calls } = await startTestApp();
  await addDocuments(app, [{ file: text('a.txt') }, { file: text('b.txt'), keep: false }]);
  const { adding } = app.store.getState();
  // Both have the same text here, so the second is not chosen.
  expect(adding.items.map(({ state, chosen }) => [state, chosen])).toEqual([
    ['read', true],
    ['read', false],
  ]);
  expect(await commitDocuments(app)).toBe(true);
  const after = app.store.getState();
  expect(after.history.past.at(-1)?.name).toBe('add “A report”');
  expect(after.ui.dialog).toBe(null);
  expect(after.adding.items).toEqual([]);
  expect(after.focus.document).not.toBe(null);
  expect(calls.filter((call) => call === 'keepOriginal')).toHaveLength(1);
  expect(calls.filter((call) => call === 'discardFile')).toHaveLength(2);
});

test('a file that cannot be read keeps its sentence, one that is cancelled goes', async () => {
  const { app, failing } = await startTestApp();
  failing.set('readDocument', new ServiceError('INVALID_INPUT', '“a.pdf”: it is damaged.'));
  await addDocuments(app, [{ file: text('a.pdf') }]);
  expect(app.store.getState().adding.items).toMatchObject([
    { state: 'failed', problem: '“a.pdf”: it is damaged.' },
  ]);
  failing.set('readDocument', new ServiceError('CANCELLED', 'Reading was cancelled.'));
  await addDocuments(app, [{ file: text('b.pdf') }]);
  expect(app.store.getState().adding.items.map(({ name }) => name)).toEqual(['a.pdf']);
});

test('a file taken off before its turn is never brought', async () => {
  const { app, calls } = await startTestApp();
  const adding = addDocuments(app, [{ file: text('a.txt') }, { file: text('b.txt') }]);
  removeAdding(app, 2);
  await adding;
  expect(calls.filter((call) => call === 'stageFile')).toHaveLength(1);
});

test('of a folder documents are taken and the rest is named', async () => {
  const { app } = await startTestApp();
  await bringFiles(app, [text('a.md'), text('b.png'), text('.DS_Store'), text('c.csv')], true);
  const { adding, ui } = app.store.getState();
  expect(ui.dialog).toBe('add-documents');
  expect(adding.items.map(({ name }) => name)).toEqual(['a.md']);
  expect(adding.leftOut).toEqual(['b.png', 'c.csv']);
});

test('one file of an unknown kind is tried as text; several are not', async () => {
  const { app } = await startTestApp();
  await bringFiles(app, [text('README')]);
  expect(app.store.getState().adding.items.map(({ name }) => name)).toEqual(['README']);
  await bringFiles(app, [text('a.png'), text('b.png')]);
  expect(app.store.getState().notices.at(-1)?.text).toContain('These files are no document');
});

test('a pasted text is not kept as a file, a piece of a page is; addresses come along', async () => {
  const { app } = await startTestApp();
  await pasteDocument(app, { text: 'It leaks.\nhttps://echo.example/a', html: '', url: null });
  await pasteDocument(app, { text: 'x', html: '<p>x</p>', url: 'https://echo.example/b' });
  expect(app.store.getState().adding.items).toMatchObject([
    { name: 'Pasted text.txt', keep: false, proposal: { url: 'https://echo.example/a' } },
    { name: 'Pasted page.html', keep: true, proposal: { url: 'https://echo.example/b' } },
  ]);
});

const sent = (calls: readonly string[]) => calls.filter((call) => /^(?:apply|stage)/.test(call));

test('a change set with a long text goes as a file, any other in one message', async () => {
  const { app, calls } = await startTestApp();
  const value = {
    ...{ id: 'd', title: 'T', publisher: null, author: null, published: null, url: null },
    sha256: 'a'.repeat(64),
  };
  const changes = (content: string) => ({
    name: 'add',
    changes: [
      {
        op: 'put' as const,
        record: { kind: 'document' as const, value: { ...value, text: content } },
      },
    ],
  });
  calls.length = 0;
  await sendChanges(app, changes('x'.repeat(3_000_000)));
  expect(sent(calls)).toEqual(['stageFile', 'applyStaged']);
  calls.length = 0;
  await sendChanges(app, changes('x'));
  expect(sent(calls)).toEqual(['applyChanges']);
});
