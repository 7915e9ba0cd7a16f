/** Imports as the canvas, the history and the dialog's state see them. */
import { describe, expect, test } from 'vitest';
import type { ImportResult } from '../../../graph-data/model/imports.ts';
import { ServiceError } from '../../../graph-data/rpc/errors.ts';
import { importMore, openImport, runImport } from '../actions.ts';
import type { App } from '../app.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

const FILES = [{ upload: '00000000-0000-4000-8000-000000000000', name: 'a.csv' }];
const RESULT: ImportResult = {
  ...{ rows: 2, stored: 1, merged: 0, ignored: [], revision: 2 },
  reported: [{ file: 'a.csv', line: 3, problem: 'the source is empty' }],
  added: { documents: 0, entities: 1, relations: 0, citations: 0, tensions: 0 },
  entities: ['fresh'],
  inverse: {
    name: 'Import a.csv',
    changes: [{ op: 'delete', kind: 'entity', id: 'fresh' }],
  },
};

/** An app whose service imports as it is told, and forgets files. */
async function start(importFiles: App['service']['importFiles']) {
  const made = await startTestApp();
  const discarded: string[] = [];
  made.app.service = {
    ...made.app.service,
    importFiles,
    discardFile: async ({ upload }) => {
      discarded.push(upload);
      return {};
    },
  };
  return { ...made, discarded };
}

function addFresh({ project }: TestApp): void {
  const node = { id: 'fresh', type: 'person', name: 'Fresh', degree: 0 };
  project.graph = { ...project.graph, nodes: [...project.graph.nodes, node] };
}

const outcome = ({ app }: TestApp) => app.store.getState().importing.run?.outcome;

describe('an import', () => {
  test('is one step, and what it brings comes onto the canvas without moving anything', async () => {
    const made = await start(async (_input, options) => {
      options?.onProgress?.({ rows: 1, done: 5, total: 10 });
      addFresh(made);
      return RESULT;
    });
    const { app, discarded } = made;
    const before = app.store.getState();
    openImport(app, [new File(['x'], 'a.csv')]);
    expect(app.store.getState().importing.incoming).toHaveLength(1);
    await runImport(app, FILES);
    const { canvas, history, notices, tasks, importing } = app.store.getState();
    expect(history.past.length).toBe(before.history.past.length + 1);
    expect(history.past.at(-1)).toMatchObject({ name: 'Import a.csv', edit: RESULT.inverse });
    expect(canvas.nodes.fresh?.name).toBe('Fresh');
    expect(canvas.positions).toMatchObject(before.canvas.positions);
    expect(canvas.positions.fresh).toBeDefined();
    expect(outcome(made)).toEqual({ kind: 'done', result: RESULT, shown: 1 });
    expect([tasks, importing.incoming, notices]).toEqual([[], [], before.notices]);
    expect(discarded).toEqual(FILES.map(({ upload }) => upload));
    importMore(app);
    expect(outcome(made)).toBeUndefined();
  });

  test('that cannot be taken back is shown as a step of the canvas alone', async () => {
    const made = await start(async () => {
      addFresh(made);
      return { ...RESULT, inverse: null };
    });
    await runImport(made.app, FILES);
    const step = made.app.store.getState().history.past.at(-1);
    expect(step?.name).toBe('Import a.csv');
    expect(step?.edit).toBeUndefined();
  });

  test('that fails says why, as a notice where the dialog is closed', async () => {
    const made = await start(() =>
      Promise.reject(new ServiceError('INVALID_INPUT', '“a.csv”: the file is empty.')),
    );
    await runImport(made.app, FILES);
    const message = '“a.csv”: the file is empty.';
    expect(outcome(made)).toEqual({ kind: 'failed', message });
    expect(made.app.store.getState().notices.at(-1)).toMatchObject({
      tone: 'error',
      text: message,
    });
  });

  test('that is cancelled has changed nothing; one that was done already says so', async () => {
    const cancelled = new ServiceError('CANCELLED', 'This was cancelled.');
    const early = await start(() => Promise.reject(cancelled));
    await runImport(early.app, FILES);
    expect(outcome(early)).toEqual({ kind: 'cancelled' });
    const late = await start(() => {
      late.change({ revision: 2, name: 'Import a.csv' });
      return Promise.reject(cancelled);
    });
    await runImport(late.app, FILES);
    expect(outcome(late)).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('finished before'),
    });
  });
});
