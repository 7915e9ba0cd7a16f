/** Files in the shapes that other programs write: Gephi, yEd, Cytoscape, OpenAleph. All tell of the same board. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EMPTY, interchangeSchema } from '../model/interchange.ts';
import { exportProject } from './export-project.ts';
import { importFiles } from './import-files.ts';
import { fileOf } from './import-sample.ts';
import { openSample } from './sample.ts';

const FOLDER = join(import.meta.dirname, 'fixtures', 'programs');

async function read(...names: readonly string[]) {
  const { project } = openSample(EMPTY);
  const files = names.map((name) => fileOf(name, readFileSync(join(FOLDER, name)), 100));
  const { rows, stored, reported, ignored } = await importFiles(project, files);
  expect([reported, stored]).toEqual([[], rows]);
  const { content } = await exportProject(project, { format: 'json' });
  const graph = interchangeSchema.parse(JSON.parse(content));
  const name = (id: string) => graph.entities.find((entity) => entity.id === id)?.name;
  return {
    ...graph,
    ignored: ignored.map((each) => each.name),
    types: graph.entities.map((entity) => [entity.name, entity.type]).sort(),
    sentences: graph.relations.map(
      ({ source, label, target }) => `${name(source)} ${label} ${name(target)}`,
    ),
  };
}

const TYPES = [
  ['Harbour board', 'organisation'],
  ['Ida Brandt', 'person'],
];
const SENTENCES = ['Ida Brandt chairs Harbour board', 'Harbour board reports to Harbour board'];

test('GEXF as Gephi writes it, with a quote on an edge', async () => {
  const graph = await read('gephi.gexf');
  expect(graph).toMatchObject({ types: TYPES, sentences: SENTENCES });
  expect(graph.citations.map(({ quote }) => quote)).toEqual(['Ida Brandt took the chair in May.']);
  expect(graph.documents.map(({ title }) => title)).toEqual(['Harbour News']);
  expect(graph.ignored).toEqual(['Modularity Class']);
});

test('GraphML as Gephi writes it: labels of edges have a key of their own', async () => {
  const graph = await read('gephi.graphml');
  expect(graph).toMatchObject({ types: TYPES, sentences: SENTENCES, ignored: [] });
});

test('tables as Gephi’s data laboratory writes them: Type is how an edge is drawn', async () => {
  const graph = await read('gephi-nodes.csv', 'gephi-edges.csv');
  expect(graph).toMatchObject({ types: TYPES, sentences: SENTENCES });
  expect(graph.relations.map(({ type }) => type)).toEqual(['chairs', 'reports to']);
  expect(graph.ignored).toContain('Weight');
});

test('GraphML as yEd writes it: names are labels in drawings', async () => {
  const graph = await read('yed.graphml');
  expect(graph.sentences).toEqual(SENTENCES);
  const ida = graph.entities.find(({ name }) => name === 'Ida Brandt');
  expect(ida).toMatchObject({ type: 'unknown', description: 'Chairs the board' });
});

test('JSON as the desktop Cytoscape writes it: the interaction is the label', async () => {
  expect(await read('cytoscape.cyjs')).toMatchObject({ types: TYPES, sentences: SENTENCES });
});

test('FollowTheMoney as OpenAleph writes it', async () => {
  const graph = await read('openaleph.ftm.json');
  expect(graph.types).toEqual(TYPES);
  expect(graph.sentences).toEqual([
    'Ida Brandt chairs Harbour board',
    'Ida Brandt owns Harbour board',
  ]);
  expect(graph.relations[0]?.occurred).toBe('2024-05');
  const ida = graph.entities.find(({ name }) => name === 'Ida Brandt');
  expect(ida).toMatchObject({ aliases: ['I. Brandt'], description: 'Seen in the harbour files' });
  expect(graph.documents).toMatchObject([
    { title: 'Minutes of May', text: 'Ida Brandt took the chair in May.' },
  ]);
  expect(graph.ignored).toEqual(
    expect.arrayContaining(['nationality', 'percentage', 'contentHash']),
  );
});
