import { expect, test } from 'vitest';
import { createAnswers } from './answers.ts';

function counted() {
  const state = { revision: 1, asked: 0, fail: false };
  const answers = createAnswers(() => state.revision);
  const ask = (question = 'q') =>
    answers(question, async () => {
      state.asked += 1;
      if (state.fail) throw new Error('no');
      return `${question} ${state.asked}`;
    });
  return { state, ask };
}

test('equal questions are asked once, different ones each', async () => {
  const { state, ask } = counted();
  expect(await Promise.all([ask(), ask(), ask('other')])).toEqual(['q 1', 'q 1', 'other 2']);
  expect(state.asked).toBe(2);
});

test('after a change they are asked again', async () => {
  const { state, ask } = counted();
  await ask();
  state.revision = 2;
  expect(await ask()).toBe('q 2');
});

test('a failure is not kept', async () => {
  const { state, ask } = counted();
  state.fail = true;
  await expect(ask()).rejects.toThrow('no');
  state.fail = false;
  expect(await ask()).toBe('q 2');
});

test('only the latest questions are kept', async () => {
  const { state, ask } = counted();
  for (let at = 0; at < 30; at++) await ask(`q${at}`);
  await ask('q29');
  expect(state.asked).toBe(30);
  await ask('q0');
  expect(state.asked).toBe(31);
});
