/** From page load to the first view, and through trouble. */
import { describe, expect, test } from 'vitest';
import { ServiceError } from '../../graph-data/rpc/errors.ts';
import { hide, moveNodes, undo } from './actions.ts';
import { startApp } from './start.ts';
import { subgraph, WHOLE } from './testing/small-graph.ts';
import { makeTestApp, startTestApp } from './testing/test-app.ts';

describe('the first view', () => {
  test('takes four calls and one for its dates, and stands complete: placed, fitted, without a step of undo', async () => {
    const { app, calls } = await startTestApp();
    const state = app.store.getState();
    expect(calls.toSorted()).toEqual([
      'getFacets',
      'getOverview',
      'getProject',
      'getTimeline',
      'layout',
    ]);
    expect(state.connection).toEqual({ state: 'ready' });
    expect(state.project?.title).toBe('small');
    expect(Object.keys(state.canvas.positions)).toHaveLength(WHOLE.nodes.length);
    expect(state.camera).toMatchObject({ kind: 'fit', entities: null });
    expect(state.history.past).toEqual([]);
  });

  test('is never shown half: state changes once', async () => {
    const { app, settle } = makeTestApp();
    const seen: number[] = [];
    app.store.subscribe(({ canvas, project }) => {
      if (project !== null) seen.push(Object.keys(canvas.positions).length);
    });
    startApp(app);
    await settle();
    expect(seen).toEqual([WHOLE.nodes.length]);
  });

  test('shows every entity even where the layout fails', async () => {
    const { app, failing, settle } = makeTestApp();
    failing.set('layout', new ServiceError('INTERNAL', 'The layout failed.'));
    startApp(app);
    await settle();
    const { positions } = app.store.getState().canvas;
    expect(new Set(Object.values(positions).map(({ x, y }) => `${x} ${y}`)).size).toBe(
      WHOLE.nodes.length,
    );
  });

  test('that cannot be fetched says why, and comes when the service does', async () => {
    const { app, failing, settle, status } = makeTestApp();
    failing.set('getProject', new ServiceError('INIT_FAILED', 'small.edgewise is damaged.'));
    startApp(app);
    await settle();
    expect(app.store.getState().connection).toEqual({
      state: 'failed',
      message: 'small.edgewise is damaged.',
    });
    failing.clear();
    status({ state: 'ready' });
    await settle();
    expect(app.store.getState().connection.state).toBe('ready');
    expect(Object.keys(app.store.getState().canvas.nodes)).toHaveLength(WHOLE.nodes.length);
  });

  test('is not fetched twice when the connection reports ready meanwhile', async () => {
    const { app, calls, settle, status } = makeTestApp();
    startApp(app);
    status({ state: 'ready' });
    await settle();
    expect(calls.filter((method) => method === 'getProject')).toHaveLength(1);
    expect(calls).not.toContain('getSubgraph');
  });
});

describe('a lost connection', () => {
  test('is shown, and what is on the canvas stays when it is back', async () => {
    const { app, status, settle } = await startTestApp();
    moveNodes(app, { homan: { x: 123, y: 45 } });
    app.store.setState({ selection: { entities: ['homan'], relations: [] } });
    const before = app.store.getState();
    status({ state: 'reconnecting' });
    expect(app.store.getState().connection.state).toBe('reconnecting');
    status({ state: 'ready' });
    await settle();
    const after = app.store.getState();
    expect(after.canvas).toEqual(before.canvas);
    expect(after.selection).toEqual(before.selection);
    expect(after.camera).toBe(before.camera);
    expect(after.epoch).toBe(before.epoch + 1);
    expect(after.history.past).toHaveLength(1);
  });

  test('during the refresh is no end', async () => {
    const { app, failing, status, settle } = await startTestApp();
    failing.set('getSubgraph', new ServiceError('DISCONNECTED', 'Lost.'));
    status({ state: 'reconnecting' });
    status({ state: 'ready' });
    await settle();
    expect(app.store.getState().connection.state).toBe('reconnecting');
    failing.clear();
    status({ state: 'ready' });
    await settle();
    expect(app.store.getState().connection.state).toBe('ready');
  });

  test('that is given up says why', async () => {
    const { app, status } = await startTestApp();
    status({ state: 'failed', message: 'The service ended.' });
    expect(app.store.getState().connection).toEqual({
      state: 'failed',
      message: 'The service ended.',
    });
  });
});

test('a change of the project reaches the canvas and the history, and asks again', async () => {
  const { app, project, change, settle } = await startTestApp();
  hide(app, { entities: ['ice'], relations: [] });
  const { epoch } = app.store.getState();
  const kept = WHOLE.nodes.map(({ id }) => id).filter((id) => id !== 'oakland');
  project.graph = subgraph(kept);
  project.revision = 2;
  change({ revision: 2, name: 'Delete Oakland' });
  await settle();
  expect(app.store.getState().project?.revision).toBe(2);
  expect(app.store.getState().epoch).toBe(epoch + 1);
  expect(app.store.getState().canvas.nodes).not.toHaveProperty('oakland');
  undo(app);
  expect(app.store.getState().canvas.nodes).not.toHaveProperty('oakland');
});

test('a change that the first view knows already is no reason to ask for it again', async () => {
  const { app, calls, change, settle } = makeTestApp();
  startApp(app);
  change({ revision: 1, name: 'Count' });
  await settle();
  expect(calls.filter((method) => method === 'getFacets')).toEqual(['getFacets']);
});

test('a change that came after what the first view asked for is seen', async () => {
  const { app, project, change, settle } = makeTestApp();
  startApp(app);
  project.graph = subgraph(['homan', 'ice']);
  project.revision = 2;
  change({ revision: 2, name: 'Edit' });
  await settle();
  expect(app.store.getState().project?.revision).toBe(2);
  expect(Object.keys(app.store.getState().canvas.nodes).toSorted()).toEqual(['homan', 'ice']);
});

test('stopping ends listening', async () => {
  const { app, calls, change, settle } = makeTestApp();
  const stop = startApp(app);
  await settle();
  const before = calls.length;
  stop();
  change({ revision: 9, name: 'Edit' });
  await settle();
  expect(calls).toHaveLength(before);
});
