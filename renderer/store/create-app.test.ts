/** Commands, tasks and queries of an app. */
import { describe, expect, test } from 'vitest';
import { ServiceError } from '../../graph-data/rpc/errors.ts';
import { CACHE_LIMIT } from './query-cache.ts';
import { makeTestApp } from './testing/test-app.ts';

describe('a task', () => {
  test('is shown with its progress while it runs, and gives its result', async () => {
    const { app } = makeTestApp();
    const result = await app.task('Counting', async ({ report }) => {
      report(3, 7);
      return app.store.getState().tasks;
    });
    expect(result).toMatchObject([{ name: 'Counting', done: 3, total: 7 }]);
    expect(app.store.getState().tasks).toEqual([]);
  });

  test('that fails is a notice; one that was cancelled is not', async () => {
    const { app } = makeTestApp();
    await app.task('Failing', () => Promise.reject(new ServiceError('DEADLINE', 'Late.')));
    expect(app.store.getState().notices).toMatchObject([{ tone: 'error' }]);
    const { notices } = app.store.getState();
    const work = app.task('Waiting', async ({ signal }) => {
      await Promise.resolve();
      signal.throwIfAborted();
    });
    app.cancelTask(app.store.getState().tasks[0]?.id ?? -1);
    expect(await work).toBeUndefined();
    expect(app.store.getState().notices).toBe(notices);
  });

  test('is cancelled alone', async () => {
    const { app } = makeTestApp();
    const wait = async ({ signal }: { signal: AbortSignal }) => {
      await Promise.resolve();
      return signal.aborted;
    };
    const both = [app.task('One', wait), app.task('Two', wait)];
    app.cancelTask(app.store.getState().tasks[1]?.id ?? -1);
    expect(await Promise.all(both)).toEqual([false, true]);
  });
});

describe('a query', () => {
  test('asked twice is one call, until it is forgotten', async () => {
    const { app, calls } = makeTestApp();
    const [one, two] = await Promise.all([
      app.query('getEntity', { id: 'ice' }),
      app.query('getEntity', { id: 'ice' }),
    ]);
    expect(one).toBe(two);
    await app.query('getEntity', { id: 'ice' });
    expect(calls).toHaveLength(1);
    await app.query('getEntity', { id: 'nyc' });
    app.forget();
    await app.query('getEntity', { id: 'ice' });
    expect(calls).toHaveLength(3);
  });

  test('that failed is asked again', async () => {
    const { app, failing } = makeTestApp();
    failing.set('getEntity', new ServiceError('DISCONNECTED', 'Lost.'));
    await expect(app.query('getEntity', { id: 'ice' })).rejects.toThrow('Lost.');
    failing.clear();
    expect((await app.query('getEntity', { id: 'ice' })).entity.name).toBe('ICE');
  });

  test('is kept within bounds: the one asked longest ago goes', async () => {
    const { app, calls } = makeTestApp();
    const ask = (text: string) => app.query('search', { text, limit: 1 });
    for (let at = 0; at < CACHE_LIMIT; at += 1) await ask(`${at}`);
    await ask('0');
    await ask('new');
    const { length } = calls;
    await ask('0');
    expect(calls).toHaveLength(length);
    await ask('1');
    expect(calls).toHaveLength(length + 1);
  });
});
