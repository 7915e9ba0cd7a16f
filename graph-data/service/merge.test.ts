import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interchange } from '../model/interchange.ts';
import type { MergeChoice, MergeDecisions } from '../model/merge.ts';
import type { GraphService } from '../rpc/contract.ts';
import { createProject } from './build-project.ts';
import { NO_DECISIONS } from './merge-plan.ts';
import {
  openSample,
  type Sample,
  sampleCitation,
  sampleContent,
  sampleDocument,
  sampleEntity,
  sampleRelation,
  testFolder,
} from './sample.ts';

/** The sample, with another project at hand to be merged into it. */
function sampleAnd(other: Interchange, ours: Interchange = sampleContent()): Sample {
  const sample = openSample(ours);
  const path = join(testFolder(), 'other.edgewise');
  createProject(path, other);
  sample.places.grant({ handle: 'other', path, use: 'read' });
  return sample;
}

async function exported(service: GraphService): Promise<Interchange> {
  return JSON.parse((await service.exportProject({ format: 'json' })).content);
}

async function merge(service: GraphService, decisions: MergeDecisions = NO_DECISIONS) {
  const plan = await service.planMerge({ source: 'other', decisions });
  const { revisions } = plan;
  const result = await service.mergeProject({ source: 'other', decisions, revisions });
  return { plan, result };
}

/** Another project about some of the same: one text of ours under another id, one entity of ours likewise. */
function sister(): Interchange {
  const [shared] = sampleContent().documents;
  if (shared === undefined) throw new Error('The sample has no document.');
  const document = { ...shared, id: 'their-doc', title: 'Their title' };
  const own = sampleDocument('own', 'Dan knows Ann. Dan left.');
  return {
    ...{ format: 'edgewise', version: 1 },
    documents: [document, own],
    entities: [
      sampleEntity('their-ann', 'ann  ÄRGERLICH'),
      sampleEntity('dan', 'Dan'),
      { ...sampleEntity('their-blue', 'Blue'), type: 'place' },
    ],
    relations: [
      sampleRelation('r1', 'dan', 'their-ann', 'knows'),
      sampleRelation('r2', 'their-ann', 'their-blue', 'leads'),
    ],
    citations: [
      sampleCitation('k1', 'r1', own, 'Dan knows Ann.'),
      sampleCitation('k2', 'r2', document, 'Ann leads Blue.'),
    ],
    tensions: [],
  };
}

test('a project merged into its own copy changes nothing', async () => {
  const { service } = sampleAnd(sampleContent());
  const before = await exported(service);
  const { plan, result } = await merge(service);
  expect(plan.conflicts).toEqual([]);
  expect(plan.counts.every(({ added }) => added === 0)).toBe(true);
  expect(result).toMatchObject({ stored: 0, inverse: null, backup: null });
  expect(await exported(service)).toEqual(before);
});

test('one text is one document, one name and type one entity; citations follow', async () => {
  const { service } = sampleAnd(sister());
  const { plan, result } = await merge(service);
  expect(plan.recognised).toEqual(['Their title']);
  expect(plan.sameNames).toMatchObject([
    { theirs: 'their-ann', ours: 'ann', same: true, ourName: 'Ann Ärgerlich' },
  ]);
  expect(plan.counts).toContainEqual({
    ...{ kind: 'entity', total: 3, added: 2, known: 1, conflicts: 0 },
  });
  const { documents, relations, citations } = await exported(service);
  expect(documents.map(({ id }) => id)).toEqual(['doc', 'own']);
  expect(relations.find(({ id }) => id === 'r2')).toMatchObject({
    ...{ source: 'ann', target: 'their-blue' },
  });
  expect(citations.find(({ id }) => id === 'k2')).toMatchObject({
    ...{ document: 'doc', verdict: 'exact', relation: 'r2' },
  });
  expect(result.stored).toBe(7);
});

test('a name that is taken for another stays another', async () => {
  const { service } = sampleAnd(sister());
  await merge(service, { conflicts: [], sameNames: [{ theirs: 'their-ann', ours: null }] });
  const { entities, relations } = await exported(service);
  expect(entities.map(({ id }) => id)).toContain('their-ann');
  expect(relations.find(({ id }) => id === 'r1')?.target).toBe('their-ann');
});

const CHOICES: [MergeChoice, string[]][] = [
  ['ours', ['Bob 100%']],
  ['theirs', ['Bob B.']],
  ['both', ['Bob 100%', 'Bob B.']],
];

test.each(CHOICES)('of two that share an id, %s is kept as decided', async (choice, names) => {
  const entities = [{ ...sampleEntity('bob', 'Bob B.'), description: 'Another one.' }];
  const relations = [sampleRelation('talks', 'bob', 'bob', 'talks to')];
  const other = { ...sister(), documents: [], citations: [], entities, relations };
  const { service } = sampleAnd(other);
  const decisions = { conflicts: [{ kind: 'entity', id: 'bob', choice } as const], sameNames: [] };
  const { plan } = await merge(service, decisions);
  expect(plan.conflicts).toMatchObject([
    {
      ...{ kind: 'entity', id: 'bob', name: 'Bob 100%', choice },
      differs: [
        { field: 'name', ours: 'Bob 100%', theirs: 'Bob B.' },
        { field: 'description', ours: '', theirs: 'Another one.' },
      ],
    },
  ]);
  const after = await exported(service);
  const bobs = after.entities.filter(({ name }) => name.startsWith('Bob'));
  expect(bobs.map(({ name }) => name).toSorted()).toEqual(names);
  const talker = after.relations.find(({ id }) => id === 'talks')?.source;
  expect(after.entities.find(({ id }) => id === talker)?.name).toBe(names.at(-1));
});

test('one id with two texts is two documents, whatever was decided', async () => {
  const own = sampleDocument('doc', 'Another text. Ann leads Blue.');
  const other = {
    ...{ ...sister(), documents: [own] },
    citations: [sampleCitation('k2', 'r2', own, 'Ann leads Blue.')],
  };
  const { service } = sampleAnd(other);
  await merge(service, {
    conflicts: [{ kind: 'document', id: 'doc', choice: 'ours' }],
    sameNames: [],
  });
  const { documents, citations } = await exported(service);
  expect(documents).toHaveLength(2);
  const cited = citations.find(({ id }) => id === 'k2')?.document;
  expect(documents.find(({ id }) => id === cited)?.text).toBe(own.text);
});

test('nothing is stored where a project changed since its report, or the work was cancelled', async () => {
  const { service, project } = sampleAnd(sister());
  const { revisions } = await service.planMerge({ source: 'other', decisions: NO_DECISIONS });
  const stop = new AbortController();
  stop.abort();
  const input = { source: 'other', decisions: NO_DECISIONS, revisions };
  await expect(service.mergeProject(input, { signal: stop.signal })).rejects.toMatchObject({
    code: 'CANCELLED',
  });
  await service.applyChanges({
    name: 'Add',
    changes: [{ op: 'put', record: { kind: 'entity', value: sampleEntity('x', 'X') } }],
  });
  const before = await exported(service);
  await expect(service.mergeProject(input)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'One of the two projects was changed meanwhile; look at the report once more.',
  });
  expect(await exported(service)).toEqual(before);
  expect(project.db.inTransaction).toBe(false);
});

test('what is no project, or this one, is refused by name', async () => {
  const { service, places, path } = openSample();
  places.grant({ handle: 'self', path, use: 'read' });
  places.grant({ handle: 'none', path: join(testFolder(), 'none.edgewise'), use: 'read' });
  const plan = (source: string) => service.planMerge({ source, decisions: NO_DECISIONS });
  await expect(plan('self')).rejects.toThrow('“sample.edgewise” is this project');
  await expect(plan('none')).rejects.toThrow('“none.edgewise” cannot be read');
});

const id = (prefix: string) => fc.integer({ min: 0, max: 5 }).map((n) => `${prefix}${n}`);
const words = ['Ann met Bob.', 'They left.', 'Nothing more was said.'];
const project: fc.Arbitrary<Interchange> = fc
  .record({
    texts: fc.array(fc.shuffledSubarray(words, { minLength: 1 }), { minLength: 1, maxLength: 3 }),
    entities: fc.uniqueArray(
      fc.record({ id: id('e'), name: fc.constantFrom('Ann', 'Bob', 'Cem', 'ann') }),
      { selector: (each) => each.id, minLength: 1 },
    ),
    links: fc.uniqueArray(
      fc.record({
        id: id('r'),
        label: fc.constantFrom('met', 'left'),
        a: fc.nat(),
        b: fc.nat(),
        c: fc.nat(),
      }),
      { selector: (each) => each.id },
    ),
  })
  .map(({ texts, entities, links }) => {
    const documents = texts.map((text, at) => sampleDocument(`d${at}`, text.join(' ')));
    const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
    return {
      ...({ format: 'edgewise', version: 1, documents, tensions: [] } as const),
      entities: entities.map((each) => sampleEntity(each.id, each.name)),
      relations: links.map(({ id: link, label, a, b }) =>
        sampleRelation(link, pick(entities, a).id, pick(entities, b).id, label),
      ),
      citations: links.map(({ id: link, c }) => {
        const document = pick(documents, c);
        return sampleCitation(`c-${link}`, link, document, document.text.split('.')[0] ?? '');
      }),
    };
  });
const decisions = fc.record({
  conflicts: fc.array(
    fc.record({
      kind: fc.constantFrom(
        'entity' as const,
        'relation' as const,
        'citation' as const,
        'document' as const,
      ),
      id: fc.oneof(id('e'), id('r'), id('c-r'), id('d')),
      choice: fc.constantFrom<MergeChoice>('ours', 'theirs', 'both'),
    }),
  ),
  sameNames: fc.array(fc.record({ theirs: id('e'), ours: fc.option(id('e')) })),
});

test('any two projects merge into a sound one that holds every text and quote, and undo gives the first back', async () => {
  let merged = 0;
  await fc.assert(
    fc.asyncProperty(project, project, decisions, async (ours, theirs, decided) => {
      const { service, project: file } = sampleAnd(theirs, ours);
      const before = await exported(service);
      const { plan, result } = await merge(service, decided);
      const after = await exported(service);
      for (const { total, added, known, conflicts } of plan.counts) {
        expect(total).toBeLessThanOrEqual(added + known + conflicts);
      }
      const texts = new Set(after.documents.map(({ text }) => text));
      for (const { text } of [...ours.documents, ...theirs.documents])
        expect(texts).toContain(text);
      expect(after.citations.every(({ verdict }) => verdict === 'exact')).toBe(true);
      expect(file.db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(file.db.pragma('foreign_key_check')).toEqual([]);
      merged += result.stored;
      if (result.inverse === null) return;
      await service.applyChanges(result.inverse);
      expect(await exported(service)).toEqual(before);
    }),
    { numRuns: 60 },
  );
  expect(merged).toBeGreaterThan(100);
}, 300_000);
