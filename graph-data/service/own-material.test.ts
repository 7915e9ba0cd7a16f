/** Looks of types, saved views and original files, by way of change sets. */
import { expect, test } from 'vitest';
import type { Change, ChangeSet } from '../model/change-set.ts';
import type { TypeStyle } from '../model/records.ts';
import { openSample } from './sample.ts';

const edit = (...changes: Change[]): ChangeSet => ({ name: 'Edit', changes });
const type = (id: string, name: string): TypeStyle => ({
  id,
  of: 'entity',
  name,
  colour: '#2f6fbd',
  icon: 'person',
  description: '',
});
const putType = (id: string, name: string): Change => ({
  op: 'put',
  record: { kind: 'type', value: type(id, name) },
});

test('looks of a type go in and come out again', async () => {
  const { service } = openSample();
  const { inverse } = await service.applyChanges(edit(putType('t', 'ship')));
  expect(inverse.changes).toMatchObject([{ op: 'delete', kind: 'type', id: 't' }]);
  const { inverse: again } = await service.applyChanges(inverse);
  expect(again.changes).toMatchObject([
    { op: 'put', record: { kind: 'type', value: type('t', 'ship') }, was: null },
  ]);
});

test('a type has looks once', async () => {
  const { service } = openSample();
  await service.applyChanges(edit(putType('t', 'ship')));
  await expect(service.applyChanges(edit(putType('u', 'ship')))).rejects.toMatchObject({
    code: 'CONFLICT',
    message: '“ship” has looks already; change those.',
  });
});

test('an original file without its bytes is refused', async () => {
  const { service } = openSample();
  const [document] = await service.listDocuments({});
  const value = {
    id: 'o',
    document: document?.id ?? '',
    name: 'report.pdf',
    mediaType: 'application/pdf',
    size: 3,
    sha256: 'a'.repeat(64),
  };
  await expect(
    service.applyChanges(edit({ op: 'put', record: { kind: 'original', value } })),
  ).rejects.toMatchObject({
    message: 'The bytes of “report.pdf” are not kept in this project; add the file again.',
  });
});
