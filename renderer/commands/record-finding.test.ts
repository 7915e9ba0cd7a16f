/** When a finding can be recorded, and its keys. */
import { beforeEach, expect, test } from 'vitest';
import { FINDINGS } from '../../graph-data/model/vocabulary.ts';
import { claimShown, setReviewer, startFactCheck } from '../store/actions.ts';
import { startTestApp, type TestApp } from '../store/testing/test-app.ts';
import { canReview, recordFinding } from './record-finding.ts';

let made: TestApp;
const able = () => canReview(made.app.store.getState());

beforeEach(async () => {
  made = await startTestApp();
  setReviewer(made.app, 'Ada');
  await startFactCheck(made.app, 'One', ['r1', 'r2']);
  claimShown(made.app);
});

test('every finding has a command with the next digit as its key', () => {
  expect(recordFinding.map(({ keys }) => keys)).toEqual(FINDINGS.map((_, at) => [`${at + 1}`]));
  expect(recordFinding.map(({ title }) => title)).toEqual(FINDINGS.map((one) => `Finding: ${one}`));
});

test('a command saves its own finding', async () => {
  await made.app.run('finding-wrong-direction');
  expect(made.project.reviews).toMatchObject([{ finding: 'wrong direction', reviewer: 'Ada' }]);
});

test('not on a citation that is not on the screen yet', async () => {
  await made.app.run('finding-supported');
  await made.app.run('finding-supported');
  expect(made.project.reviews).toHaveLength(1);
  claimShown(made.app);
  await made.app.run('finding-supported');
  expect(made.project.reviews).toHaveLength(2);
});

test('not in a read-only project', () => {
  expect(able()).toBe(true);
  made.app.store.setState(({ project }) => ({
    project: project && { ...project, readOnly: true },
  }));
  expect(able()).toBe(false);
});

test('not without a name, nor while another is being saved, nor past the end', async () => {
  made.app.store.setState({ saving: true });
  expect(able()).toBe(false);
  made.app.store.setState({ saving: false });
  setReviewer(made.app, '  ');
  expect(able()).toBe(false);
  setReviewer(made.app, 'Ada');
  for (let step = 0; step < 5; step += 1) await made.app.run('skip-claim');
  claimShown(made.app);
  expect(able()).toBe(false);
});
