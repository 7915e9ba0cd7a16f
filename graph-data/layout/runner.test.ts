/** Layouts in their own thread: the same result, shown on the way, ended at once. */
import { existsSync, readdirSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { Positions } from '../model/layout.ts';
import { computeLayout } from './layout.ts';
import { createLayoutRunner, type LayoutRunner } from './runner.ts';
import { clusteredGraph } from './sample-graphs.ts';

/** Where the system lists the threads of this process, if it does. */
const THREADS = '/proc/self/task';
/** Less than the layout itself would take. */
const PATIENCE = { timeout: 8_000 };

const runners: LayoutRunner[] = [];

function start(): LayoutRunner {
  const runner = createLayoutRunner();
  runners.push(runner);
  return runner;
}

afterEach(() => {
  for (const runner of runners.splice(0)) runner.close();
});

test.each([40, 400])('a graph of %i nodes comes out as when computed here', async (n) => {
  const input = clusteredGraph(n, 4);
  const seen: Positions[] = [];
  const positions = await start().layout(input, { onProgress: (now) => seen.push(now) });
  expect(positions).toEqual(computeLayout(input));
  expect(seen.length).toBeGreaterThanOrEqual(3);
  for (const { x } of seen) expect(x).toHaveLength(n);
});

test('a cancelled layout ends, and the next one still runs', async () => {
  const runner = start();
  await runner.layout(clusteredGraph(200, 1));
  const controller = new AbortController();
  const running = runner.layout(clusteredGraph(20_000, 1), { signal: controller.signal });
  setTimeout(() => controller.abort(), 200);
  await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
  expect((await runner.layout(clusteredGraph(200, 1))).x).toHaveLength(200);
});

test.skipIf(!existsSync(THREADS))(
  'of a cancelled layout no thread goes on',
  async () => {
    const threads = () => readdirSync(THREADS);
    const before = new Set(threads());
    const controller = new AbortController();
    const running = start().layout(clusteredGraph(20_000, 1), { signal: controller.signal });
    const failed = expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    const begun = () => threads().filter((thread) => !before.has(thread));
    await expect.poll(begun, PATIENCE).not.toEqual([]);
    controller.abort();
    await failed;
    await expect.poll(begun, PATIENCE).toEqual([]);
  },
  60_000,
);

test('one thread lays out graph after graph', async () => {
  const runner = start();
  for (const n of [160, 220, 300]) {
    expect((await runner.layout(clusteredGraph(n, 1))).x).toHaveLength(n);
  }
});

test('several layouts at a time do not mix', async () => {
  const runner = start();
  const inputs = [160, 220, 300].map((n) => clusteredGraph(n, n));
  const answers = await Promise.all(inputs.map((input) => runner.layout(input)));
  answers.forEach((answer, i) => {
    const input = inputs[i];
    if (input) expect(answer).toEqual(computeLayout(input));
  });
});

test('bad input and a closed runner are refused with a code', async () => {
  const runner = start();
  const bad = { ...clusteredGraph(200, 1), width: [1] };
  await expect(runner.layout(bad)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(runner.layout({ ...clusteredGraph(9, 1), root: 9 })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
  const running = runner.layout(clusteredGraph(5_000, 1));
  runner.close();
  await expect(running).rejects.toMatchObject({ code: 'DISCONNECTED' });
  await expect(runner.layout(bad)).rejects.toMatchObject({ code: 'DISCONNECTED' });
  // A graph that needs no thread is refused as well.
  await expect(runner.layout(clusteredGraph(9, 1))).rejects.toMatchObject({
    code: 'DISCONNECTED',
  });
});
