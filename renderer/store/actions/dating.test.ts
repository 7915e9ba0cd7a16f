/** Dates of a project with more relations than a window holds. */
import { expect, test } from 'vitest';
import { setTime, showEntities } from '../actions.ts';
import { subgraph } from '../testing/small-graph.ts';
import { startTestApp } from '../testing/test-app.ts';

test('while a filter is on, the dates of what comes onto the canvas are learnt', async () => {
  const { app } = await startTestApp();
  const state = () => app.store.getState();
  const asked: string[][] = [];
  const { project } = state();
  if (project === null) throw new Error('There is no project.');
  app.store.setState({ project: { ...project, relations: 2_000_000 } });
  const { query } = app;
  app.query = ((method: string, input: { among: string[] }) => {
    if (method !== 'getTimeline') return query(method as never, input as never);
    asked.push(input.among);
    const day = { start: asked.length, end: asked.length, uncertain: false };
    return Promise.resolve({ whole: false, relations: ['x'], event: [day], published: [null] });
  }) as typeof query;
  const { nodes } = subgraph(['homan', 'ice']);
  app.store.setState(({ canvas }) => ({
    canvas: {
      ...canvas,
      nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
      edges: {},
    },
  }));
  const range = { start: 0, end: 9 };
  setTime(app, { clock: 'event', range, knownOn: null, undated: true, dates: {} });
  await showEntities(app, ['trump']);
  await expect.poll(() => state().canvas.time?.dates.x?.event?.start).toBe(1);
  expect(asked).toEqual([['homan', 'ice', 'trump']]);
});
