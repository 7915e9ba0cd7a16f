/** Work on whole projects in threads of their own: as without them, and nobody waits for it. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Interchange } from '../model/interchange.ts';
import { createProject } from './build-project.ts';
import { shareCopy } from './copies.ts';
import { NO_DECISIONS } from './merge-plan.ts';
import { openProject } from './open-project.ts';
import { createProjectWork } from './project-work.ts';
import { openSample, type Sample, sampleContent, sampleEntity, testFolder } from './sample.ts';

const PEOPLE = 2_500;

/** The sample, with all work in threads, and a project with many people to merge into it. */
function threaded(): Sample & { other: string; work: ReturnType<typeof createProjectWork> } {
  const sample = openSample();
  const other = join(testFolder(), 'other.edgewise');
  const people = Array.from({ length: PEOPLE }, (_, at) => sampleEntity(`p${at}`, `Person ${at}`));
  const content: Interchange = {
    ...sampleContent(),
    entities: [...sampleContent().entities, ...people],
  };
  createProject(other, content);
  return { ...sample, other, work: createProjectWork(sample.project, sample.staging, 0) };
}

test('a merge is planned and done, and short questions are answered meanwhile', async () => {
  const { work, other, service, project } = threaded();
  const plan = await work.planMerge(other, NO_DECISIONS);
  expect(plan.counts).toContainEqual({
    ...{ kind: 'entity', total: PEOPLE + 4, added: PEOPLE, known: 4, conflicts: 0 },
  });
  const how = { decisions: NO_DECISIONS, revisions: plan.revisions };
  const seen: number[] = [];
  const merging = work.mergeProject(other, how, { onProgress: ({ done }) => seen.push(done) });
  await expect(work.mergeProject(other, how)).rejects.toMatchObject({ code: 'CONFLICT' });
  const first = await Promise.race([merging, service.getProject({}).then(() => 'answered')]);
  expect(first).toBe('answered');
  const { stored, inverse } = await merging;
  expect(stored).toBe(PEOPLE);
  expect(seen.at(-1)).toBe(PEOPLE);
  expect(project.isAside()).toBe(false);
  expect((await service.getProject({})).entities).toBe(PEOPLE + 4);
  if (inverse === null) throw new Error('So few records can be taken back.');
  await service.applyChanges(inverse);
  expect((await service.getProject({})).entities).toBe(4);
}, 300_000);

test('cancelled or refused, nothing is stored and readers are where they were', async () => {
  const { work, other, service, project } = threaded();
  const { revisions } = await work.planMerge(other, NO_DECISIONS);
  const how = { decisions: NO_DECISIONS, revisions };
  const stop = new AbortController();
  const merging = work.mergeProject(other, how, { signal: stop.signal });
  // Its thread takes longer than this to start.
  setTimeout(() => stop.abort(), 5);
  await expect(merging).rejects.toMatchObject({ code: 'CANCELLED' });
  const stale = { ...how, revisions: { ours: 7, theirs: 0 } };
  await expect(work.mergeProject(other, stale)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('changed meanwhile'),
  });
  await expect(work.planMerge(`${other}.gone`, NO_DECISIONS)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(project.isAside()).toBe(false);
  expect(await service.getProject({})).toMatchObject({ entities: 4, revision: 0 });
  await service.applyChanges({
    name: 'Add',
    changes: [{ op: 'put', record: { kind: 'entity', value: sampleEntity('x', 'X') } }],
  });
}, 300_000);

test('a copy to share is cleaned in a thread as it is here', async () => {
  const { work, project, path, service } = threaded();
  const secret = sampleEntity('secret', 'Zyxwvutsrq');
  const put = { op: 'put', record: { kind: 'entity', value: secret } } as const;
  await service.applyChanges({ name: 'Add', changes: [put] });
  await service.applyChanges({
    name: 'Delete',
    changes: [{ op: 'delete', kind: 'entity', id: 'secret' }],
  });
  const target = join(dirname(path), 'shared.edgewise');
  await shareCopy(project, target, {}, work.cleanCopy);
  const copy = openProject(target);
  expect(copy.db.serialize().toString('latin1').toLowerCase()).not.toContain('zyxwvutsrq');
  expect(copy.db.prepare('SELECT count(*) FROM entity').pluck().get()).toBe(4);
  copy.close();
  expect(readdirSync(dirname(target)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
}, 300_000);
