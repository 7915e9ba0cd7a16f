/** Every command, run as a person would, on a small project. */
import { beforeEach, describe, expect, test } from 'vitest';
import { openDocument, select, selectMany } from '../store/actions.ts';
import { selectVisibleIds } from '../store/selectors.ts';
import type { Subject } from '../store/state.ts';
import { subgraph } from '../store/testing/small-graph.ts';
import { startTestApp, type TestApp } from '../store/testing/test-app.ts';
import { COMMANDS } from './registry.ts';

let made: TestApp;
const state = () => made.app.store.getState();
const run = (id: string, subject?: Subject) => made.app.run(id, subject ? { subject } : {});
const entity = (id: string): Subject => ({ kind: 'entity', id });
const relation = (id: string): Subject => ({ kind: 'relation', id });
const visible = () => [...selectVisibleIds(state()).entities].toSorted();
const enabled = (id: string) =>
  COMMANDS.find((command) => command.id === id)?.enabled?.(state(), {}) ?? true;

beforeEach(async () => {
  made = await startTestApp();
});

test('an unknown command is a notice', async () => {
  await run('make coffee');
  expect(state().notices).toMatchObject([
    { tone: 'error', text: 'There is no command named “make coffee”.' },
  ]);
});

test('a command that cannot run does nothing', async () => {
  const before = state();
  for (const id of ['undo', 'redo', 'hide', 'pin', 'collapse', 'stop-layout', 'connect-selected']) {
    expect(enabled(id)).toBe(false);
    await run(id);
  }
  expect(state()).toBe(before);
});

describe('hiding', () => {
  test('hides the selection; undo and redo name it', async () => {
    select(made.app, entity('homan'));
    await run('hide');
    expect(visible()).not.toContain('homan');
    const title = COMMANDS.find(({ id }) => id === 'undo')?.title;
    expect(typeof title === 'function' && title(state())).toBe('Undo hide Thomas Homan');
    await run('undo');
    expect(visible()).toContain('homan');
    await run('redo');
    expect(visible()).not.toContain('homan');
    await run('show-hidden');
    expect(visible()).toHaveLength(11);
  });

  test('acts on the subject it is called for, where that is outside the selection', async () => {
    select(made.app, entity('homan'));
    await run('hide', entity('ice'));
    expect(visible()).toContain('homan');
    expect(visible()).not.toContain('ice');
  });

  test('of others keeps the ends of a selected relation', async () => {
    select(made.app, relation('r1'));
    await run('hide-others');
    expect(visible()).toEqual(['homan', 'ice']);
  });
});

describe('selecting', () => {
  test('all, the inverse, neighbours, nothing', async () => {
    await run('select-all');
    expect(state().selection.entities).toHaveLength(11);
    expect(state().selection.relations).toHaveLength(12);
    select(made.app, entity('ice'));
    await run('select-neighbours');
    expect(state().selection).toEqual({ entities: ['ice', 'homan'], relations: ['r1'] });
    await run('invert-selection');
    expect(state().selection.entities).toHaveLength(9);
    await run('clear');
    expect(state().selection).toEqual({ entities: [], relations: [] });
  });

  test('Esc lets go of the selection first, then of the document', async () => {
    select(made.app, entity('ice'));
    openDocument(made.app, 'd4', null);
    await run('clear');
    expect(state().focus).toMatchObject({ subject: null, document: { id: 'd4' } });
    await run('clear');
    expect(state().focus.document).toBeNull();
    expect(enabled('clear')).toBe(false);
  });
});

describe('expanding', () => {
  beforeEach(() => {
    const nodes = subgraph(['homan']).nodes;
    made.app.store.setState(({ canvas }) => ({
      canvas: {
        ...canvas,
        nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
        edges: {},
      },
    }));
  });

  test('adds few neighbours at once', async () => {
    await run('expand', entity('homan'));
    expect(visible()).toEqual(['homan', 'ice', 'nyc', 'oakland', 'trump']);
    await run('collapse', entity('homan'));
    expect(visible()).toEqual(['homan']);
  });

  test('asks where there are many', async () => {
    const [homan] = made.project.graph.nodes;
    if (homan === undefined) throw new Error('The small graph is empty.');
    const many = Array.from({ length: 20 }, (_, at) => ({ ...homan, id: `n${at}` }));
    const [edge] = made.project.graph.edges;
    if (edge === undefined) throw new Error('The small graph has no relation.');
    made.project.graph = {
      nodes: [...made.project.graph.nodes, ...many],
      edges: many.map(({ id }) => ({ ...edge, id, source: 'homan', target: id })),
    };
    await run('expand', entity('homan'));
    expect(state().ui).toMatchObject({ dialog: 'expand', expanding: 'homan' });
    expect(visible()).toEqual(['homan']);
  });

  test('says so where nothing is left', async () => {
    made.project.graph = subgraph(['homan']);
    await run('expand', entity('homan'));
    expect(state().notices.at(-1)?.text).toContain('Everything next to Thomas Homan');
  });
});

describe('arranging', () => {
  test('pins and unpins', async () => {
    selectMany(made.app, { entities: ['homan', 'ice'], relations: [] });
    await run('pin');
    expect(Object.keys(state().canvas.pinned).toSorted()).toEqual(['homan', 'ice']);
    await run('pin', entity('homan'));
    expect(state().canvas.pinned).toEqual({});
    await run('pin');
    await run('unpin-all');
    expect(state().canvas.pinned).toEqual({});
  });

  test.each(['force', 'concentric', 'hierarchical'])('lays out: %s', async (name) => {
    await run(`layout-${name}`);
    expect(state().history.past.at(-1)?.name).toBe(`${name} layout`);
  });

  test('lays out around the entity it is called for', async () => {
    await run('layout-radial', entity('ice'));
    expect(state().selection.entities).toEqual(['ice']);
    expect(state().ui.layout).toBe('radial');
  });

  test('stops a layout; what it moved stays', async () => {
    const work = run('layout-force');
    expect(enabled('stop-layout')).toBe(true);
    expect(enabled('clear')).toBe(false);
    await run('stop-layout');
    await work;
    expect(state().layoutTask).toBeNull();
    expect(state().canvas.positions.homan?.y).toBe(5);
  });
});

describe('paths', () => {
  test('connects the two selected entities', async () => {
    selectMany(made.app, { entities: ['ice', 'order'], relations: [] });
    await run('connect-selected');
    expect(state().selection.relations).toEqual(['r1', 'r8', 'r4']);
  });

  test('says so where no path is', async () => {
    selectMany(made.app, { entities: ['ice', 'loner'], relations: [] });
    await run('connect-selected');
    expect(state().notices.at(-1)?.text).toBe(
      'No path of up to 8 relations joins ICE and Someone else.',
    );
  });

  test('opens the dialog with the ends that are known', async () => {
    selectMany(made.app, { entities: ['ice', 'order'], relations: [] });
    await run('find-paths');
    expect(state().ui).toMatchObject({ dialog: 'paths', pathEnds: { from: 'ice', to: 'order' } });
    await run('paths-to', entity('nyc'));
    await run('paths-from', entity('trump'));
    expect(state().ui.pathEnds).toEqual({ from: 'trump', to: 'nyc' });
  });
});

describe('window', () => {
  test('exports the project as JSON', async () => {
    await run('export-json');
    expect(made.saved).toEqual([{ name: 'small.json', mediaType: 'application/json' }]);
    expect(state().notices.at(-1)?.text).toContain('small.json');
  });

  test.each([
    ['export-figure', 'export'],
    ['palette', 'commands'],
    ['shortcuts', 'shortcuts'],
    ['about', 'about'],
  ])('%s opens its dialog', async (id, dialog) => {
    await run(id);
    expect(state().ui.dialog).toBe(dialog);
  });

  test.each(['left', 'inspector', 'outline', 'minimap', 'legend'] as const)(
    'toggles %s',
    async (panel) => {
      const before = state().ui.panels[panel];
      await run(`toggle-${panel}`);
      expect(state().ui.panels[panel]).toBe(!before);
    },
  );

  test('chooses the theme', async () => {
    await run('theme-dark');
    expect(state().ui.theme).toBe('dark');
    const on = COMMANDS.filter(({ id, checked }) => id.startsWith('theme-') && checked?.(state()));
    expect(on.map(({ id }) => id)).toEqual(['theme-dark']);
  });

  test('moves the camera', async () => {
    await run('zoom-in');
    expect(state().camera).toMatchObject({ kind: 'zoom', factor: 1.25 });
    await run('fit-selection', relation('r1'));
    expect(state().camera).toMatchObject({ kind: 'fit', entities: ['homan', 'ice'] });
    const { serial } = state().camera ?? { serial: 0 };
    await run('fit');
    await run('fit');
    expect(state().camera).toEqual({ serial: serial + 2, kind: 'fit', entities: null });
  });

  test('search opens its panel and takes the keyboard', async () => {
    await run('toggle-left');
    await run('search');
    expect(state().ui).toMatchObject({ panels: { left: true }, keyboard: { target: 'search' } });
  });
});
