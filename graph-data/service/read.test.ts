import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCorpus } from '../formats/corpus.ts';
import { contract, type MethodName } from '../rpc/contract.ts';
import { openSample, type Sample, sampleContent, sampleEntity, sampleRelation } from './sample.ts';

const BUNDLED = resolve(import.meta.dirname, '../corpora/sanctuary-cities');

async function answer(sample: Sample, method: MethodName, input: object): Promise<unknown> {
  const call = sample.service[method] as (input: object) => Promise<unknown>;
  return contract[method].output.parse(await call(input));
}

test('every answer on the bundled corpus is what the contract promises', async () => {
  const sample = openSample(readCorpus(BUNDLED).content);
  const { nodes, edges } = await sample.service.getOverview({ limit: 40 });
  const [node, edge] = [nodes[0], edges[0]];
  if (node === undefined || edge === undefined) throw new Error('The overview is empty.');
  const present = nodes.slice(0, 3).map(({ id }) => id);
  const inputs: [MethodName, object][] = [
    ['getProject', {}],
    ['getFacets', {}],
    ['getOverview', { limit: 40 }],
    ['getSubgraph', { entities: present }],
    ['getExpansion', { entity: node.id, present }],
    ['expand', { entity: node.id, present, types: [], limit: 20 }],
    ['search', { text: 'city', limit: 10 }],
    ['getEntity', { id: node.id }],
    ['getRelation', { id: edge.id }],
    ['listDocuments', {}],
    ['getDocument', { id: edge.documents[0] }],
    ['getMentions', { document: edge.documents[0] }],
    ['readPassage', { document: edge.documents[0], start: 0, end: 20 }],
    ['suggestMentions', { document: edge.documents[0] }],
    ['findPaths', { from: node.id, to: 'thomas-homan', shortest: true, maxLength: 6, limit: 5 }],
    ['checkQuotes', {}],
    ['exportProject', { format: 'json' }],
  ];
  for (const [method, input] of inputs) await answer(sample, method, input);
  expect(await sample.service.checkQuotes({})).toMatchObject({ failures: [] });
});

test('an overview holds together where the graph does', async () => {
  const { service } = openSample(readCorpus(BUNDLED).content);
  const { nodes, edges } = await service.getOverview({ limit: 30 });
  expect(nodes).toHaveLength(30);
  const reached = new Set([nodes[0]?.id]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const { source, target } of edges) {
      if (reached.has(source)) reached.add(target);
      if (reached.has(target)) reached.add(source);
    }
  }
  expect(reached.size).toBe(30);
});

test('expanding adds the most connected first, with every edge into what is present', async () => {
  const { service } = openSample();
  const present = ['ann'];
  const added = await service.expand({ entity: 'ann', present, types: [], limit: 1 });
  expect(added.nodes.map(({ id }) => id)).toEqual(['blue']);
  expect(added.edges.map(({ id }) => id)).toEqual(['ann-leads']);
  const more = await service.expand({
    entity: 'blue',
    present: ['ann', 'blue'],
    types: ['role'],
    limit: 9,
  });
  expect(more.nodes.map(({ id }) => id)).toEqual(['bob']);
  expect(more.edges.map(({ id }) => id)).toEqual(['bob-works', 'bob-denies', 'bob-self']);
  expect(await service.getExpansion({ entity: 'bob', present })).toEqual([
    { type: 'role', direction: 'out', total: 1, absent: 1 },
  ]);
});

test('a relation carries its weakest verdict, its documents, its tension and its parallels', async () => {
  const { service } = openSample();
  const detail = await service.getRelation({ id: 'bob-works' });
  expect(detail.relation).toMatchObject({
    documents: ['doc'],
    citations: 1,
    verdict: 'exact',
    disputed: true,
  });
  expect(detail.tensions).toMatchObject([
    { note: 'They differ on Bob.', other: { id: 'bob-denies' } },
  ]);
  expect(detail.parallel.map(({ id }) => id)).toEqual(['bob-denies']);
});

test('a citation that disputes its relation makes it disputed, without any tension', async () => {
  const content = sampleContent();
  const citations = content.citations.map((citation) =>
    citation.relation === 'ann-leads' ? { ...citation, stance: 'disputes' as const } : citation,
  );
  const plain = openSample({ ...content, tensions: [] }).service;
  const { service } = openSample({ ...content, tensions: [], citations });
  expect((await plain.getRelation({ id: 'ann-leads' })).relation.disputed).toBe(false);
  expect((await service.getRelation({ id: 'ann-leads' })).relation.disputed).toBe(true);
  const health = await service.getEvidenceHealth({ list: 'disputed', offset: 0, limit: 9 });
  expect(health.items.map(({ relation }) => relation.id)).toEqual(['ann-leads']);
});

test('of two equal sentences, each citation keeps its own place', async () => {
  const { service } = openSample();
  const { document, passages } = await service.getDocument({ id: 'doc' });
  const places = passages.filter(({ citation }) => ['c3', 'c6'].includes(citation));
  const text = Array.from(document.text);
  expect(places.map(({ start, end }) => text.slice(start, end).join(''))).toEqual([
    'They did.',
    'They did.',
  ]);
  expect(new Set(places.map(({ start }) => start)).size).toBe(2);
});

test('search finds by beginning, alias, accent, script and word order, best first', async () => {
  const { service } = openSample();
  const first = async (text: string) => (await service.search({ text, limit: 5 }))[0]?.id;
  expect(await first('arg')).toBe('ann');
  expect(await first('boss')).toBe('ann');
  expect(await first('النجار')).toBe('cem');
  expect(await first('100%')).toBe('bob');
  const relations = (await service.search({ text: 'blue ann', limit: 5 })).filter(
    ({ kind }) => kind === 'relation',
  );
  expect(relations.map(({ id }) => id)).toEqual(['ann-leads']);
});

test('highlights stand on the words that were looked for', async () => {
  const { service } = openSample();
  for (const hit of await service.search({ text: 'DENIES', limit: 5 })) {
    for (const [start, end] of hit.highlights) expect(hit.excerpt.slice(start, end)).toBe('denies');
  }
});

test('any text is a valid query', async () => {
  const { service } = openSample();
  const hostile = fc.constantFrom(
    '"',
    'NEAR(',
    'name:',
    '-ann',
    '^ann',
    '*',
    'AND',
    'a" OR "b',
    "'",
    '{x y}:',
    '\u0000',
  );
  const query = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    hostile,
    fc.array(hostile).map((x) => x.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      expect(Array.isArray(await service.search({ text, limit: 3 }))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  expect(await service.search({ text: 'x'.repeat(10_000), limit: 3 })).toEqual([]);
});

test.each(['getEntity', 'getRelation', 'getDocument'] as const)(
  '%s says what it does not find',
  async (method) => {
    const { service } = openSample();
    await expect(service[method]({ id: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  },
);

/** Every simple path by plain depth-first search over names. */
function everyPath(
  links: [number, number][],
  from: number,
  to: number,
  maxLength: number,
): string[] {
  const found: string[] = [];
  const walk = (path: number[]) => {
    const node = path.at(-1);
    if (node === to) found.push(path.join('-'));
    else if (path.length <= maxLength) {
      const near = links.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : []));
      for (const next of new Set(near)) if (!path.includes(next)) walk([...path, next]);
    }
  };
  if (from !== to) walk([from]);
  return found.sort();
}

test('paths are those that a plain search finds, shortest first', async () => {
  const link = fc.tuple(fc.nat(6), fc.nat(6));
  await fc.assert(
    fc.asyncProperty(
      fc.array(link, { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (links, maxLength) => {
        const content = { ...sampleContent(), documents: [], citations: [], tensions: [] };
        content.entities = Array.from({ length: 7 }, (_, id) => sampleEntity(`${id}`, `N${id}`));
        content.relations = links.map(([a, b], index) =>
          sampleRelation(`r${index}`, `${a}`, `${b}`, 'to'),
        );
        const { service } = openSample(content);
        const ask = async (shortest: boolean) => {
          const { paths } = await service.findPaths({
            from: '0',
            to: '6',
            shortest,
            maxLength,
            limit: 500,
          });
          return paths.map(({ entities }) => entities.map(({ id }) => id).join('-'));
        };
        const all = everyPath(links, 0, 6, maxLength);
        const least = Math.min(...all.map(({ length }) => length));
        const found = await ask(false);
        expect(found.toSorted()).toEqual(all);
        expect(found.map(({ length }) => length)).toEqual(
          all.map(({ length }) => length).sort((a, b) => a - b),
        );
        expect((await ask(true)).sort()).toEqual(all.filter(({ length }) => length === least));
      },
    ),
    { numRuns: 40 },
  );
});

test('a hop shows the stronger of two relations, with its quote and its direction', async () => {
  const { service } = openSample();
  const { paths } = await service.findPaths({
    from: 'cem',
    to: 'bob',
    shortest: true,
    maxLength: 6,
    limit: 5,
  });
  const hops = paths.map((path) =>
    path.hops.map(({ relation, reversed, citation }) => [relation.id, reversed, citation?.quote]),
  );
  expect(hops).toEqual([
    [
      ['cem-met', false, 'They did.'],
      ['ann-leads', false, 'Ann leads Blue.'],
      ['bob-works', true, 'Bob works for Blue.'],
    ],
  ]);
});

test('looking for paths ends when it is cancelled', async () => {
  const clique = 79;
  const tail = 9;
  const content = { ...sampleContent(), documents: [], citations: [], tensions: [] };
  content.entities = Array.from({ length: clique + tail }, (_, id) =>
    sampleEntity(`${id}`, `N${id}`),
  );
  const pairs = Array.from({ length: clique * clique }, (_, pair) => [
    pair % clique,
    Math.floor(pair / clique),
  ]);
  for (let node = clique; node < clique + tail; node++) pairs.push([node - 1, node]);
  content.relations = pairs.map(([a, b]) => sampleRelation(`r${a}-${b}`, `${a}`, `${b}`, 'to'));
  const { service } = openSample(content);
  const cancel = new AbortController();
  const endless = service.findPaths(
    { from: '0', to: `${clique + tail - 1}`, shortest: false, maxLength: 8, limit: 500 },
    { signal: cancel.signal },
  );
  // When it first gives way.
  setImmediate(() => cancel.abort());
  await expect(endless).rejects.toMatchObject({ code: 'CANCELLED' });
});

test('a document altered behind the schema’s back fails the check', async () => {
  const { service, project } = openSample();
  const db = project.writable;
  db?.exec(
    `DROP TRIGGER document_immutable; UPDATE document SET text = replace(text, 'Bob', 'Rob')`,
  );
  const progress: number[] = [];
  const { checked, failures } = await service.checkQuotes(
    {},
    { onProgress: ({ done }) => progress.push(done) },
  );
  expect(checked).toBe(6);
  expect(progress).toEqual([6]);
  expect(new Set(failures.map(({ verdict }) => verdict))).toEqual(new Set(['source missing']));
});
