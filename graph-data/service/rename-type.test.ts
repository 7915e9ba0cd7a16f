import { expect, test } from 'vitest';
import type { ChangeSet } from '../model/change-set.ts';
import type { Edit } from '../model/edits/edit.ts';
import type { View } from '../model/records.ts';
import type { GraphService } from '../rpc/contract.ts';
import { openSample } from './sample.ts';
import { newView } from './sequences/new-records.ts';

/** Performs an edit; answers what takes it back. */
async function perform(service: GraphService, edit: Edit): Promise<ChangeSet> {
  const { changes } = await service.planEdit(edit);
  if (changes === null) throw new Error('Nothing was planned.');
  return (await service.applyChanges(changes)).inverse;
}

test('renaming a type takes its looks along, and onto another type makes the two one', async () => {
  const { service } = openSample();
  const looks = (id: string, name: string) => ({
    op: 'put' as const,
    record: {
      kind: 'type' as const,
      value: { id, of: 'entity' as const, name, colour: '#2f6fbd', icon: null, description: id },
    },
  });
  await service.applyChanges({
    name: 'Looks',
    changes: [looks('p', 'person'), looks('o', 'organisation')],
  });
  const rename = (from: string, to: string): Edit => ({
    kind: 'rename type',
    of: 'entity',
    from,
    to,
  });
  const back = await perform(service, rename('person', 'human'));
  const types = async () =>
    (await service.listTypes({}))
      .filter(({ of }) => of === 'entity')
      .map(({ name, count, style }) => [name, count, style?.id]);
  expect(await types()).toEqual([
    ['human', 3, 'p'],
    ['organisation', 1, 'o'],
  ]);
  await perform(service, rename('human', 'organisation'));
  expect(await types()).toEqual([['organisation', 4, 'o']]);
  expect(back.name).toBe('rename type person to human');
});

test('saved views filter by the new name, and by the old one again after undo', async () => {
  const { service } = openSample();
  const view = (id: string, entityTypes: string[]): View => {
    const empty = newView(id, []);
    return {
      ...empty,
      content: { ...empty.content, filters: { ...empty.content.filters, entityTypes } },
    };
  };
  const views = [view('one', ['person', 'place']), view('other', ['place'])];
  await service.applyChanges({
    name: 'Views',
    changes: views.map((value) => ({ op: 'put', record: { kind: 'view', value } })),
  });
  const filters = async (id: string) => (await service.getView({ id })).content.filters.entityTypes;
  const rename = (from: string, to: string) =>
    perform(service, { kind: 'rename type', of: 'entity', from, to });
  const back = await rename('person', 'human');
  expect(await filters('one')).toEqual(['human', 'place']);
  expect(await filters('other')).toEqual(['place']);
  await service.applyChanges(back);
  expect(await filters('one')).toEqual(['person', 'place']);
  // What joins a type that is seen is seen with it.
  await rename('person', 'organisation');
  expect(await filters('one')).toEqual(['place']);
});
