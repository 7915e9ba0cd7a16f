import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CSV_TABLES, toEdgeList, toTable } from '../formats/csv-export.ts';
import { textIn, WRITERS, type WriteFormat } from '../formats/registry.ts';
import type { ReadFormat } from '../model/import-words.ts';
import { EMPTY } from '../model/interchange.ts';
import { exportProject } from './export-project.ts';
import { importFiles } from './import-files.ts';
import { fileOf, graphs, ordered } from './import-sample.ts';
import { openSample } from './sample.ts';

const RUNS = Number(process.env.EDGEWISE_ROUND_TRIPS ?? 40);
const LOSSLESS = [
  'json',
  'graphml',
  'gexf',
  'cytoscape',
  'graphology',
  'jsonld',
  'turtle',
] as const satisfies readonly (WriteFormat & ReadFormat)[];

async function throughFormat(format: WriteFormat, content: Parameters<typeof textIn>[1]) {
  const { project } = openSample(EMPTY);
  const written = textIn(format, content, { title: 'T', table: null });
  const result = await importFiles(project, [
    fileOf(`x.${WRITERS[format].extension}`, written, 777),
  ]);
  return { result, back: JSON.parse((await exportProject(project, { format: 'json' })).content) };
}

test.each(LOSSLESS)(
  '%s gives back every record as it was',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(graphs, async (content) => {
        const { result, back } = await throughFormat(format, content);
        expect(result.reported).toEqual([]);
        expect(back).toEqual(ordered(content));
      }),
      { numRuns: RUNS },
    );
  },
  120_000,
);

test('four tables of CSV give back everything but tensions', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async (content) => {
      const { project } = openSample(EMPTY);
      const files = CSV_TABLES.map((table) => fileOf(`${table}.csv`, toTable(content, table), 501));
      const result = await importFiles(project, files);
      expect(result.reported).toEqual([]);
      const back = JSON.parse((await exportProject(project, { format: 'json' })).content);
      const { entities, relations, citations } = content;
      expect(back.entities).toHaveLength(entities.length);
      expect(back.relations).toHaveLength(relations.length);
      const quotes = (list: typeof citations) => list.map(({ quote }) => quote).sort();
      expect(quotes(back.citations)).toEqual(quotes(citations));
    }),
    { numRuns: RUNS },
  );
}, 120_000);

test('an edge list keeps every relation, quote and source', async () => {
  const { service, project } = openSample();
  const { content } = await service.exportProject({ format: 'csv' });
  const other = openSample(EMPTY).project;
  const result = await importFiles(other, [fileOf('edges.csv', content)]);
  expect(result).toMatchObject({
    rows: 7,
    stored: 7,
    reported: [],
    added: { relations: 5, citations: 6, documents: 1 },
  });
  const again = (await exportProject(other, { format: 'csv' })).content;
  const columns = (text: string) =>
    text
      .split('\r\n')
      .map((row) => row.replace(/(?:exact|source missing),/, ',').replace(/\d*,\d*$/, ''))
      .sort();
  expect(columns(again)).toEqual(columns(content));
  const before = await exportProject(project, { format: 'json' });
  const back = await importFiles(project, [fileOf('edges.csv', content)]);
  expect(back.added).toEqual({
    documents: 0,
    entities: 0,
    relations: 0,
    citations: 0,
    tensions: 0,
  });
  expect((await exportProject(project, { format: 'json' })).content).toBe(before.content);
});

test('an edge list and its spreadsheet guard', () => {
  const content = {
    ...EMPTY,
    entities: [{ id: 'a', type: '=cmd', name: '@x', aliases: [], description: '' }],
  };
  const relation = {
    id: 'r',
    source: 'a',
    target: 'a',
    type: '+1',
    label: '-2',
    speaker: null,
    modality: 'stated' as const,
    negated: false,
    occurred: null,
  };
  const [, row] = toEdgeList({ ...content, relations: [relation] }).split('\r\n');
  expect(row?.split(',').slice(0, 6)).toEqual(["'@x", "'=cmd", "'@x", "'=cmd", "'+1", "'-2"]);
});
