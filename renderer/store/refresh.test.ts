/** What a change of the project does to a window whose project takes long to count. */
import { expect, test } from 'vitest';
import type { Facets, ProjectInfo } from '../../graph-data/model/views.ts';
import { NO_FILTERS } from '../../graph-data/model/visible-graph.ts';
import { toggleFilter } from './actions.ts';
import { subgraph, WHOLE } from './testing/small-graph.ts';
import { startTestApp, type TestApp } from './testing/test-app.ts';

/** Longer than counts are waited for. */
const A_WHILE = 200;

const pause = () => new Promise((resolve) => setTimeout(resolve, A_WHILE));

/** Makes the project take as long to count as the test wants. */
function holdCounts({ app }: TestApp): PromiseWithResolvers<Facets> {
  const held = Promise.withResolvers<Facets>();
  app.service.getFacets = () => held.promise;
  return held;
}

const COUNTED: Facets = {
  ...NO_FILTERS,
  entityTypes: [{ value: 'town', label: 'town', count: 1 }],
};

test('a change is seen before all is counted anew; the former counts stay until then', async () => {
  const made = await startTestApp();
  const { app, project, change } = made;
  const before = app.store.getState().facets;
  const counting = holdCounts(made);
  project.graph = subgraph(['homan', 'ice']);
  project.revision = 2;
  change({ revision: 2, name: 'Delete the rest' });
  await pause();
  expect(Object.keys(app.store.getState().canvas.nodes).toSorted()).toEqual(['homan', 'ice']);
  expect(app.store.getState().facets).toBe(before);
  counting.resolve(COUNTED);
  await pause();
  expect(app.store.getState().facets?.entityTypes).toEqual(COUNTED.entityTypes);
});

test('what was counted before a later change is not taken for the newest', async () => {
  const made = await startTestApp();
  const { app, project, change } = made;
  const first = holdCounts(made);
  project.revision = 2;
  change({ revision: 2, name: 'Edit' });
  await pause();
  holdCounts(made);
  project.revision = 3;
  change({ revision: 3, name: 'Edit' });
  await pause();
  const before = app.store.getState().facets;
  first.resolve(COUNTED);
  await pause();
  expect(app.store.getState().facets).toBe(before);
});

test('where a type that is filtered out may have another name, nothing is seen until that is known', async () => {
  const made = await startTestApp();
  const { app, project, change } = made;
  toggleFilter(app, 'entityTypes', 'place');
  const counting = holdCounts(made);
  const towns = WHOLE.nodes.map((node) =>
    node.type === 'place' ? { ...node, type: 'town' } : node,
  );
  project.graph = { ...WHOLE, nodes: towns };
  project.revision = 2;
  change({ revision: 2, name: 'Rename a type' });
  await pause();
  expect(app.store.getState().project?.revision).toBe(1);
  counting.resolve(COUNTED);
  await pause();
  expect(app.store.getState().canvas.filters.entityTypes).toEqual(['town']);
});

test('that the project has been counted is learned without asking for anything else again', async () => {
  const { app, calls, change } = await startTestApp();
  const { project } = app.store.getState();
  if (project === null) throw new Error('There is no project.');
  const estimated: ProjectInfo = { ...project, counted: false, entities: 99 };
  app.store.setState({ project: estimated });
  const [{ epoch }, before] = [app.store.getState(), calls.length];
  change({ revision: project.revision, name: 'Count' });
  await pause();
  expect(app.store.getState().project).toEqual(project);
  expect(app.store.getState().epoch).toBe(epoch);
  expect(calls.slice(before)).toEqual(['getProject']);
});
