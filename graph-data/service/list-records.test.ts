import { expect, test } from 'vitest';
import type { Input } from '../rpc/contract.ts';
import { openSample, sampleEntity } from './sample.ts';

const query = (changes: Partial<Input<'listRecords'>> = {}): Input<'listRecords'> => ({
  kind: 'entity',
  sort: null,
  text: '',
  columns: {},
  offset: 0,
  limit: 100,
  ...changes,
});

test.each([
  [{ column: 'name', descending: false }, ['ann', 'blue', 'bob', 'cem']],
  [{ column: 'name', descending: true }, ['cem', 'bob', 'blue', 'ann']],
  [{ column: 'degree', descending: true }, ['bob', 'blue', 'ann', 'cem']],
])('entities are sorted by %j', async (sort, expected) => {
  const { service } = openSample();
  const { rows } = await service.listRecords(query({ sort }));
  expect(rows.map(({ id }) => id)).toEqual(expected);
});

test('texts and columns filter without case and accents, in any column or in one', async () => {
  const { service } = openSample();
  const found = async (changes: Partial<Input<'listRecords'>>) =>
    (await service.listRecords(query(changes))).rows.map(({ id }) => id);
  expect(await found({ text: 'ARGER' })).toEqual(['ann']);
  expect(await found({ text: 'boss' })).toEqual(['ann']);
  expect(await found({ columns: { type: 'organ', name: 'b' } })).toEqual(['blue']);
  expect(await found({ columns: { name: '100%' } })).toEqual(['bob']);
  expect(await found({ kind: 'relation', columns: { speaker: 'bob' } })).toEqual(['bob-denies']);
  expect(await found({ kind: 'citation', text: 'denies it' })).toEqual(['c5']);
  expect(await found({ kind: 'document', columns: { publisher: 'paper' } })).toEqual(['doc']);
});

test('pages follow each other, and an edit shows on the next call', async () => {
  const { service } = openSample();
  const sort = { column: 'name', descending: false };
  const first = await service.listRecords(query({ sort, limit: 2 }));
  const second = await service.listRecords(query({ sort, offset: 2, limit: 2 }));
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual([
    'ann',
    'blue',
    'bob',
    'cem',
  ]);
  expect(first.total).toBe(4);
  const value = sampleEntity('aaa', 'Aaa');
  await service.applyChanges({
    name: 'Add',
    changes: [{ op: 'put', record: { kind: 'entity', value } }],
  });
  const after = await service.listRecords(query({ sort, limit: 2 }));
  expect(after).toMatchObject({ total: 5, rows: [{ id: 'aaa' }, { id: 'ann' }] });
});

test('what is empty comes last whichever way one sorts', async () => {
  const { service } = openSample();
  for (const descending of [false, true]) {
    const sort = { column: 'speaker', descending };
    const { rows } = await service.listRecords(query({ kind: 'relation', sort }));
    expect(rows[0]?.id).toBe('bob-denies');
  }
});

test('a column that is not there is refused by name', async () => {
  const { service } = openSample();
  const call = service.listRecords(query({ columns: { 'x"; DROP': 'y' } }));
  await expect(call).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});
