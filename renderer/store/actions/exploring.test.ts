/** Bringing more of the project onto the canvas. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ServiceError } from '../../../graph-data/rpc/errors.ts';
import {
  backToOverview,
  collapseEntity,
  expandEntity,
  hide,
  moveNodes,
  redo,
  runLayout,
  showEntities,
  showEverything,
  showPath,
  toggleFilter,
  undo,
} from '../actions.ts';
import { addSubgraph } from '../canvas.ts';
import { EMPTY_CANVAS } from '../initial.ts';
import { selectVisibleIds } from '../selectors.ts';
import { EDGES, subgraph } from '../testing/small-graph.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let made: TestApp;
const state = () => made.app.store.getState();
const present = () => Object.keys(state().canvas.nodes).toSorted();
const steps = () => state().history.past.map(({ name }) => name);

beforeEach(async () => {
  made = await startTestApp();
  const positions = { homan: { x: 1, y: 2 }, ice: { x: 300, y: 400 } };
  made.app.store.setState({
    canvas: addSubgraph(subgraph(['homan', 'ice']), positions)(EMPTY_CANVAS),
  });
});

/** Every relation among what is present must be on the canvas. */
function expectComplete(): void {
  const ids = new Set(present());
  const wanted = EDGES.filter(({ source, target }) => ids.has(source) && ids.has(target));
  expect(Object.keys(state().canvas.edges).toSorted()).toEqual(
    wanted.map(({ id }) => id).toSorted(),
  );
}

describe('expanding', () => {
  test('adds neighbours, places them and moves nothing; one step that can be undone', async () => {
    const before = state().canvas;
    await expandEntity(made.app, 'homan', { types: [], limit: 10 });
    expect(present()).toEqual(['homan', 'ice', 'nyc', 'oakland', 'trump']);
    expectComplete();
    expect(state().canvas.positions).toMatchObject(before.positions);
    expect(Object.keys(state().canvas.positions)).toHaveLength(5);
    expect(state().camera).toMatchObject({ kind: 'reveal' });
    expect(steps()).toEqual(['expand Thomas Homan']);
    undo(made.app);
    expect(state().canvas).toBe(before);
    redo(made.app);
    expect(present()).toHaveLength(5);
  });

  test('heeds types and limit', async () => {
    await expandEntity(made.app, 'homan', { types: ['threatens'], limit: 1 });
    expect(present()).toHaveLength(3);
  });

  test('over two steps brings the neighbours of neighbours, and says where it stops', async () => {
    await expandEntity(made.app, 'homan', { types: [], limit: 100, hops: 2 });
    const whole = present();
    expect(whole.length).toBeGreaterThan(5);
    expectComplete();
    expect(state().notices).toEqual([]);
    undo(made.app);
    await expandEntity(made.app, 'homan', { types: [], limit: 4, hops: 2 });
    expect(present().length).toBeLessThan(whole.length);
    expect(state().notices.at(-1)?.text).toBe(
      'The nearest 4 of what is within two steps of Thomas Homan were added; expand any of them for more.',
    );
  });

  test('says so when nothing is left to add', async () => {
    await expandEntity(made.app, 'ice', { types: [], limit: 10 });
    expect(state().notices.at(-1)?.text).toBe('Everything next to ICE is already shown.');
  });

  test('twice at once misses no relation between what the two bring', async () => {
    await Promise.all([
      expandEntity(made.app, 'homan', { types: ['appoints'], limit: 10 }),
      showEntities(made.app, ['order', 'morgan']),
    ]);
    expect(present()).toEqual(['homan', 'ice', 'morgan', 'order', 'trump']);
    expectComplete();
    expect(Object.keys(state().canvas.positions)).toHaveLength(5);
  });

  test('of something that is gone is a notice and changes nothing', async () => {
    const before = state().canvas;
    made.failing.set('expand', new ServiceError('NOT_FOUND', 'There is no such entity any more.'));
    await expandEntity(made.app, 'homan', { types: [], limit: 10 });
    expect(state().canvas).toBe(before);
    expect(state().notices).toMatchObject([
      { tone: 'error', text: 'There is no such entity any more.' },
    ]);
    expect(state().tasks).toEqual([]);
  });

  test('can be cancelled', async () => {
    const before = state().canvas;
    const work = expandEntity(made.app, 'homan', { types: [], limit: 10 });
    made.app.cancelTask(state().tasks[0]?.id ?? -1);
    await work;
    expect(state().canvas).toBe(before);
    expect(state().notices).toEqual([]);
  });

  test('is taken back by collapsing', async () => {
    await expandEntity(made.app, 'homan', { types: [], limit: 10 });
    collapseEntity(made.app, 'homan');
    expect(present()).toEqual(['homan', 'ice']);
    expect(steps().at(-1)).toBe('collapse Thomas Homan');
  });
});

describe('showing', () => {
  test('brings entities with all relations to what is there, into sight', async () => {
    await showEntities(made.app, ['trump', 'nyc']);
    expectComplete();
    expect(state().camera).toMatchObject({ kind: 'reveal', entities: ['trump', 'nyc'] });
    expect(steps()).toEqual(['show 2 entities']);
  });

  test('reveals what is on the canvas but hidden, without asking the service', async () => {
    hide(made.app, { entities: ['ice'], relations: [] });
    const { length } = made.calls;
    await showEntities(made.app, ['ice']);
    expect(selectVisibleIds(state()).entities.has('ice')).toBe(true);
    expect(made.calls).toHaveLength(length);
  });

  test('leaves no step when it is seen already', async () => {
    await showEntities(made.app, ['ice']);
    expect(steps()).toEqual([]);
    expect(state().camera).toMatchObject({ kind: 'reveal', entities: ['ice'] });
  });

  test('switches on a type that was filtered out', async () => {
    toggleFilter(made.app, 'entityTypes', 'place');
    await showEntities(made.app, ['nyc']);
    expect(selectVisibleIds(state()).entities.has('nyc')).toBe(true);
    expect(state().canvas.positions).toHaveProperty('nyc');
  });

  test('a path selects its entities and relations and fits them', async () => {
    const { paths } = await made.app.service.findPaths({
      from: 'ice',
      to: 'order',
      shortest: true,
      maxLength: 8,
      limit: 1,
    });
    const [path] = paths;
    if (path === undefined) throw new Error('The small graph has no such path.');
    hide(made.app, { entities: [], relations: ['r1'] });
    await showPath(made.app, path);
    expect(state().selection.entities).toEqual(['ice', 'homan', 'trump', 'order']);
    expect(state().selection.relations).toEqual(['r1', 'r8', 'r4']);
    expect(selectVisibleIds(state()).relations.has('r1')).toBe(true);
    expect(state().camera).toMatchObject({ kind: 'fit' });
    expect(steps()).toEqual(['hide one relation', 'show path from ICE to January 25 order']);
  });

  test('the overview again is one step', async () => {
    await backToOverview(made.app);
    expect(present()).toHaveLength(11);
    undo(made.app);
    expect(present()).toEqual(['homan', 'ice']);
  });
});

describe('everything', () => {
  test('is asked for up to what can be looked at, and is one step', async () => {
    const asked = vi.spyOn(made.app.service, 'getOverview');
    await showEverything(made.app);
    expect(asked.mock.lastCall?.[0]).toEqual({ limit: 1_000 });
    expect(present()).toHaveLength(11);
    expect(steps()).toEqual(['show everything']);
    expect(state().notices).toEqual([]);
  });

  test('says what is left out where there is more', async () => {
    made.app.store.setState(({ project }) => ({
      project: project === null ? null : { ...project, entities: 1_000_000 },
    }));
    await showEverything(made.app);
    expect(state().notices.map(({ text }) => text)).toEqual([
      'The 1,000 most connected of 1,000,000 entities are shown; search for any other, or allow more in the menu View.',
    ]);
  });
});

describe('layouts', () => {
  test('stream positions, keep the pinned, are one step and fit at the end', async () => {
    moveNodes(made.app, { ice: { x: 9, y: 9 } });
    const seen = new Set<number>();
    made.app.store.subscribe(({ canvas }) => seen.add(canvas.positions.homan?.y ?? -1));
    await runLayout(made.app, 'concentric');
    expect([...seen]).toEqual([2, 5, 0]);
    expect(state().canvas.positions.ice).toEqual({ x: 9, y: 9 });
    expect(steps()).toEqual(['move ICE', 'concentric layout']);
    expect(state().ui.layout).toBe('concentric');
    expect(state().layoutTask).toBeNull();
    undo(made.app);
    expect(state().canvas.positions.homan).toEqual({ x: 1, y: 2 });
  });

  test('end when the person undoes, and no late position arrives', async () => {
    const work = runLayout(made.app, 'force');
    const stop = made.app.store.subscribe(({ history }) => {
      if (history.past.length === 0) return;
      stop();
      undo(made.app);
    });
    await work;
    expect(state().canvas.positions.homan).toEqual({ x: 1, y: 2 });
    expect(state().tasks).toEqual([]);
    expect(state().notices).toEqual([]);
  });

  test('give way to the next: only that one ends and fits', async () => {
    const serial = state().camera?.serial ?? 0;
    const former = runLayout(made.app, 'force');
    const later = runLayout(made.app, 'radial');
    await Promise.all([former, later]);
    expect(state().camera?.serial).toBe(serial + 1);
    expect(state().ui.layout).toBe('radial');
    expect(state().tasks).toEqual([]);
    expect(state().layoutTask).toBeNull();
  });
});
