/** Saved views, listed and whole. */
import { expect, test } from 'vitest';
import type { View } from '../model/records.ts';
import { plainView } from '../model/testing/plain-view.ts';
import { openSample } from './sample.ts';

const view = (id: string, place: number, entities: string[]): View => ({
  id,
  name: `View ${id}`,
  note: 'A note.',
  place,
  content: plainView({
    entities: entities.map((one) => ({ id: one, x: 1.5, y: -2, pinned: false, hidden: false })),
    relations: [],
    camera: { x: 0, y: 0, width: 10, height: 5 },
  }),
});

test('views are listed in the order of the story and fetched whole', async () => {
  const { service } = openSample();
  expect(await service.listViews({})).toEqual([]);
  const [late, early] = [view('late', 9, ['a', 'b']), view('early', 2, [])];
  await service.applyChanges({
    name: 'Save views',
    changes: [late, early].map((value) => ({ op: 'put', record: { kind: 'view', value } })),
  });
  expect(await service.listViews({})).toEqual([
    { id: 'early', name: 'View early', note: 'A note.', place: 2, entities: 0 },
    { id: 'late', name: 'View late', note: 'A note.', place: 9, entities: 2 },
  ]);
  expect(await service.getView({ id: 'late' })).toEqual(late);
});

test('a view that is not there is refused in words', async () => {
  const { service } = openSample();
  await expect(service.getView({ id: 'nope' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: 'There is no saved view “nope”.',
  });
});
