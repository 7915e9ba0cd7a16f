/** How a window is left and comes back, in a whole app without a window. */
import { expect, test } from 'vitest';
import { setSight, showLeftTab } from './actions/interface.ts';
import { followSession } from './actions/sessions.ts';
import { collapseEntity, hide, moveNodes, openDocument, select, setFilter } from './actions.ts';
import type { App } from './app.ts';
import { readSession, writeSession } from './session.ts';
import { startApp } from './start.ts';
import { makeTestApp, startTestApp, type TestApp } from './testing/test-app.ts';

const page = { addEventListener: () => {}, removeEventListener: () => {} };

/** A window on the same project that finds this session. */
async function windowWith(session: string | null, slow = 0): Promise<TestApp> {
  const made = makeTestApp();
  made.app.shell.session.load = async () => {
    if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow));
    return session;
  };
  startApp(made.app);
  await made.settle();
  return made;
}

function arrange(app: App): void {
  moveNodes(app, { homan: { x: 77, y: -3 } });
  hide(app, { entities: ['loner'], relations: [] });
  setFilter(app, 'modalities', ['claimed']);
  select(app, { kind: 'entity', id: 'homan' });
  openDocument(app, 'd1', 'r4-d1');
  setSight(app, { x: 1, y: 2, width: 30, height: 40 });
  showLeftTab(app, 'evidence');
}

test('everything comes back as it was, without a layout and without a step of undo', async () => {
  const { app } = await startTestApp();
  arrange(app);
  const before = app.store.getState();
  const made = await windowWith(writeSession(before));
  const after = made.app.store.getState();
  expect(after.canvas).toEqual({ ...before.canvas, origins: {} });
  expect(after.selection).toEqual(before.selection);
  expect(after.focus.subject).toEqual(before.focus.subject);
  expect(after.camera).toMatchObject({ kind: 'look', at: { x: 1, y: 2 } });
  expect(after.ui.leftTab).toBe('evidence');
  expect(after.history.past).toEqual([]);
  expect(made.calls).not.toContain('layout');
  expect(made.calls).not.toContain('getOverview');
  await made.settle();
  expect(made.app.store.getState().focus.document).toEqual({ id: 'd1', citation: 'r4-d1' });
});

test('what has gone since is passed over, what has come since shows', async () => {
  const { app } = await startTestApp();
  arrange(app);
  const session = writeSession(app.store.getState());
  const made = makeTestApp();
  const [relation] = made.project.graph.edges;
  if (relation === undefined) throw new Error('The small graph has relations.');
  const nodes = made.project.graph.nodes.filter(({ id }) => id !== 'loner');
  made.project.graph = {
    nodes,
    edges: [...made.project.graph.edges, { ...relation, id: 'later' }],
  };
  made.app.shell.session.load = async () => session;
  startApp(made.app);
  await made.settle();
  const { canvas, notices } = made.app.store.getState();
  expect(canvas.nodes).not.toHaveProperty('loner');
  expect(canvas.edges).toHaveProperty('later');
  expect(canvas.hiddenRelations).toEqual({});
  expect(notices).toEqual([]);
});

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['another version', '{"version":2}'],
  ['a list', '[]'],
  ['only what has gone', '{"gone":true}'],
])('%s leads to the overview, and to no word about it', async (what, text) => {
  const { app } = await startTestApp();
  const session = JSON.parse(writeSession(app.store.getState()));
  session.content.entities = [{ id: 'gone', x: 0, y: 0, pinned: false, hidden: false }];
  const made = await windowWith(what === 'only what has gone' ? JSON.stringify(session) : text);
  expect(made.calls).toContain('getOverview');
  expect(made.app.store.getState().notices).toEqual([]);
  expect(made.app.store.getState().camera).toMatchObject({ kind: 'fit' });
});

test('a session that does not come in time, or not at all, delays nothing', async () => {
  const { app } = await startTestApp();
  const session = writeSession(app.store.getState());
  const made = makeTestApp();
  made.app.shell.session.load = () => new Promise(() => {});
  startApp(made.app);
  while (made.app.store.getState().project === null) await made.settle();
  expect(made.calls).toContain('getOverview');
  const failing = makeTestApp();
  failing.app.shell.session.load = async () => {
    throw new Error('There is no host.');
  };
  startApp(failing.app);
  await failing.settle();
  expect(failing.app.store.getState().project).not.toBeNull();
  expect(readSession(session)).not.toBeNull();
});

test('a session is kept once a window has come to rest, and not where nothing changed', async () => {
  const { app } = await startTestApp();
  const kept: string[] = [];
  app.shell.session.save = async (session) => void kept.push(session);
  const stop = followSession(app, page);
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(kept).toEqual([]);
  arrange(app);
  collapseEntity(app, 'homan');
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(kept).toHaveLength(1);
  expect(readSession(kept[0] ?? '')?.ui.leftTab).toBe('evidence');
  stop();
});
