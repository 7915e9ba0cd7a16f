/** Tasks in threads: used again, in their turn, called off in either way, and told in words how they failed. */
import { expect, onTestFinished, test } from 'vitest';
import { ServiceError } from '../rpc/errors.ts';
import { createThreads, type Threads, type ThreadsOptions } from './run-tasks.ts';
import type { TestTask } from './testing-worker.ts';

function threads(
  options: Partial<ThreadsOptions<TestTask>> = {},
): Threads<TestTask, number, number> {
  const made = createThreads<TestTask, number, number>({
    worker: new URL('./testing-worker.ts', import.meta.url),
    cancel: 'end',
    words: {
      cancelled: 'It was cancelled.',
      closed: 'It is over.',
      broken: ({ do: what }, cause) =>
        new ServiceError('INTERNAL', `${what} ended: ${cause?.message ?? 'without a word'}.`),
    },
    ...options,
  });
  onTestFinished(() => made.close());
  return made;
}

const COUNT: TestTask = { do: 'count', to: 3 };

test('a task tells how far it is, and its thread does the next one', async () => {
  const { run } = threads();
  const seen: number[] = [];
  const first = await run(COUNT, { onProgress: (at) => seen.push(at) });
  expect(seen).toEqual([1, 2, 3]);
  expect(await run(COUNT)).toBe(first);
  await expect(run({ do: 'refuse' })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'Not now.',
  });
  await expect(run({ do: 'fail' })).rejects.toThrow('That is no task.');
  expect(await run(COUNT)).toBe(first);
});

test('tasks at a time have threads of their own, and no more than allowed', async () => {
  const several = await Promise.all([1, 2, 3].map(() => threads().run(COUNT)));
  expect(new Set(several).size).toBe(3);
  const { run } = threads({ atOnce: 1 });
  const inTurn = await Promise.all([1, 2, 3].map(() => run(COUNT)));
  expect(new Set(inTurn).size).toBe(1);
});

test('a thread that is not kept, or has waited long enough, is another one', async () => {
  const none = threads({ keep: () => 0 });
  expect(await none.run(COUNT)).not.toBe(await none.run(COUNT));
  const short = threads({ keep: () => 1 });
  const first = await short.run(COUNT);
  await expect.poll(() => short.run(COUNT)).not.toBe(first);
});

test('called off, a thread is ended at once, and others go on', async () => {
  const { run } = threads();
  const stop = new AbortController();
  const other = run(COUNT);
  const waiting = run({ do: 'wait' }, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED', message: 'It was cancelled.' });
  expect(await other).toBeGreaterThan(0);
  const before = run(COUNT, { signal: stop.signal });
  await expect(before).rejects.toMatchObject({ code: 'CANCELLED' });
});

test('told that it is called off, a thread says itself when it has taken all back', async () => {
  const { run } = threads({ cancel: 'tell' });
  const stop = new AbortController();
  const waiting = run({ do: 'wait' }, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(waiting).rejects.toThrow('All was taken back.');
  // Also where it has not begun: its thread takes longer than this to start.
  const early = new AbortController();
  const late = threads({ cancel: 'tell' }).run({ do: 'wait' }, { signal: early.signal });
  early.abort();
  await expect(late).rejects.toThrow('The work was cancelled.');
});

test.each([
  [{ do: 'die' }, 'die ended: of itself.'],
  [{ do: 'exit' }, 'exit ended: without a word.'],
  [{ do: 'grow' }, /^grow ended: .*memory/],
] as const)(
  'a thread that ends by itself is told in words, and the next task has another: %j',
  async (task, words) => {
    const { run } = threads({ limits: { maxOldGenerationSizeMb: 24 } });
    await expect(run(task)).rejects.toThrow(words);
    expect(await run(COUNT)).toBeGreaterThan(0);
  },
);

test('closing ends what runs, what waits and what comes later', async () => {
  const { run, close } = threads({ atOnce: 1, cancel: 'tell' });
  const running = run({ do: 'wait' }, { onProgress: close });
  const waiting = run(COUNT);
  const over = { code: 'DISCONNECTED', message: 'It is over.' };
  await expect(running).rejects.toMatchObject(over);
  await expect(waiting).rejects.toMatchObject(over);
  await expect(run(COUNT)).rejects.toMatchObject(over);
});
