/** graphology's JSON, as graphology, Sigma and Gephi Lite have it. */
import type { Bytes, Item, Problem, ReadOptions } from './draft.ts';
import { asId, isObject, readJsonGraph, textAttributes } from './json-graph.ts';
import type { Found } from './json-parse.ts';
import { eachPage, jsonList, type Pages, sourcesJson } from './pages.ts';
import type { RawElement } from './property-drafts.ts';
import { type GraphEdge, type GraphNode, toEdges, toNodes } from './property-graph.ts';

/** Writes the project as a directed multigraph; documents and tensions are the graph's own attributes. */
export function* graphologyPieces(pages: Pages): Generator<string> {
  const options = { type: 'directed', multi: true, allowSelfLoops: true };
  const written = JSON.stringify(options, null, 1).replaceAll('\n', '\n ');
  yield `{\n "options": ${written},\n "attributes": {\n  "edgewise": `;
  yield* sourcesJson(pages, 2);
  yield '\n },\n "nodes": ';
  yield* jsonList(
    eachPage(pages.entities(), (page) => toNodes(page).map(nodeOf)),
    { depth: 2, indent: 1 },
  );
  yield ',\n "edges": ';
  yield* jsonList(
    eachPage(pages.relations(), (page) => toEdges(page).map(edgeOf)),
    { depth: 2, indent: 1 },
  );
  yield '\n}\n';
}

function nodeOf({ id, attributes }: GraphNode): object {
  return {
    key: id,
    attributes: { ...attributes, aliases: JSON.parse(attributes.aliases ?? '[]') },
  };
}

function edgeOf({ id, source, target, attributes, citations }: GraphEdge): object {
  return { key: id, source, target, attributes: { ...attributes, citations } };
}

/** graphology's JSON holds all of a project. */
export function graphologyLosses(): string[] {
  return [];
}

/** Reads a serialised graph. */
export function readGraphology(input: Bytes, options: ReadOptions): AsyncGenerator<Item | Problem> {
  return readJsonGraph(input, options, {
    lists: ['nodes', 'edges', 'attributes'],
    sources: ({ path, value }) =>
      path.join('/') === 'attributes' && isObject(value) ? (value.edgewise ?? null) : null,
    element,
  });
}

function element({ path, line, value }: Found): Omit<RawElement, 'line'> | Problem | null {
  const [list] = path;
  if (list !== 'nodes' && list !== 'edges') return null;
  if (!isObject(value)) return { line, problem: 'a node or an edge is no object' };
  const { key, source, target, attributes } = value;
  const read = textAttributes(attributes);
  const citations = isObject(attributes) ? (attributes.citations ?? null) : null;
  read.delete('citations');
  const ends = list === 'edges' ? { source: asId(source) ?? '', target: asId(target) ?? '' } : null;
  return { id: asId(key), ends, attributes: read, citations };
}
