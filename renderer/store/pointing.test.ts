/** Selection, focus, menus and notices. */
import { beforeEach, describe, expect, test } from 'vitest';
import {
  clearSelection,
  closeDialog,
  dismissNotice,
  hover,
  inspect,
  notify,
  openDialog,
  openMenu,
  select,
  selectMany,
} from './actions.ts';
import { describeFailure } from './failures.ts';
import { NOTICE_LIMIT } from './notices.ts';
import type { Subject } from './state.ts';
import { startTestApp, type TestApp } from './testing/test-app.ts';
import { shorten } from './words.ts';

const HOMAN: Subject = { kind: 'entity', id: 'homan' };
const ICE: Subject = { kind: 'entity', id: 'ice' };
const EDGE: Subject = { kind: 'relation', id: 'r1' };

let made: TestApp;
const state = () => made.app.store.getState();

beforeEach(async () => {
  made = await startTestApp();
});

describe('selecting', () => {
  test('replaces, and shows it in the inspector', () => {
    select(made.app, HOMAN);
    select(made.app, EDGE);
    expect(state().selection).toEqual({ entities: [], relations: ['r1'] });
    expect(state().focus.subject).toEqual(EDGE);
  });

  test('adds and takes out again', () => {
    select(made.app, HOMAN);
    select(made.app, EDGE, { add: true });
    expect(state().selection).toEqual({ entities: ['homan'], relations: ['r1'] });
    select(made.app, EDGE, { add: true });
    expect(state().selection).toEqual({ entities: ['homan'], relations: [] });
    expect(state().focus.subject).toEqual(HOMAN);
  });

  test('many shows none of them alone', () => {
    select(made.app, HOMAN);
    selectMany(made.app, { entities: ['ice'], relations: ['r1'] }, { add: true });
    expect(state().selection).toEqual({ entities: ['homan', 'ice'], relations: ['r1'] });
    expect(state().focus.subject).toBeNull();
    clearSelection(made.app);
    expect(state().selection).toEqual({ entities: [], relations: [] });
  });

  test('is not what inspecting or hovering does', () => {
    select(made.app, HOMAN);
    inspect(made.app, EDGE);
    hover(made.app, ICE);
    expect(state().selection.entities).toEqual(['homan']);
    expect(state().focus).toMatchObject({ subject: EDGE, hover: ICE });
  });

  test('hovering the same again tells nobody', () => {
    hover(made.app, ICE);
    const before = state();
    hover(made.app, { ...ICE });
    expect(state()).toBe(before);
  });
});

test('the context menu takes a subject outside the selection for the selection', () => {
  selectMany(made.app, { entities: ['homan', 'ice'], relations: [] });
  openMenu(made.app, 3, 4, HOMAN);
  expect(state().selection.entities).toEqual(['homan', 'ice']);
  openMenu(made.app, 3, 4, EDGE);
  expect(state().selection).toEqual({ entities: [], relations: ['r1'] });
  openDialog(made.app, 'expand', 'homan');
  expect(state().ui).toMatchObject({ menu: null, dialog: 'expand', expanding: 'homan' });
  closeDialog(made.app);
  expect(state().ui).toMatchObject({ dialog: null, expanding: null });
});

test('notices are not repeated, are few, and can be dismissed', () => {
  notify(made.app, 'info', 'one');
  notify(made.app, 'info', 'one');
  expect(state().notices).toHaveLength(1);
  for (let at = 0; at < 9; at += 1) notify(made.app, 'info', `more ${at}`);
  expect(state().notices).toHaveLength(NOTICE_LIMIT);
  const ids = state().notices.map(({ id }) => id);
  expect(new Set(ids).size).toBe(NOTICE_LIMIT);
  dismissNotice(made.app, ids[0] ?? -1);
  expect(state().notices.map(({ text }) => text)).toEqual(['more 6', 'more 7', 'more 8']);
});

test('a name is cut for menus, never inside a character', () => {
  expect(shorten('Thomas Homan')).toBe('Thomas Homan');
  expect([...shorten('😀'.repeat(10_000))]).toHaveLength(40);
  expect(shorten('😀'.repeat(10_000)).isWellFormed()).toBe(true);
});

test('whatever fails has a sentence', () => {
  expect(describeFailure(new Error('No such file.'))).toBe('No such file.');
  expect(describeFailure('odd')).toMatch(/try again\.$/);
});
