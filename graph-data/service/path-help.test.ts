import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createPathHelp } from './path-help.ts';
import { findPaths } from './paths.ts';
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
        const ask = (readers: object) => findPaths(db, input, {}, readers);
        expect(await ask({ adjacency })).toEqual(await ask({}));
      },
    ),
    { numRuns: 40 },
  );
});

function helped() {
  const sample = openSample();
  const { project } = sample;
  const { path } = project;
  const thread = createThread(WORKER, { kind: 'whole', path, state: `${path}-state` });
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
  const thread = createThread(WORKER, { kind: 'whole', path: project.path, state: '/nowhere' });
  const help = createPathHelp(project, thread, { warmAfter: 0 });
  expect(help.adjacency()).toBeNull();
});
