/** What happens when a record has changed between being seen and being changed. */
import { expect, test } from 'vitest';
import type { Change, ChangeSet } from '../model/change-set.ts';
import { openSample, sampleEntity } from './sample.ts';

const edit = (...changes: Change[]): ChangeSet => ({ name: 'Edit', changes });
const put = (name: string, was?: string | null): Change => ({
  op: 'put',
  record: { kind: 'entity', value: sampleEntity('ann', name) },
  ...(was === undefined ? {} : { was: was === null ? null : seen(was) }),
});
const seen = (name: string) => ({ kind: 'entity' as const, value: sampleEntity('ann', name) });

test('a change of what is still as it was seen is made', async () => {
  const { service } = openSample();
  await service.applyChanges(edit(put('Anna')));
  await service.applyChanges(edit(put('Anne', 'Anna')));
  expect((await service.getEntity({ id: 'ann' })).entity.name).toBe('Anne');
});

test.each([
  ['a change', put('Anne', 'Ann, as she was')],
  ['an addition', put('Anne', null)],
  ['a deletion', { op: 'delete', kind: 'entity', id: 'ann', was: seen('Ann, as she was') }],
] as const)('%s is refused where somebody was faster, and nothing is stored', async (_, change) => {
  const { service } = openSample();
  await service.applyChanges(edit(put('Anna')));
  const before = await service.getProject({});
  await expect(service.applyChanges(edit(change))).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('“Anna” was changed elsewhere meanwhile'),
  });
  expect(await service.getProject({})).toEqual(before);
});

test('taking an edit back does not overwrite what somebody did since', async () => {
  const { service } = openSample();
  const { inverse } = await service.applyChanges(edit(put('Anna')));
  await service.applyChanges(edit(put('Annika')));
  await expect(service.applyChanges(inverse)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await service.getEntity({ id: 'ann' })).entity.name).toBe('Annika');
});

test('a new verdict is not a change that somebody made', async () => {
  const { service } = openSample();
  const { citations } = await service.getRelation({ id: 'ann-leads' });
  const [stored] = citations;
  if (stored === undefined) throw new Error('The sample has no citation here.');
  const { id, relation, document, start, end, quote, prefix, suffix, stance } = stored;
  const value = { id, relation, document, start, end, quote, prefix, suffix, stance };
  const was = { kind: 'citation' as const, value: { ...value, verdict: 'not found' as const } };
  const record = {
    kind: 'citation' as const,
    value: { ...value, stance: 'context' as const, verdict: 'exact' as const },
  };
  await expect(service.applyChanges(edit({ op: 'put', record, was }))).resolves.toBeDefined();
});
