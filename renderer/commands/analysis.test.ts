/** The commands that analyse what is shown, run as a person would. */
import { beforeEach, describe, expect, test } from 'vitest';
import { select, selectMany, showChosen, showCommon } from '../store/actions.ts';
import { selectLooks } from '../store/measures.ts';
import { selectVisibleElements, selectVisibleIds } from '../store/selectors.ts';
import { subgraph } from '../store/testing/small-graph.ts';
import { startTestApp, type TestApp } from '../store/testing/test-app.ts';
import { COMMANDS } from './registry.ts';

let made: TestApp;
const state = () => made.app.store.getState();
const checked = (prefix: string) =>
  COMMANDS.filter(({ id, checked: on }) => id.startsWith(prefix) && on?.(state())).map(
    ({ id }) => id,
  );

beforeEach(async () => {
  made = await startTestApp();
});

test('one size and one colour is chosen at a time', async () => {
  expect([...checked('size-by-'), ...checked('colour-entities-by-')]).toEqual([
    'size-by-connections',
    'colour-entities-by-type',
  ]);
  await made.app.run('size-by-page-rank');
  await made.app.run('colour-entities-by-community');
  expect([...checked('size-by-'), ...checked('colour-entities-by-')]).toEqual([
    'size-by-page-rank',
    'colour-entities-by-community',
  ]);
});

test('PageRank of the whole project sizes what is shown and lists who has most', async () => {
  await made.app.run('size-by-whole-page-rank');
  expect(checked('size-by-')).toEqual(['size-by-whole-page-rank']);
  expect(state().ui).toMatchObject({ dialog: 'ranks' });
  expect(state().ui.ranked).toHaveLength(Math.min(20, made.project.graph.nodes.length));
  const shown = selectVisibleElements(state()).nodes.map(({ id }) => id);
  await expect.poll(() => Object.keys(state().measured?.wholeRank ?? {})).toEqual(shown);
  expect(selectLooks(state())?.sizes?.by).toBe('wholeRank');
  expect(selectLooks(state())?.sizes?.shares.get(shown[0] ?? '')).toBe(1);
  await made.app.run('size-by-page-rank');
  await expect.poll(() => Object.keys(state().measured?.pageRank ?? {})).toEqual(shown);
});

describe('common neighbours', () => {
  const keep = (ids: string[]) =>
    made.app.store.setState(({ canvas }) => ({
      canvas: {
        ...canvas,
        nodes: Object.fromEntries(subgraph(ids).nodes.map((node) => [node.id, node])),
        edges: {},
      },
    }));
  const choose = (...entities: string[]) => selectMany(made.app, { entities, relations: [] });

  test('are asked of two entities or more', () => {
    const command = COMMANDS.find(({ id }) => id === 'common-neighbours');
    select(made.app, { kind: 'entity', id: 'homan' });
    expect(command?.enabled?.(state(), {})).toBe(false);
    choose('homan', 'trump');
    expect(command?.enabled?.(state(), {})).toBe(true);
  });

  test('of two are selected, and brought in where they are not there', async () => {
    keep(['trump', 'blasio']);
    choose('trump', 'blasio');
    await made.app.run('common-neighbours');
    expect(state().selection).toEqual({ entities: ['order'], relations: [] });
    expect([...selectVisibleIds(state()).entities].toSorted()).toEqual([
      'blasio',
      'order',
      'trump',
    ]);
  });

  test('of three are related to every one of them', async () => {
    choose('trump', 'blasio', 'ccr');
    await made.app.run('common-neighbours');
    expect(state().selection.entities).toEqual(['order']);
    choose('trump', 'blasio', 'ice');
    await made.app.run('common-neighbours');
    expect(state().notices.at(-1)?.text).toBe(
      'No other entity is related to all 3 of these entities.',
    );
  });

  test('many are counted first, and a part can be chosen', async () => {
    const [person] = made.project.graph.nodes;
    const [edge] = made.project.graph.edges;
    if (person === undefined || edge === undefined) throw new Error('The small graph is empty.');
    const ids = Array.from({ length: 20 }, (_, at) => `n${at}`);
    const both = ids.flatMap((id) =>
      ['ccr', 'ice'].map((source) => ({ ...edge, id: `${source} ${id}`, source, target: id })),
    );
    made.project.graph = {
      nodes: [...made.project.graph.nodes, ...ids.map((id) => ({ ...person, id }))],
      edges: both,
    };
    choose('ccr', 'ice');
    const before = state().canvas;
    await made.app.run('common-neighbours');
    expect(state().ui).toMatchObject({ dialog: 'common', common: { of: ['ccr', 'ice'] } });
    expect(state().ui.common?.found.toSorted()).toEqual(ids.toSorted());
    expect(state().canvas).toBe(before);
    await showCommon(made.app, ['ccr', 'ice'], ['n3', 'n4']);
    expect(state().ui.dialog).toBeNull();
    expect(state().selection.entities).toEqual(['n3', 'n4']);
  });

  test('no more are brought than the canvas takes, and what is left out is said', async () => {
    keep(['trump', 'blasio']);
    made.app.store.setState(({ ui }) => ({ ui: { ...ui, budget: 300 } }));
    const [person] = made.project.graph.nodes;
    const [edge] = made.project.graph.edges;
    if (person === undefined || edge === undefined) throw new Error('The small graph is empty.');
    const ids = Array.from({ length: 320 }, (_, at) => `n${at}`);
    made.project.graph = {
      nodes: [...made.project.graph.nodes, ...ids.map((id) => ({ ...person, id }))],
      edges: ids.flatMap((id) =>
        ['trump', 'blasio'].map((source) => ({
          ...edge,
          id: `${source} ${id}`,
          source,
          target: id,
        })),
      ),
    };
    choose('trump', 'blasio');
    await made.app.run('common-neighbours');
    expect(state().ui.common).toMatchObject({ total: 320 });
    await showCommon(made.app, ['trump', 'blasio'], ids);
    expect(selectVisibleIds(state()).entities.size).toBe(300);
    expect(state().selection.entities).toEqual(ids.slice(0, 298));
    expect(state().notices.at(-1)?.text).toBe(
      'The canvas takes 300 entities and has room for 298: allow more in the menu View, or hide some.',
    );
    await showChosen(made.app, ['ccr', 'ice', 'n1']);
    expect(selectVisibleIds(state()).entities.size).toBe(300);
  });
});
