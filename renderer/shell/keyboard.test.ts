/** Which command a key press stands for, by where the focus is and what is open. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { KeyPress } from '../commands/keys.ts';
import {
  claimShown,
  openDialog,
  openMenu,
  select,
  setReviewer,
  startFactCheck,
} from '../store/actions.ts';
import { startTestApp, type TestApp } from '../store/testing/test-app.ts';
import { commandFor, type KeyPlace } from './keyboard.ts';

let made: TestApp;
const UP = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const at = (place: KeyPlace, press: Partial<KeyPress> & { key: string }) =>
  commandFor({ ...UP, code: '', ...press }, place, made.app.store.getState(), false)?.id ?? null;

beforeEach(async () => {
  made = await startTestApp();
  select(made.app, { kind: 'entity', id: 'homan' });
});

test('on the page every chord counts', () => {
  expect(at('page', { key: 'p' })).toBe('pin');
  expect(at('page', { key: '/' })).toBe('search');
  expect(at('page', { key: '?', shiftKey: true })).toBe('shortcuts');
  expect(at('page', { key: 'Enter' })).toBe('inspect');
  expect(at('page', { key: 'h', ctrlKey: true })).toBe('hide');
  expect(at('page', { key: 'H', ctrlKey: true, shiftKey: true })).toBe('hide-others');
});

test('in a field only what makes sense while typing', () => {
  expect(at('field', { key: 'p' })).toBeNull();
  expect(at('field', { key: '/' })).toBeNull();
  expect(at('field', { key: 'Escape' })).toBeNull();
  expect(at('field', { key: 'z', ctrlKey: true })).toBeNull();
  expect(at('field', { key: 'a', ctrlKey: true })).toBeNull();
  expect(at('field', { key: 'k', ctrlKey: true })).toBe('palette');
  expect(at('field', { key: 'f', ctrlKey: true })).toBe('search');
});

test('a finding is for one citation, however long its key is held', async () => {
  setReviewer(made.app, 'Ada');
  await startFactCheck(made.app, 'One', ['r1']);
  claimShown(made.app);
  expect(at('page', { key: '1' })).toBe('finding-supported');
  expect(at('page', { key: '1', repeat: true })).toBeNull();
  expect(at('page', { key: 'z', ctrlKey: true, repeat: true })).toBe(
    at('page', { key: 'z', ctrlKey: true }),
  );
});

test('a button keeps Enter', () => {
  expect(at('control', { key: 'Enter' })).toBeNull();
  expect(at('control', { key: 'p' })).toBe('pin');
});

describe('while something is open above the page', () => {
  test('a dialog keeps all keys', () => {
    openDialog(made.app, 'export');
    expect(at('page', { key: 'h', ctrlKey: true })).toBeNull();
  });

  test('so does the context menu', () => {
    openMenu(made.app, 1, 1, null);
    expect(at('page', { key: 'Escape' })).toBeNull();
  });
});

test('Esc stops a layout that runs, and else clears', () => {
  expect(at('page', { key: 'Escape' })).toBe('clear');
  made.app.store.setState({ layoutTask: 1 });
  expect(at('page', { key: 'Escape' })).toBe('stop-layout');
});

test('a command that cannot run leaves its keys to the page', () => {
  expect(at('page', { key: 'z', ctrlKey: true })).toBeNull();
});
