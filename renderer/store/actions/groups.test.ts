/** The whole graph as groups: in, out, and onto the canvas. */
import { beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import type { Grouping } from '../../../graph-data/model/group-views.ts';
import type { GraphService } from '../../../graph-data/rpc/contract.ts';
import { ServiceError } from '../../../graph-data/rpc/errors.ts';
import {
  chooseGroup,
  closeGroups,
  declineGroups,
  expandEntity,
  isGroupsOffered,
  leaveGroup,
  lookAtGroup,
  lookAtGroups,
  setBudget,
  showGroup,
  undo,
} from '../actions.ts';
import { addSubgraph } from '../canvas.ts';
import { EMPTY_CANVAS } from '../initial.ts';
import { subgraph } from '../testing/small-graph.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let made: TestApp;
let asked: MockInstance<GraphService['getGroups']>;
let opened: MockInstance<GraphService['getGroup']>;
const state = () => made.app.store.getState();
const names = () => state().groups?.found?.grouping.groups.map(({ name }) => name);
const group = (id: string, size: number) => ({ id, name: `Name ${id}`, size, hubs: [] });
const grouping = (...groups: Grouping['groups']): Grouping => ({
  groups,
  links: [],
  rest: { groups: 0, entities: 0 },
  alone: 0,
});

beforeEach(async () => {
  made = await startTestApp();
  const positions = { homan: { x: 1, y: 2 } };
  made.app.store.setState({ canvas: addSubgraph(subgraph(['homan']), positions)(EMPTY_CANVAS) });
  asked = vi.spyOn(made.app.service, 'getGroups').mockImplementation(async ({ within }) => {
    if (within === null) return grouping(group('1:0', 40), group('1:1', 30));
    if (within === '1:1') return grouping(group('0:4', 20), group('0:5', 10));
    return grouping();
  });
  opened = vi
    .spyOn(made.app.service, 'getGroup')
    .mockImplementation(async ({ limit }) => subgraph(['ice', 'trump', 'nyc'].slice(0, limit)));
});

test('in, further in and out again, to the group one came from, and to the canvas', async () => {
  await lookAtGroups(made.app);
  expect(names()).toEqual(['Name 1:0', 'Name 1:1']);
  expect(state().groups?.found?.places).toHaveLength(2);
  chooseGroup(made.app, 1);
  await lookAtGroup(made.app, group('1:1', 30));
  expect(names()).toEqual(['Name 0:4', 'Name 0:5']);
  expect(state().groups?.trail.map(({ name }) => name)).toEqual(['Name 1:1']);
  await leaveGroup(made.app);
  expect(names()).toEqual(['Name 1:0', 'Name 1:1']);
  expect(state().groups?.chosen).toBe(1);
  await leaveGroup(made.app);
  expect(state().groups).toBe(null);
  expect(state().ui.keyboard?.target).toBe('canvas');
});

test('a group without groups inside comes onto the canvas, in one step, and moves nothing', async () => {
  await lookAtGroups(made.app);
  await lookAtGroup(made.app, group('1:0', 40));
  expect(state().groups).toBe(null);
  expect(Object.keys(state().canvas.nodes).toSorted()).toEqual(['homan', 'ice', 'nyc', 'trump']);
  expect(state().canvas.positions.homan).toEqual({ x: 1, y: 2 });
  expect(state().history.past.map(({ name }) => name)).toEqual(['show group around Name 1:0']);
  expect(state().selection.entities.toSorted()).toEqual(['ice', 'nyc', 'trump']);
  undo(made.app);
  expect(Object.keys(state().canvas.nodes)).toEqual(['homan']);
});

test('a cancelled or failed search for groups leads back to the canvas', async () => {
  asked.mockImplementation(
    (_, options) =>
      new Promise((_resolve, reject) => {
        options?.signal?.addEventListener('abort', () =>
          reject(new ServiceError('CANCELLED', 'Cancelled.')),
        );
      }),
  );
  const looking = lookAtGroups(made.app);
  await made.settle();
  const { task } = state().groups ?? {};
  expect(state().tasks.map(({ id }) => id)).toEqual([task]);
  made.app.cancelTask(task ?? 0);
  await looking;
  expect(state().groups).toBe(null);
  expect(state().notices).toEqual([]);
  asked.mockRejectedValue(new ServiceError('BUSY', 'Too busy.'));
  await lookAtGroups(made.app);
  expect(state().groups).toBe(null);
  expect(state().notices.map(({ text }) => text)).toEqual(['Too busy.']);
});

test('leaving while groups are looked for ends the search', async () => {
  let aborted = false;
  asked.mockImplementation(
    (_, options) =>
      new Promise((_resolve, reject) => {
        options?.signal?.addEventListener('abort', () => {
          aborted = true;
          reject(new ServiceError('CANCELLED', 'Cancelled.'));
        });
      }),
  );
  const looking = lookAtGroups(made.app);
  await made.settle();
  closeGroups(made.app);
  await looking;
  expect(aborted).toBe(true);
});

test('groups are offered where a project is large, until they are not wanted', () => {
  const large = (entities: number) => {
    const { project } = state();
    if (project !== null) made.app.store.setState({ project: { ...project, entities } });
    return isGroupsOffered(state());
  };
  expect(large(2_000)).toBe(false);
  expect(large(2_001)).toBe(true);
  declineGroups(made.app);
  expect(large(2_001)).toBe(false);
});

test('a full canvas takes no more, and says how it could', async () => {
  const { nodes } = state().canvas;
  const one = nodes.homan;
  const many =
    one === undefined ? [] : Array.from({ length: 298 }, (_, at) => ({ ...one, id: `n${at}` }));
  made.app.store.setState(({ canvas }) => ({
    canvas: addSubgraph({ nodes: many, edges: [] }, {})(canvas),
  }));
  setBudget(made.app, 300);
  await showGroup(made.app, { id: '1:0', name: 'Large' });
  expect(opened).toHaveBeenCalledWith({ group: '1:0', limit: 1 }, expect.anything());
  expect(state().notices.at(-1)?.text).toBe(
    'The canvas takes 300 entities and has room for 1: allow more in the menu View, or hide some.',
  );
  await expandEntity(made.app, 'homan', { types: [], limit: 10 });
  expect(Object.keys(state().canvas.nodes)).toHaveLength(300);
  expect(state().notices.at(-1)?.text).toContain('is full');
});
