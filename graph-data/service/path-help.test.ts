import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createPathHelp } from './path-help.ts';
import { findPaths, type PathReaders } from './paths.ts';
import { openSample, sampleContent, sampleEntity, sampleRelation } from './sample.ts';
import { createThread } from './second-thread.ts';
import { createAdjacencySource } from './whole-adjacency.ts';

const WORKER = new URL('./second-thread-worker.ts', import.meta.url);
const ENTITIES = 7;

test('paths are the same over memory as over the tables', async () => {
  const link = fc.tuple(fc.nat(ENTITIES - 1), fc.nat(ENTITIES - 1));
  await fc.assert(
    fc.asyncProperty(
      fc.array(link, { maxLength: 14 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 5 }),
      async (links, shortest, limit) => {
        const entities = Array.from({ length: ENTITIES }, (_, id) =>
          sampleEntity(`${id}`, `N${id}`),
        );
        const relations = links.map(([a, b], at) => sampleRelation(`r${at}`, `${a}`, `${b}`, 'to'));
        const rest = { documents: [], citations: [], tensions: [] };
        const { project } = openSample({ ...sampleContent(), ...rest, entities, relations });
        const { db, path } = project;
        const { adjacency } = await createAdjacencySource(db, path, () => null).read();
        const input = { from: '0', to: '6', shortest, maxLength: 6, limit };
        const ask = (readers: PathReaders) => findPaths(db, input, {}, readers);
        expect(await ask({ adjacency: () => adjacency })).toEqual(await ask({}));
      },
    ),
    { numRuns: 40 },
  );
});

function helped() {
  const sample = openSample();
  const { project } = sample;
  const { path } = project;
  const task = { kind: 'whole', path, state: `${path}-state` } as const;
  const thread = createThread({ worker: WORKER, task, keep: () => 0 });
  const help = createPathHelp(project, thread, { largeBytes: 0, warmAfter: 0 });
  onTestFinished(() => {
    help.stop();
    thread.stop();
  });
  return { ...sample, help };
}

const ENOUGH = { timeout: 10_000 };

test('the adjacency is read soon after opening, and again after a commit', async () => {
  const { help, service } = helped();
  await expect.poll(() => help.adjacency(), ENOUGH).not.toBeNull();
  const before = help.adjacency()?.neighbours.length ?? 0;
  await service.applyChanges({
    name: 'Add',
    changes: [
      { op: 'put', record: { kind: 'relation', value: sampleRelation('n', 'cem', 'bob', 'met') } },
    ],
  });
  expect(help.adjacency()).toBeNull();
  await expect.poll(() => help.adjacency()?.neighbours.length, ENOUGH).toBe(before + 2);
});

test('a small project needs no help', () => {
  const { project } = openSample();
  const task = { kind: 'whole', path: project.path, state: '/nowhere' } as const;
  const thread = createThread({ worker: WORKER, task, keep: () => 0 });
  const help = createPathHelp(project, thread);
  expect(help.adjacency()).toBeNull();
});

test('a search that began in the file goes on in memory once the graph has been read', async () => {
  // Two trees that have nothing to do with each other: one of them is read to its end.
  const size = 15_000;
  const entities = Array.from({ length: size * 2 }, (_, at) => sampleEntity(`${at}`, `N${at}`));
  const relations = entities.flatMap((_, at) => {
    const [tree, leaf] = [Math.floor(at / size) * size, at % size];
    const up = `${tree + Math.floor((leaf - 1) / 3)}`;
    return leaf === 0 ? [] : [sampleRelation(`r${at}`, up, `${at}`, 'to')];
  });
  const rest = { documents: [], citations: [], tensions: [] };
  const { project } = openSample({ ...sampleContent(), ...rest, entities, relations });
  const { db, path } = project;
  const { adjacency } = await createAdjacencySource(db, path, () => null).read();
  let asked = 0;
  const later = () => {
    asked += 1;
    return asked === 1 ? null : adjacency;
  };
  const input = { from: '0', to: `${size}`, shortest: true, maxLength: 30, limit: 1 };
  expect(await findPaths(db, input, {}, { adjacency: later })).toEqual({ paths: [], more: false });
  expect(asked).toBe(2);
});
