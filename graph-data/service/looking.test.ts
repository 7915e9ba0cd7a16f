/** Looking through every text: how far that is told, and that it ends in time with what it has. */
import { expect, test } from 'vitest';
import { createLooking } from './looking.ts';
import { createPace } from './pace.ts';
import { openSample, sampleContent, sampleEntity } from './sample.ts';
import { keysOf, queryOf } from './search-keys.ts';

test('each kind has its time, and what was reached is told at the end', () => {
  let now = 0;
  const told: number[] = [];
  const looking = createLooking(
    ({ part }) => told.push(part),
    () => now,
  );
  expect(looking.reached('entity', 1)).toBe(true);
  now = 2_000;
  expect(looking.reached('entity', 1)).toBe(false);
  expect(looking.reached('relation', 1)).toBe(true);
  now = 5_900;
  expect(looking.reached('quote', 0.5)).toBe(true);
  now = 6_100;
  expect(looking.reached('quote', 0.6)).toBe(false);
  expect(looking.reached('document', 0)).toBe(true);
  looking.end();
  expect(told.at(-1)).toBeCloseTo(2.6 / 4);
});

test('a search that the index answers tells of no looking', () => {
  const told: unknown[] = [];
  createLooking((progress) => told.push(progress)).end();
  expect(told).toEqual([]);
});

test('what no index finds is looked for to the end where there is time, and told so', async () => {
  const { service } = openSample();
  const told: number[] = [];
  const onProgress = ({ part }: { part: number }) => told.push(part);
  const [first] = await service.search({ text: '%', limit: 8 }, { onProgress });
  expect(first?.id).toBe('bob');
  expect(told).toEqual([1]);
  await service.search({ text: 'Bob', limit: 8 }, { onProgress });
  expect(told).toEqual([1]);
});

test('where time is up, it ends with what was found so far', async () => {
  const many = Array.from({ length: 25_000 }, (_, at) => sampleEntity(`n${at}`, `N ${at} %`));
  const { project } = openSample({
    ...sampleContent(),
    entities: [...sampleContent().entities, ...many],
  });
  const query = queryOf('%', 50_000);
  if (query === null) throw new Error('There is nothing to look for.');
  const reached: number[] = [];
  const looking = {
    reached: (_kind: string, part: number) => {
      reached.push(part);
      return false;
    },
    end: () => {},
  };
  const index = {
    db: project.db,
    ranks: () => null,
    inner: null,
    pace: createPace(undefined),
    looking,
  };
  const keys = await keysOf(index, 'entity', query, ['all'], 50_000);
  expect(keys).toHaveLength(9_997);
  expect(reached.at(-1)).toBeCloseTo(10_000 / 25_004);
});
