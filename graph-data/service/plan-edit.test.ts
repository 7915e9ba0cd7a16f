import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChangeSet } from '../model/change-set.ts';
import type { Edit } from '../model/edits/edit.ts';
import type { Interchange } from '../model/interchange.ts';
import type { Review } from '../model/records.ts';
import type { GraphService } from '../rpc/contract.ts';
import {
  openSample,
  sampleCitation,
  sampleContent,
  sampleDocument,
  sampleEntity,
  sampleRelation,
} from './sample.ts';

const NOTHING = { entities: [], relations: [], citations: [], tensions: [], documents: [] };
const text = Array.from({ length: 40 }, (_, at) => `Sentence ${at}.`).join(' ');
const source = sampleDocument('text', text);

const ENTITIES = ['e0', 'e1', 'e2', 'e3', 'e4'];
const entity = fc.constantFrom(...ENTITIES);
const TYPES = ['person', 'group', 'place'];
const type = fc.constantFrom(...TYPES);

const content: fc.Arbitrary<Interchange> = fc
  .record({
    types: fc.array(type, { minLength: 5, maxLength: 5 }),
    relations: fc.array(
      fc.tuple(entity, entity, fc.constantFrom('met', 'leads'), fc.option(entity)),
      { minLength: 1, maxLength: 10 },
    ),
    citations: fc.array(fc.tuple(fc.nat(9), fc.nat(5)), { maxLength: 16 }),
    tensions: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 3 }),
  })
  .map(({ types, relations, citations, tensions }) => {
    const at = (index: number) => `r${index % relations.length}`;
    return {
      ...sampleContent(),
      documents: [source],
      entities: ENTITIES.map((id, index) => ({
        ...sampleEntity(id, `Name ${id}`, [`Alias ${id}`]),
        type: types[index] ?? 'person',
        description: `About ${id}.`,
      })),
      relations: relations.map(([from, to, label, speaker], index) => ({
        ...sampleRelation(`r${index}`, from, to, label),
        speaker,
      })),
      citations: citations.map(([relation, sentence], index) =>
        sampleCitation(`c${index}`, at(relation), source, `Sentence ${sentence}.`),
      ),
      tensions: tensions
        .filter(([a, b]) => at(a) !== at(b))
        .map(([a, b], index) => ({ id: `t${index}`, relations: [at(a), at(b)], note: 'Differ.' })),
    };
  });

const ids = (prefix: string, most: number) =>
  fc.uniqueArray(
    fc.nat(most).map((at) => `${prefix}${at}`),
    { minLength: 1, maxLength: 4 },
  );
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('merge' as const),
    into: entity,
    entities: ids('e', 4),
    fold: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('split' as const),
    entity,
    id: fc.uuid(),
    name: fc.constantFrom('Alias e0', 'Another'),
    type,
    aliases: fc.constantFrom<string[]>([], ['Alias e0']),
    relations: ids('r', 9),
  }),
  fc.record({
    kind: fc.constant('retype' as const),
    of: fc.constantFrom('entity' as const, 'relation' as const),
    ids: fc.oneof(ids('e', 4), ids('r', 9)),
    type,
  }),
  fc.record({
    kind: fc.constant('rename type' as const),
    of: fc.constantFrom('entity' as const, 'relation' as const),
    from: fc.constantFrom('role', ...TYPES),
    to: fc.constantFrom('role', ...TYPES, 'new'),
  }),
  fc.record({ kind: fc.constant('reverse' as const), relations: ids('r', 9) }),
  fc.record({
    kind: fc.constant('reject' as const),
    relations: ids('r', 9),
    finding: fc.constant('not supported' as const),
    note: fc.constant(''),
    reviewer: fc.constant('Ann'),
    reviewed: fc.constant('2026-01-01T00:00:00.000Z'),
  }),
);
const deletion: fc.Arbitrary<Edit> = fc
  .tuple(ids('e', 4), ids('r', 9), ids('c', 15), ids('t', 2), fc.nat(3))
  .map(([entities, relations, citations, tensions, which]) => ({
    kind: 'delete',
    ...NOTHING,
    ...[{ entities }, { relations }, { citations, tensions }, { documents: ['text'] }][which],
  }));

const state = async (service: GraphService): Promise<Interchange> =>
  JSON.parse((await service.exportProject({ format: 'json' })).content);

/** Applies an edit where it changes something; answers what takes it back. */
async function perform(service: GraphService, planned: Edit): Promise<ChangeSet[]> {
  const { changes } = await service.planEdit(planned);
  return changes === null ? [] : [(await service.applyChanges(changes)).inverse];
}

/** Every quote with its document, once however many citations have it on one relation. */
function quotes({ citations }: Interchange): string[] {
  return [
    ...new Set(citations.map(({ document, start, quote }) => `${document} ${start} ${quote}`)),
  ].sort();
}

/** The entity that must be there for an edit to be planned; null where none must. */
function needed(planned: Edit): string | null {
  if (planned.kind === 'merge') return planned.into;
  return planned.kind === 'split' ? planned.entity : null;
}

/** As `perform`, where that is possible; no quote is lost but by a deletion. */
async function tryPerform(service: GraphService, planned: Edit): Promise<ChangeSet[]> {
  const before = await state(service);
  const entity = needed(planned);
  if (entity !== null && !before.entities.some(({ id }) => id === entity)) return [];
  const undo = await perform(service, planned);
  if (planned.kind !== 'delete') expect(quotes(await state(service))).toEqual(quotes(before));
  return undo;
}

async function applyBackwards(service: GraphService, sets: ChangeSet[]): Promise<ChangeSet[]> {
  const inverses: ChangeSet[] = [];
  for (const each of sets.toReversed()) inverses.push((await service.applyChanges(each)).inverse);
  return inverses;
}

const edits = fc.array(fc.oneof({ weight: 4, arbitrary: edit }, deletion), { maxLength: 8 });

test('no edit but a deletion loses a quote, and every one can be taken back and made again', async () => {
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(content, edits, async (start, planned) => {
      const { service, project } = openSample(start);
      const before = JSON.stringify(await state(service));
      const undo: ChangeSet[] = [];
      for (const each of planned) undo.push(...(await tryPerform(service, each)));
      applied += undo.length;
      const after = JSON.stringify(await state(service));
      const redo = await applyBackwards(service, undo);
      expect(JSON.stringify(await state(service))).toBe(before);
      await applyBackwards(service, redo);
      expect(JSON.stringify(await state(service))).toBe(after);
      expect(project.db.pragma('foreign_key_check')).toEqual([]);
    }),
    { numRuns: 30 },
  );
  expect(applied).toBeGreaterThan(30);
});

test('merging makes names aliases, joins descriptions and re-points ends and speakers', async () => {
  const content = sampleContent();
  const { service } = openSample({
    ...content,
    entities: content.entities.map((each) => ({ ...each, description: `About ${each.id}.` })),
  });
  const merge: Edit = { kind: 'merge', into: 'ann', entities: ['bob'], fold: false };
  const { changes } = await service.planEdit(merge);
  expect(changes?.name).toBe('merge Bob 100% into Ann Ärgerlich');
  if (changes !== null) await service.applyChanges(changes);
  const { entities, relations } = await state(service);
  expect(entities.map(({ id }) => id)).toEqual(['ann', 'blue', 'cem']);
  expect(entities[0]).toMatchObject({
    aliases: ['The Boss', 'Bob 100%'],
    description: 'About ann.\n\nAbout bob.',
  });
  const denies = relations.find(({ id }) => id === 'bob-denies');
  expect(denies).toMatchObject({ source: 'ann', speaker: 'ann' });
  expect(relations.find(({ id }) => id === 'bob-self')).toMatchObject({
    source: 'ann',
    target: 'ann',
  });
  expect(relations).toHaveLength(content.relations.length);
});

test('folding makes one of relations that say the same, with the quotes and reviews of both', async () => {
  const content = sampleContent();
  const [document] = content.documents;
  if (document === undefined) throw new Error('The sample has no document.');
  const { service } = openSample({
    ...content,
    relations: [...content.relations, sampleRelation('bob-leads', 'bob', 'blue', 'leads')],
    citations: [
      ...content.citations,
      sampleCitation('twin', 'bob-leads', document, 'Ann leads Blue.'),
      sampleCitation('more', 'bob-leads', document, 'Bob denies it.'),
    ],
  });
  const review: Review = {
    id: 'v',
    citation: 'twin',
    finding: 'supported',
    note: '',
    reviewer: 'Ann',
    reviewed: '2026-01-01T00:00:00.000Z',
  };
  await service.applyChanges({
    name: 'Review',
    changes: [{ op: 'put', record: { kind: 'review', value: review } }],
  });
  await perform(service, { kind: 'merge', into: 'ann', entities: ['bob'], fold: true });
  const leads = await service.getRelation({ id: 'ann-leads' });
  expect(leads.citations.map(({ id }) => id).sort()).toEqual(['c1', 'c6', 'more']);
  expect(leads.citations.find(({ id }) => id === 'c1')?.reviews).toMatchObject([{ id: 'v' }]);
  await expect(service.getRelation({ id: 'bob-leads' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  // In tension with each other, though otherwise not the same: still two.
  expect((await state(service)).tensions).toHaveLength(1);
});

test('deleting names what goes, and takes reviews and tensions along', async () => {
  const { service } = openSample();
  const { changes } = await service.planEdit({ kind: 'delete', ...NOTHING, entities: ['bob'] });
  expect(changes?.name).toBe('delete Bob 100% and 3 relations');
  if (changes !== null) await service.applyChanges(changes);
  const { entities, relations, tensions } = await state(service);
  expect(entities.map(({ id }) => id)).not.toContain('bob');
  expect(relations.map(({ id }) => id)).toEqual(['ann-leads', 'cem-met']);
  expect(tensions).toEqual([]);
});

test('a plan is refused once somebody has changed what it is about', async () => {
  const { service } = openSample();
  const { changes } = await service.planEdit({ kind: 'reverse', relations: ['bob-works'] });
  const { changes: other } = await service.planEdit({
    kind: 'retype',
    of: 'relation',
    ids: ['bob-works'],
    type: 'employment',
  });
  if (changes === null || other === null) throw new Error('Nothing was planned.');
  await service.applyChanges(other);
  await expect(service.applyChanges(changes)).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(
    service.planEdit({ kind: 'merge', into: 'nobody', entities: ['ann'], fold: false }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('rejecting keeps the relation and notes on each of its quotes that it was found wanting', async () => {
  const { service } = openSample();
  await perform(service, {
    kind: 'reject',
    relations: ['cem-met'],
    finding: 'wrong actor',
    note: 'Another Cem',
    reviewer: 'Ann',
    reviewed: '2026-01-01T00:00:00.000Z',
  });
  const { relation, citations } = await service.getRelation({ id: 'cem-met' });
  expect(relation.review).toBe('wrong actor');
  expect(citations.map(({ finding }) => finding)).toEqual(['wrong actor', 'wrong actor']);
});
