/** Sizes and colours by measures: what follows from an answer, and when it is asked for. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MEASURED_AT_MOST } from './actions/measuring.ts';
import { hide, notify, setEntityColouring, setSizing, toggleFilter } from './actions.ts';
import { rankOf, selectConnections, selectLooks, takeMeasures } from './measures.ts';
import { selectVisibleElements } from './selectors.ts';
import { startTestApp, type TestApp } from './testing/test-app.ts';

const answer = (ids: string[], community: number[]) => ({
  ids,
  betweenness: ids.map((_, at) => at),
  pageRank: ids.map(() => 1 / ids.length),
  community,
});

describe('an answer', () => {
  test('keeps columns by id, and communities from the largest with a colour each', () => {
    const measured = takeMeasures(answer(['a', 'b', 'c', 'd'], [1, 0, 0, 2]), null);
    expect(measured.betweenness).toEqual({ a: 0, b: 1, c: 2, d: 3 });
    expect(measured.communities).toEqual([
      { slot: 0, members: ['b', 'c'] },
      { slot: null, members: ['a'] },
      { slot: null, members: ['d'] },
    ]);
  });

  test('keeps the colours of communities that changed places', () => {
    const before = takeMeasures(answer(['a', 'b', 'c', 'd', 'e'], [0, 0, 0, 1, 1]), null);
    const after = takeMeasures(answer(['a', 'b', 'd', 'e', 'f'], [1, 1, 0, 0, 0]), before);
    expect(after.communities).toEqual([
      { slot: 1, members: ['d', 'e', 'f'] },
      { slot: 0, members: ['a', 'b'] },
    ]);
  });
});

test('ranks count from the most; equals have the same', () => {
  const values = new Map(Object.entries({ a: 1, b: 5, c: 5, d: 0 }));
  expect(['a', 'b', 'c', 'd', 'x'].map((id) => rankOf(values, id))).toEqual([3, 1, 1, 4, null]);
});

describe('what is shown', () => {
  let made: TestApp;
  const state = () => made.app.store.getState();
  const measurings = () => made.calls.filter((name) => name === 'measure').length;
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 60));

  beforeEach(async () => {
    made = await startTestApp();
  });

  test('is not measured until it is wanted', async () => {
    hide(made.app, { entities: ['loner'], relations: [] });
    await quiet();
    expect(measurings()).toBe(0);
    expect(selectLooks(state())).toBeNull();
  });

  test('is measured once, and again when entities come or go or the project changes', async () => {
    setSizing(made.app, 'betweenness');
    setEntityColouring(made.app, 'community');
    await quiet();
    expect(measurings()).toBe(1);
    notify(made.app, 'info', 'Something else.');
    toggleFilter(made.app, 'modalities', 'intended');
    await quiet();
    expect(measurings()).toBe(1);
    hide(made.app, { entities: ['loner'], relations: [] });
    await quiet();
    expect(measurings()).toBe(2);
    expect(Object.keys(state().measured?.pageRank ?? {})).not.toContain('loner');
    made.project.revision += 1;
    made.change({ name: 'an edit', revision: made.project.revision });
    await quiet();
    expect(measurings()).toBe(3);
  });

  test('gives sizes as shares of the largest, and communities the names of their hubs', async () => {
    setSizing(made.app, 'betweenness');
    setEntityColouring(made.app, 'community');
    await quiet();
    const { nodes } = selectVisibleElements(state());
    const looks = selectLooks(state());
    expect(looks?.sizes?.shares.get(nodes.at(-1)?.id ?? '')).toBe(1);
    expect(looks?.sizes?.shares.get(nodes[0]?.id ?? '')).toBe(0);
    const hubs = [nodes[0], nodes[1]].map((node) => `Around ${node?.name}`);
    expect(looks?.communities?.list.map(({ label }) => label)).toEqual(hubs);
    setEntityColouring(made.app, 'type');
    expect(selectLooks(state())).toMatchObject({ communities: null });
    setSizing(made.app, 'connections');
    expect(selectLooks(state())).toBeNull();
  });

  test('that cannot be measured is said, and looks as usual again', async () => {
    made.failing.set('measure', new Error('Out of memory.'));
    setEntityColouring(made.app, 'community');
    await quiet();
    expect(state().notices.at(-1)).toMatchObject({ tone: 'error', text: 'Out of memory.' });
    expect(state().ui).toMatchObject({ sizing: 'connections', entityColouring: 'type' });
  });

  test('that is too much is not asked for', async () => {
    const [node] = selectVisibleElements(state()).nodes;
    if (node === undefined) throw new Error('The small graph is empty.');
    const many = Array.from({ length: MEASURED_AT_MOST + 1 }, (_, at) => ({
      ...node,
      id: `n${at}`,
    }));
    made.app.store.setState(({ canvas }) => ({
      canvas: { ...canvas, nodes: Object.fromEntries(many.map((one) => [one.id, one])) },
    }));
    setSizing(made.app, 'pageRank');
    await quiet();
    expect(measurings()).toBe(0);
    expect(state().notices.at(-1)?.text).toContain('At most 5,000 entities can be measured');
    expect(state().ui.sizing).toBe('connections');
  });

  test('takes long: the work is shown, and cancelling it brings the usual looks back', async () => {
    let told: AbortSignal | undefined;
    vi.spyOn(made.app, 'service', 'get').mockReturnValue({
      ...made.app.service,
      measure: (_, options) => {
        told = options?.signal;
        return new Promise(() => undefined);
      },
    });
    setSizing(made.app, 'pageRank');
    await vi.waitFor(() =>
      expect(state().tasks).toMatchObject([{ name: 'Measuring what is shown' }]),
    );
    made.app.cancelTask(state().tasks[0]?.id ?? -1);
    await made.settle();
    expect(told?.aborted).toBe(true);
    expect(state()).toMatchObject({ tasks: [], ui: { sizing: 'connections' } });
    vi.restoreAllMocks();
  });

  test('counts relations and the entities they lead to', () => {
    expect(selectConnections(state(), 'homan')).toEqual({ relations: 5, entities: 4 });
    expect(selectConnections(state(), 'loner')).toEqual({ relations: 0, entities: 0 });
  });
});
