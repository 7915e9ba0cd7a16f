import { renameSync, rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change, ChangeSet } from '../model/change-set.ts';
import type { GraphService } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import {
  openSample,
  sampleCitation,
  sampleContent,
  sampleDocument,
  sampleEntity,
  sampleRelation,
} from './sample.ts';

const set = (...changes: Change[]): ChangeSet => ({ name: 'Edit', changes });
const exported = async (service: GraphService) =>
  (await service.exportProject({ format: 'json' })).content;
const [document] = sampleContent().documents;
if (document === undefined) throw new Error('The sample has no document.');

const entityIds = fc.constantFrom('ann', 'bob', 'cem', 'blue', 'new-1', 'new-2');
const relationIds = fc.constantFrom('ann-leads', 'bob-works', 'cem-met', 'bob-denies', 'r-1');
const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(entityIds, names, fc.array(names, { maxLength: 2 })).map(
    ([id, name, aliases]): Change => ({
      op: 'put',
      record: { kind: 'entity', value: sampleEntity(id, name, aliases) },
    }),
  ),
  fc.tuple(relationIds, entityIds, entityIds, names).map(
    ([id, source, target, label]): Change => ({
      op: 'put',
      record: { kind: 'relation', value: sampleRelation(id, source, target, label) },
    }),
  ),
  fc.tuple(fc.constantFrom('c1', 'c3', 'c-new'), relationIds, fc.nat(2)).map(
    ([id, relation, nth]): Change => ({
      op: 'put',
      record: { kind: 'citation', value: sampleCitation(id, relation, document, 'hey did.', nth) },
    }),
  ),
  fc.tuple(fc.constantFrom('t1', 't2'), relationIds, relationIds).map(
    ([id, a, b]): Change => ({
      op: 'put',
      record: { kind: 'tension', value: { id, relations: [a, b], note: 'differs' } },
    }),
  ),
  fc
    .oneof(
      fc.tuple(fc.constant('entity' as const), entityIds),
      fc.tuple(fc.constant('relation' as const), relationIds),
      fc.tuple(
        fc.constant('citation' as const),
        fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c-new'),
      ),
      fc.tuple(fc.constant('tension' as const), fc.constantFrom('t1', 't2')),
    )
    .map(([kind, id]): Change => ({ op: 'delete', kind, id })),
);

const histories = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 12 });

test('undoing a random history gives the start back, redoing it gives the end', async () => {
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const { service, project } = openSample();
      const start = await exported(service);
      const undo: ChangeSet[] = [];
      for (const changes of history) undo.push(...(await tryApply(service, changes)));
      applied += undo.length;
      const end = await exported(service);
      const redo = await applyAll(service, undo.toReversed());
      expect(await exported(service)).toBe(start);
      await applyAll(service, redo.toReversed());
      expect(await exported(service)).toBe(end);
      expect(project.db.inTransaction).toBe(false);
      expect(project.db.pragma('integrity_check', { simple: true })).toBe('ok');
    }),
    { numRuns: 30 },
  );
  expect(applied).toBeGreaterThan(20);
});

/** Applies changes as one set: its inverse, or nothing where it was refused and changed nothing. */
async function tryApply(service: GraphService, changes: Change[]): Promise<ChangeSet[]> {
  const before = await exported(service);
  try {
    return [(await service.applyChanges(set(...changes))).inverse];
  } catch (error) {
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).not.toMatchObject({ code: 'INTERNAL' });
    expect(await exported(service)).toBe(before);
    return [];
  }
}

async function applyAll(service: GraphService, sets: readonly ChangeSet[]): Promise<ChangeSet[]> {
  const inverses: ChangeSet[] = [];
  for (const each of sets) inverses.push((await service.applyChanges(each)).inverse);
  return inverses;
}

test('search and counts follow what changes', async () => {
  const { service } = openSample();
  const { inverse } = await service.applyChanges(
    set(
      {
        op: 'put',
        record: { kind: 'entity', value: sampleEntity('zed', 'Zed Zebra', ['Stripes']) },
      },
      {
        op: 'put',
        record: { kind: 'relation', value: sampleRelation('zed-met', 'zed', 'ann', 'met') },
      },
    ),
  );
  expect((await service.search({ text: 'stripes', limit: 5 })).map(({ id }) => id)).toContain(
    'zed',
  );
  expect((await service.getEntity({ id: 'ann' })).degree).toBe(3);
  expect((await service.getProject({})).uncited).toBe(2);
  await service.applyChanges(inverse);
  expect(await service.search({ text: 'stripes', limit: 5 })).toEqual([]);
  expect((await service.getEntity({ id: 'ann' })).degree).toBe(2);
});

test('listeners hear of each commit until they stop, and never of a refusal', async () => {
  const { service, onChange } = openSample();
  const heard: number[] = [];
  const stop = onChange(({ revision }) => heard.push(revision));
  const put: Change = { op: 'put', record: { kind: 'entity', value: sampleEntity('x', 'X') } };
  await service.applyChanges(set(put));
  await expect(
    service.applyChanges(set({ op: 'delete', kind: 'entity', id: 'nobody' })),
  ).rejects.toThrow();
  stop();
  await service.applyChanges(set(put));
  expect(heard).toEqual([1]);
});

const citation = sampleCitation('c9', 'cem-met', document, 'They did.', 1);
test.each<[string, Change, string, string]>([
  [
    'an entity with relations',
    { op: 'delete', kind: 'entity', id: 'ann' },
    'CONFLICT',
    'The entity “Ann Ärgerlich” still has 2 relations; delete those first.',
  ],
  [
    'a relation with citations',
    { op: 'delete', kind: 'relation', id: 'bob-works' },
    'CONFLICT',
    'The relation “works for” still has 1 citation and 1 tension; delete those first.',
  ],
  [
    'a cited document',
    { op: 'delete', kind: 'document', id: 'doc' },
    'CONFLICT',
    'The document “Title of doc” still has 6 citations; delete those first.',
  ],
  [
    'what is not there',
    { op: 'delete', kind: 'tension', id: 'none' },
    'NOT_FOUND',
    'There is no tension “none” to delete.',
  ],
  [
    'a relation to nobody',
    { op: 'put', record: { kind: 'relation', value: sampleRelation('r', 'ann', 'none', 'x') } },
    'NOT_FOUND',
    'There is no entity “none”; add it before what refers to it.',
  ],
  [
    'a document with another text',
    { op: 'put', record: { kind: 'document', value: sampleDocument('doc', 'other') } },
    'CONFLICT',
    'The text of “Title of doc” cannot be changed; add the new version as a new document.',
  ],
  [
    'a document with a false hash',
    { op: 'put', record: { kind: 'document', value: { ...document, text: 'other' } } },
    'INVALID_INPUT',
    'The SHA-256 of the document “Title of doc” is not that of its text; compute it again.',
  ],
  [
    'an altered quote',
    { op: 'put', record: { kind: 'citation', value: { ...citation, quote: 'They dib.' } } },
    'INVALID_INPUT',
    `The quote “They dib.” does not stand in “Title of doc” at ${citation.start} to ${citation.end} with this prefix and suffix; find its place again.`,
  ],
  [
    'a false prefix',
    { op: 'put', record: { kind: 'citation', value: { ...citation, prefix: 'no. ' } } },
    'INVALID_INPUT',
    `The quote “They did.” does not stand in “Title of doc” at ${citation.start} to ${citation.end} with this prefix and suffix; find its place again.`,
  ],
  [
    'a tension of one relation',
    {
      op: 'put',
      record: { kind: 'tension', value: { id: 't', relations: ['cem-met', 'cem-met'], note: 'x' } },
    },
    'INVALID_INPUT',
    'A tension is between two different relations.',
  ],
])('%s is refused in words', async (_what, refused, code, message) => {
  const { service } = openSample();
  await expect(service.applyChanges(set(refused))).rejects.toMatchObject({ code, message });
});

test('the verdict is the machine’s, whatever the change set says', async () => {
  const { service } = openSample();
  const claimed = { ...citation, verdict: 'not found' as const };
  await service.applyChanges(set({ op: 'put', record: { kind: 'citation', value: claimed } }));
  const { citations } = await service.getRelation({ id: 'cem-met' });
  expect(citations.map(({ verdict }) => verdict)).toEqual(['exact', 'exact', 'exact']);
  expect(citations.every(({ quote, place }) => place?.text === quote)).toBe(true);
});

test.each([
  ['renamed', (path: string) => renameSync(path, `${path}.moved`)],
  ['deleted', (path: string) => rmSync(path)],
])('a file %s from outside refuses the edit instead of losing it', async (_what, harm) => {
  const { service, path } = openSample();
  harm(path);
  const put: Change = { op: 'put', record: { kind: 'entity', value: sampleEntity('x', 'X') } };
  await expect(service.applyChanges(set(put))).rejects.toMatchObject({
    code: 'READ_ONLY',
    message: expect.stringContaining('was moved, renamed or deleted'),
  });
  expect((await service.getProject({})).revision).toBe(0);
});

test('very many changes at once are found by their words, and taken back', async () => {
  const { service, project } = openSample();
  const start = await exported(service);
  const names = Array.from({ length: 600 }, (_, at) => `Person Nr${at}`);
  const changes = names.map(
    (name, at): Change => ({
      op: 'put',
      record: { kind: 'entity', value: sampleEntity(`p-${at}`, name) },
    }),
  );
  const { inverse } = await service.applyChanges(set(...changes));
  expect((await service.search({ text: 'nr417', limit: 5 })).map(({ id }) => id)).toEqual([
    'p-417',
  ]);
  await service.applyChanges(inverse);
  expect(await service.search({ text: 'nr417', limit: 5 })).toEqual([]);
  expect(await exported(service)).toBe(start);
  project.writable
    ?.prepare(`INSERT INTO entity_text (entity_text, rank) VALUES ('integrity-check', 1)`)
    .run();
});

test('what a change runs is compiled once, not once for each of thousands', () => {
  const { writable } = openSample().project;
  const sql = `DELETE FROM citation WHERE uid = ?`;
  expect(writable?.prepare(sql)).toBeDefined();
  expect(writable?.prepare(sql)).toBe(writable?.prepare(sql));
});
