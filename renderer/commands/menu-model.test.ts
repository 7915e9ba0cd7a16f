/** Menus as data. */
import { beforeEach, describe, expect, test } from 'vitest';
import { hide, select } from '../store/actions.ts';
import { startTestApp, type TestApp } from '../store/testing/test-app.ts';
import { MENUS } from './command.ts';
import { contextMenuModel, type MenuEntry, menuModel } from './menu-model.ts';
import { COMMANDS } from './registry.ts';

let made: TestApp;
const state = () => made.app.store.getState();
const options = { mac: false };
const ids = (items: readonly MenuEntry[]): string[] =>
  items.flatMap((item) => {
    if (item.kind === 'submenu') return ids(item.items);
    return item.kind === 'separator' ? '-' : item.id;
  });

beforeEach(async () => {
  made = await startTestApp();
});

describe('the menu bar', () => {
  test('has every menu, and every command once', () => {
    const menus = menuModel(COMMANDS, state(), options);
    expect(menus.map(({ name }) => name)).toEqual(MENUS);
    const listed = menus.flatMap(({ items }) => ids(items)).filter((id) => id !== '-');
    expect(listed.toSorted()).toEqual(COMMANDS.map(({ id }) => id).toSorted());
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('parts groups by one separator, never at an end', () => {
    for (const { items } of menuModel(COMMANDS, state(), options)) {
      const kinds = items.map(({ kind }) => kind).join(' ');
      expect(kinds).not.toMatch(/separator separator|^separator|separator$/);
    }
  });

  test('puts groups in the order of their numbers, and choices into a submenu under short names', () => {
    const place = (group: number, as?: string) => ({
      ...{ name: 'View' as const, group },
      ...(as === undefined ? {} : { submenu: { title: 'Theme', as } }),
    });
    const command = (id: string, menu: ReturnType<typeof place>) => ({
      ...{ id, title: `Title of ${id}`, menu, run: () => {} },
    });
    const [view] = menuModel(
      [
        command('c', place(12)),
        command('dark', place(2, 'Dark')),
        command('b', place(2)),
        command('light', place(2, 'Light')),
        command('a', place(1)),
      ],
      state(),
      options,
    );
    expect(ids(view?.items ?? [])).toEqual(['a', '-', 'dark', 'light', 'b', '-', 'c']);
    expect(view?.items[2]).toMatchObject({
      title: 'Theme',
      items: [{ title: 'Dark' }, { title: 'Light' }],
    });
  });

  test('names what undo takes back and shows keys of the platform', () => {
    hide(made.app, { entities: ['ice'], relations: [] });
    const undo = (mac: boolean) =>
      menuModel(COMMANDS, state(), { mac })
        .flatMap(({ items }) => items)
        .find((item) => item.kind === 'command' && item.id === 'undo');
    expect(undo(false)).toEqual({
      kind: 'command',
      id: 'undo',
      title: 'Undo hide ICE',
      keys: 'Ctrl+Z',
      accelerator: 'CmdOrCtrl+Z',
      enabled: true,
      checked: null,
    });
    expect(undo(true)).toMatchObject({ keys: '⌘Z' });
  });
});

describe('the context menu', () => {
  test('offers on an entity what can be done with it now', () => {
    const offered = ids(
      contextMenuModel(COMMANDS, state(), { kind: 'entity', id: 'homan' }, options),
    );
    expect(offered).toEqual(
      expect.arrayContaining([
        'hide',
        'expand',
        'pin',
        'inspect',
        'layout-radial',
        'open-document',
      ]),
    );
    expect(offered).not.toContain('connect-selected');
    expect(offered).not.toContain('select-all');
  });

  test('offers on a relation and on the canvas other things', () => {
    const edge = ids(contextMenuModel(COMMANDS, state(), { kind: 'relation', id: 'r1' }, options));
    expect(edge).toEqual(expect.arrayContaining(['hide', 'inspect', 'open-document']));
    expect(edge).not.toContain('expand');
    const empty = ids(contextMenuModel(COMMANDS, state(), null, options));
    expect(empty).toEqual(expect.arrayContaining(['fit', 'select-all', 'layout-force']));
    expect(empty).not.toContain('show-hidden');
  });

  test('offers to connect where two are selected', () => {
    select(made.app, { kind: 'entity', id: 'homan' });
    select(made.app, { kind: 'entity', id: 'order' }, { add: true });
    const offered = ids(
      contextMenuModel(COMMANDS, state(), { kind: 'entity', id: 'order' }, options),
    );
    expect(offered).toContain('connect-selected');
  });
});
