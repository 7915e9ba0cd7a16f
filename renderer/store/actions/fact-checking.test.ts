/** A round of fact-checking, as a person would go through it. */
import { beforeEach, expect, test } from 'vitest';
import {
  chooseClaims,
  recordFinding,
  redo,
  select,
  setReviewer,
  setReviewNote,
  startFactCheck,
  stepFactCheck,
  undo,
} from '../actions.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let made: TestApp;
const state = () => made.app.store.getState();
const place = () => [state().factCheck?.at, state().factCheck?.part];

beforeEach(async () => {
  made = await startTestApp();
  setReviewer(made.app, ' Ada Lovelace ');
  await startFactCheck(made.app, 'Two relations', ['r4', 'r10', 'r1']);
});

test('opens the document at the first citation and selects the relation', () => {
  expect(state().focus.document).toEqual({ id: 'd1', citation: 'r4-d1' });
  expect(state().selection.relations).toEqual(['r4']);
});

test('goes through every citation of every relation and back, and stops at either end', async () => {
  const places = [place()];
  for (let step = 0; step < 5; step += 1) {
    await stepFactCheck(made.app, 1);
    places.push(place());
  }
  expect(places).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [2, 0],
    [3, 0],
    [3, 0],
  ]);
  for (let step = 0; step < 5; step += 1) await stepFactCheck(made.app, -1);
  expect(place()).toEqual([0, 0]);
});

test('a finding is saved with its note and who and when, and the next citation comes', async () => {
  setReviewNote(made.app, ' Only reported. ');
  await recordFinding(made.app, 'wrong actor');
  expect(made.project.reviews).toMatchObject([
    { citation: 'r4-d1', finding: 'wrong actor', note: 'Only reported.', reviewer: 'Ada Lovelace' },
  ]);
  expect(made.project.reviews?.[0]?.reviewed).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(place()).toEqual([0, 1]);
  expect(state().factCheck).toMatchObject({ note: '', saved: [{ finding: 'wrong actor' }] });
});

test('undo takes the review back and returns to its citation and note; redo makes it again', async () => {
  setReviewNote(made.app, 'All of it.');
  await recordFinding(made.app, 'supported');
  await stepFactCheck(made.app, 1);
  expect(state().history.past.at(-1)?.name).toContain('review of Donald Trump');
  const { canvas } = state();
  await undo(made.app);
  expect(made.project.reviews).toEqual([]);
  expect(place()).toEqual([0, 0]);
  expect(state().factCheck).toMatchObject({ saved: [], note: 'All of it.', shown: false });
  await redo(made.app);
  expect(made.project.reviews).toMatchObject([{ finding: 'supported' }]);
  await undo(made.app);
  expect(made.project.reviews).toEqual([]);
  expect(state().canvas).toEqual(canvas);
});

test('whoever goes elsewhere while a finding is saved stays there', async () => {
  const saving = recordFinding(made.app, 'supported');
  await stepFactCheck(made.app, 1);
  await stepFactCheck(made.app, 1);
  const gone = place();
  await saving;
  expect(place()).toEqual(gone);
  expect(made.project.reviews).toHaveLength(1);
});

test('nothing is shown as saved that was refused, and the citation stays', async () => {
  made.failing.set('applyChanges', new Error('The disk is full.'));
  const steps = state().history.past.length;
  await recordFinding(made.app, 'supported');
  expect(state()).toMatchObject({ saving: false, factCheck: { saved: [], at: 0, part: 0 } });
  expect(state().history.past).toHaveLength(steps);
  expect(state().notices.at(-1)?.text).toBe('The disk is full.');
});

test('relations are chosen by scope, state and document', async () => {
  const choose = async (choice: Parameters<typeof chooseClaims>[1]) =>
    made.app.task('choose', (task) => chooseClaims(made.app, choice, task));
  const all = { state: null, warned: false };
  expect(await choose({ scope: { kind: 'shown' }, ...all })).toHaveLength(12);
  expect(await choose({ scope: { kind: 'document', id: 'd2' }, ...all })).toEqual(['r9']);
  select(made.app, { kind: 'entity', id: 'ice' });
  expect(await choose({ scope: { kind: 'selection' }, ...all })).toEqual(['r1']);
  const reviewed = { scope: { kind: 'shown' }, state: 'reviewed', warned: false } as const;
  expect(await choose(reviewed)).toEqual([]);
  await recordFinding(made.app, 'other');
  expect(await choose(reviewed)).toEqual(['r4']);
  expect(await choose({ scope: { kind: 'shown' }, state: 'supported', warned: false })).toEqual([]);
  expect(await choose({ scope: { kind: 'shown' }, state: null, warned: true })).toEqual([]);
});
