/** Commands that lead to documents and their passages, run as a person would. */
import { beforeEach, expect, test } from 'vitest';
import { openDocument } from '../store/actions.ts';
import type { Subject } from '../store/state.ts';
import { startTestApp, type TestApp } from '../store/testing/test-app.ts';

let made: TestApp;
const state = () => made.app.store.getState();
const run = (id: string, subject?: Subject) => made.app.run(id, subject ? { subject } : {});
const entity = (id: string): Subject => ({ kind: 'entity', id });
const relation = (id: string): Subject => ({ kind: 'relation', id });

beforeEach(async () => {
  made = await startTestApp();
});

test('opens the document of a relation at its first citation', async () => {
  await run('open-document', relation('r4'));
  expect(state().focus.document).toEqual({ id: 'd1', citation: 'r4-d1' });
});

test('opens the document that says most about an entity', async () => {
  await run('open-document', entity('homan'));
  expect(state().focus.document).toEqual({ id: 'd4', citation: null });
});

test('says so where there is no citation', async () => {
  await run('open-document', relation('r10'));
  expect(state().focus.document).toBeNull();
  expect(state().notices.at(-1)?.text).toContain('no citation');
});

test('steps through the passages and around the end; the inspector follows', async () => {
  await run('open-document', relation('r4'));
  await run('next-citation');
  expect(state().focus.document?.citation).toBe('r5-d1');
  expect(state().focus.subject).toEqual(relation('r5'));
  await run('previous-citation');
  await run('previous-citation');
  expect(state().focus.document?.citation).toBe('r12-d1');
  await run('next-citation');
  expect(state().focus.document?.citation).toBe('r4-d1');
});

test('steps from no passage to the first or the last', async () => {
  openDocument(made.app, 'd1', null);
  await run('next-citation');
  expect(state().focus.document?.citation).toBe('r4-d1');
  openDocument(made.app, 'd1', null);
  await run('previous-citation');
  expect(state().focus.document?.citation).toBe('r12-d1');
});

test('checks every quote', async () => {
  await run('check-quotes');
  expect(state().notices.at(-1)).toMatchObject({
    tone: 'info',
    text: 'All 12 quotes are exact.',
  });
});

test('a subject that is gone is a notice', async () => {
  await run('open-document', relation('gone'));
  expect(state().notices.at(-1)).toMatchObject({
    tone: 'error',
    text: 'There is no relation gone.',
  });
});

test('inspecting opens the inspector', async () => {
  await run('toggle-inspector');
  expect(state().ui.panels.inspector).toBe(false);
  await run('inspect', relation('r1'));
  expect(state().focus.subject).toEqual(relation('r1'));
  expect(state().ui).toMatchObject({
    panels: { inspector: true },
    keyboard: { target: 'inspector' },
  });
});
