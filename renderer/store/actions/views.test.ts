/** Saved views and stories, in a whole app without a window. */
import { expect, test } from 'vitest';
import type { TestApp } from '../testing/test-app.ts';
import { startTestApp } from '../testing/test-app.ts';
import { hide, moveNodes, undo } from './arranging.ts';
import { expandEntity } from './exploring.ts';
import { setSight } from './interface.ts';
import { endStory, startStory, stepStory } from './story.ts';
import {
  deleteView,
  duplicateView,
  moveView,
  noteView,
  renameView,
  saveView,
  showView,
  stepView,
  updateView,
} from './views.ts';

const now = ({ app }: TestApp) => app.store.getState();
const names = ({ project }: TestApp) =>
  (project.views ?? []).toSorted((a, b) => a.place - b.place).map(({ name }) => name);

/** Edits come back as changes of the project, as from any service. */
async function told(made: TestApp): Promise<void> {
  made.change({ revision: made.project.revision, name: 'edit' });
  await made.settle();
}

async function withViews(count: number): Promise<TestApp & { ids: string[] }> {
  const made = await startTestApp();
  for (let at = 0; at < count; at += 1) {
    await saveView(made.app);
    await told(made);
  }
  return { ...made, ids: (made.project.views ?? []).map(({ id }) => id) };
}

test('a saved view brings everything back where it was, as one step of undo', async () => {
  const made = await startTestApp();
  moveNodes(made.app, { homan: { x: 77, y: -3 } });
  setSight(made.app, { x: 1, y: 2, width: 30, height: 40 });
  await saveView(made.app);
  await told(made);
  const { canvas } = now(made);
  moveNodes(made.app, { homan: { x: 0, y: 0 } });
  hide(made.app, { entities: ['trump'], relations: [] });
  await showView(made.app, now(made).ui.view ?? '');
  expect(now(made).canvas.positions).toEqual(canvas.positions);
  expect(now(made).canvas.hidden).toEqual({});
  expect(now(made).camera).toMatchObject({ kind: 'look', at: { x: 1, y: 2 } });
  expect(now(made).history.past.at(-1)?.name).toBe('show “View 1”');
  await undo(made.app);
  expect(now(made).canvas.hidden).toEqual({ trump: true });
});

test('what has come since stays out of a view, what has gone is passed over; both are said', async () => {
  const made = await withViews(1);
  const [old] = made.project.graph.edges;
  if (old === undefined) throw new Error('The small graph has relations.');
  const nodes = made.project.graph.nodes.filter(({ id }) => id !== 'loner');
  const edges = [...made.project.graph.edges, { ...old, id: 'later' }];
  made.project.graph = { nodes, edges };
  made.project.revision += 1;
  await told(made);
  await showView(made.app, made.ids[0] ?? '');
  expect(now(made).canvas.nodes).not.toHaveProperty('loner');
  expect(now(made).canvas.hiddenRelations).toEqual({ later: true });
  expect(now(made).notices.at(-1)?.text).toBe(
    'One entity of this view is no longer in the project; one relation that has come since is hidden.',
  );
});

test('views are renamed, noted, copied, moved and deleted, each with its undo', async () => {
  const made = await withViews(2);
  const [first = '', second = ''] = made.ids;
  await renameView(made.app, first, '  Funding ');
  await noteView(made.app, first, 'Who threatens whom.');
  await duplicateView(made.app, first);
  expect(names(made)).toEqual(['Funding', 'Copy of Funding', 'View 2']);
  await moveView(made.app, second, 0);
  expect(names(made)).toEqual(['View 2', 'Funding', 'Copy of Funding']);
  await deleteView(made.app, first);
  expect(names(made)).toEqual(['View 2', 'Copy of Funding']);
  const steps = now(made).history.past.map(({ name }) => name);
  expect(steps.slice(-4)).toEqual([
    'change note of “Funding”',
    'duplicate “Funding”',
    'move “View 2”',
    'delete “Funding”',
  ]);
  for (let step = 0; step < 4; step += 1) await undo(made.app);
  expect(names(made)).toEqual(['Funding', 'View 2']);
  expect(made.project.views?.find(({ id }) => id === first)?.note).toBe('');
});

test('updating a view keeps its name and takes what is shown now', async () => {
  const made = await withViews(1);
  const [id = ''] = made.ids;
  moveNodes(made.app, { ice: { x: 500, y: 500 } });
  await updateView(made.app, id);
  const view = made.project.views?.find((one) => one.id === id);
  expect(view?.name).toBe('View 1');
  expect(view?.content.entities.find((one) => one.id === 'ice')).toMatchObject({
    x: 500,
    pinned: true,
  });
});

test('one goes from view to view and stops at the ends', async () => {
  const made = await withViews(3);
  await stepView(made.app, 1);
  expect(now(made).ui.view).toBe(made.ids[2]);
  await stepView(made.app, -1);
  await stepView(made.app, -1);
  await stepView(made.app, -1);
  expect(now(made).ui.view).toBe(made.ids[0]);
});

test('adding data after a view was shown moves nothing of it', async () => {
  const made = await startTestApp();
  hide(made.app, { entities: ['loner'], relations: [] });
  await saveView(made.app);
  await told(made);
  await showView(made.app, now(made).ui.view ?? '');
  const { positions } = now(made).canvas;
  await expandEntity(made.app, 'order', { types: [], limit: 100 });
  expect(now(made).canvas.positions).toMatchObject(positions);
});

test('a story goes through the views and leaves everything as it was', async () => {
  const made = await withViews(2);
  moveNodes(made.app, { homan: { x: 9, y: 9 } });
  const before = now(made);
  await startStory(made.app);
  expect(now(made).story).toMatchObject({ at: 1 });
  await stepStory(made.app, -1);
  expect(now(made).canvas.positions.homan).not.toEqual({ x: 9, y: 9 });
  moveNodes(made.app, { ice: { x: 1, y: 1 } });
  await stepStory(made.app, -1);
  expect(now(made).story?.at).toBe(0);
  endStory(made.app);
  expect(now(made).story).toBeNull();
  expect(now(made).canvas).toEqual(before.canvas);
  expect(now(made).history.past.map(({ name }) => name)).toEqual(
    before.history.past.map(({ name }) => name),
  );
});

test('what changes in the project while a story is told is there when it ends', async () => {
  const made = await withViews(1);
  await startStory(made.app);
  const { nodes, edges } = made.project.graph;
  const renamed = nodes.map((node) => (node.id === 'ice' ? { ...node, name: 'I.C.E.' } : node));
  made.project.graph = { nodes: renamed, edges };
  made.project.revision += 1;
  await told(made);
  endStory(made.app);
  expect(now(made).canvas.nodes.ice?.name).toBe('I.C.E.');
});

test('without a saved view there is no story, and that is said', async () => {
  const made = await startTestApp();
  await startStory(made.app);
  expect(now(made).story).toBeNull();
  expect(now(made).notices.at(-1)?.text).toMatch(/^A story is told in saved views/);
});
