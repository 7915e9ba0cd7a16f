import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listDistinctions } from '../db/distinctions.ts';
import type { Change, ChangeSet } from '../model/change-set.ts';
import type { Edit } from '../model/edits/edit.ts';
import { applyChanges } from './apply-changes.ts';
import { createProject } from './build-project.ts';
import { NO_DECISIONS } from './merge-plan.ts';
import { openProject } from './open-project.ts';
import { openSample, type Sample, sampleContent, sampleEntity, testFolder } from './sample.ts';

const NOTHING = { entities: [], relations: [], citations: [], tensions: [], documents: [] };

function apart(id: string, a: string, b: string): Change {
  return { op: 'put', record: { kind: 'distinction', value: { id, entities: [a, b] } }, was: null };
}

function set(...changes: Change[]): ChangeSet {
  return { name: 'Tell apart', changes };
}

function pairs({ project }: Sample): string[] {
  return listDistinctions(project.db).map(({ id, entities }) => `${id}: ${entities.join(' ')}`);
}

/** Performs an edit; answers what takes it back. */
async function perform({ service }: Sample, edit: Edit): Promise<ChangeSet> {
  const { changes } = await service.planEdit(edit);
  if (changes === null) throw new Error('Nothing was planned.');
  return (await service.applyChanges(changes)).inverse;
}

test('two that are there are told apart once, as a step that can be taken back', async () => {
  const sample = openSample();
  const { inverse } = await sample.service.applyChanges(set(apart('x', 'ann', 'bob')));
  expect(pairs(sample)).toEqual(['x: ann bob']);
  const again = sample.service.applyChanges(set(apart('y', 'ann', 'bob')));
  await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
  const nobody = sample.service.applyChanges(set(apart('y', 'ann', 'nobody')));
  await expect(nobody).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await sample.service.applyChanges(inverse);
  expect(pairs(sample)).toEqual([]);
});

test('it goes with an entity that is deleted, and comes back with it', async () => {
  const sample = openSample({
    ...sampleContent(),
    entities: [...sampleContent().entities, sampleEntity('eva', 'Eva')],
  });
  await sample.service.applyChanges(set(apart('x', 'ann', 'eva')));
  const alone = sample.service.applyChanges(set({ op: 'delete', kind: 'entity', id: 'eva' }));
  await expect(alone).rejects.toThrow('The entity “Eva” still has 1 distinction');
  const back = await perform(sample, { kind: 'delete', ...NOTHING, entities: ['eva'] });
  expect(pairs(sample)).toEqual([]);
  await sample.service.applyChanges(back);
  expect(pairs(sample)).toEqual(['x: ann eva']);
});

test.each([true, false])(
  'a merge leaves each pair once, and undo all of them (fold: %s)',
  async (fold) => {
    const sample = openSample();
    const told = [apart('a1', 'bob', 'cem'), apart('b2', 'ann', 'cem'), apart('c3', 'ann', 'bob')];
    await sample.service.applyChanges(set(...told));
    const back = await perform(sample, { kind: 'merge', into: 'ann', entities: ['bob'], fold });
    expect(pairs(sample)).toEqual(['a1: ann cem']);
    await sample.service.applyChanges(back);
    expect(pairs(sample)).toEqual(['a1: bob cem', 'b2: ann cem', 'c3: ann bob']);
  },
);

test('two projects that are merged keep what either has told apart', async () => {
  const sample = openSample();
  const path = join(testFolder(), 'other.edgewise');
  createProject(path, {
    ...sampleContent(),
    entities: [...sampleContent().entities, sampleEntity('eva', 'Eva')],
  });
  const other = openProject(path);
  applyChanges(
    other,
    set(apart('x', 'ann', 'bob'), apart('y', 'ann', 'cem'), apart('z', 'cem', 'eva')),
  );
  other.close();
  await sample.service.applyChanges(set(apart('x', 'bob', 'cem'), apart('own', 'ann', 'cem')));
  sample.places.grant({ handle: 'other', path, use: 'read' });
  const decisions = NO_DECISIONS;
  const plan = await sample.service.planMerge({ source: 'other', decisions });
  const count = { kind: 'distinction', total: 3, added: 2, known: 1, conflicts: 0 };
  expect(plan.counts).toContainEqual(count);
  const { revisions } = plan;
  const { inverse } = await sample.service.mergeProject({ source: 'other', decisions, revisions });
  const entities = listDistinctions(sample.project.db).map((each) => each.entities.join(' '));
  expect(entities.toSorted()).toEqual(['ann bob', 'ann cem', 'bob cem', 'cem eva']);
  if (inverse !== null) await sample.service.applyChanges(inverse);
  expect(pairs(sample)).toEqual(['own: ann cem', 'x: bob cem']);
});

test('an export says that no format holds it', async () => {
  const { service } = openSample();
  await service.applyChanges(set(apart('x', 'ann', 'bob')));
  const { losses } = await service.exportProject({ format: 'json' });
  expect(losses).toContain('1 pair of entities told apart');
});
