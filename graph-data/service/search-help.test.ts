import { expect, onTestFinished, test, vi } from 'vitest';
import type { Project } from './open-project.ts';
import { openSample, sampleContent, sampleEntity } from './sample.ts';
import { createScans } from './scans.ts';
import { createSearch } from './search.ts';
import { createSearchHelp } from './search-help.ts';
import { createThread } from './second-thread.ts';

const WORKER = new URL('./second-thread-worker.ts', import.meta.url);
const SCANNER = new URL('./scan-worker.ts', import.meta.url);

function threads({ path }: Project) {
  const scans = createScans(SCANNER);
  const thread = createThread({
    worker: WORKER,
    task: { kind: 'search', path },
    keep: () => 1_000,
  });
  onTestFinished(() => {
    scans.close();
    thread.stop();
  });
  return { scans, thread };
}

function helped() {
  const content = sampleContent();
  const entities = [...content.entities, sampleEntity('li', '李伟强')];
  const sample = openSample({ ...content, entities });
  const options = { ...threads(sample.project), largeBytes: 0, warmAfter: 0, freshFor: 0 };
  const help = createSearchHelp(sample.project, options);
  onTestFinished(() => help.stop());
  return { ...sample, help };
}

test('ranks come from another thread, and again after an edit', async () => {
  const { help, service, project } = helped();
  expect(help.ranks()).toBe('pending');
  const revision = () => {
    const ranks = help.ranks();
    return ranks === null || ranks === 'pending' ? null : ranks.revision;
  };
  await vi.waitFor(() => expect(revision()).toBe(0), { timeout: 10_000 });
  const ranks = help.ranks();
  if (ranks === null || ranks === 'pending') throw new Error('There are no ranks.');
  const keys = project.db.prepare<[], number>('SELECT id FROM entity ORDER BY degree DESC, id');
  expect([...ranks.keys]).toEqual(keys.pluck().all());
  const record = { kind: 'entity', value: sampleEntity('new', 'New') } as const;
  await service.applyChanges({ name: 'Add', changes: [{ op: 'put', record }] });
  await vi.waitFor(() => expect(revision()).toBe(1), { timeout: 10_000 });
});

test('slips and text inside words are looked for in another thread', async () => {
  const { help, project } = helped();
  const asked: string[] = [];
  const far: typeof help.far = () => (input, options) => {
    asked.push(input.text);
    return help.far()?.(input, options) ?? Promise.resolve([]);
  };
  const search = createSearch(project.db, { revision: () => 0, help: { ...help, far } });
  const ids = async (text: string) => (await search({ text, limit: 8 })).map(({ id }) => id);
  const [ann] = await ids('Ann');
  expect(asked).toEqual([]);
  expect(ann).toBe('ann');
  expect(await ids('伟')).toEqual(['li']);
  expect(asked).toEqual(['伟']);
  expect(await ids('nothingofthekind')).toEqual([]);
  expect(asked).toEqual(['伟', 'nothingofthekind']);
});

test('a small project needs no help', () => {
  const { project } = openSample();
  const help = createSearchHelp(project, threads(project));
  expect(help.far()).toBeNull();
  expect(help.ranks()).toBeNull();
});
