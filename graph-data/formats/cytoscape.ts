/** Cytoscape JSON, as Cytoscape and Cytoscape.js have it. */
import type { Bytes, Item, Problem, ReadOptions } from './draft.ts';
import { asId, isObject, readJsonGraph, textAttributes } from './json-graph.ts';
import type { Found } from './json-parse.ts';
import { eachPage, jsonList, type Pages, sourcesJson } from './pages.ts';
import type { RawElement } from './property-drafts.ts';
import { type GraphEdge, type GraphNode, toEdges, toNodes } from './property-graph.ts';

const LISTS = ['elements/nodes', 'elements/edges', 'elements'];

/** Writes the project; what belongs to no element is in the network's own data. */
export function* cytoscapePieces(pages: Pages): Generator<string> {
  yield '{\n "format_version": "1.0",\n "generated_by": "Edgewise",\n "data": {\n  "edgewise": ';
  yield* sourcesJson(pages, 2);
  yield '\n },\n "elements": {\n  "nodes": ';
  yield* jsonList(
    eachPage(pages.entities(), (page) => toNodes(page).map(nodeOf)),
    { depth: 3, indent: 1 },
  );
  yield ',\n  "edges": ';
  yield* jsonList(
    eachPage(pages.relations(), (page) => toEdges(page).map(edgeOf)),
    { depth: 3, indent: 1 },
  );
  yield '\n }\n}\n';
}

function nodeOf({ id, attributes }: GraphNode): object {
  return {
    data: { id, name: attributes.label, ...attributes, aliases: parseList(attributes.aliases) },
  };
}

function edgeOf({ id, source, target, attributes, citations }: GraphEdge): object {
  return { data: { id, source, target, ...attributes, citations } };
}

/** Cytoscape JSON holds all of a project. */
export function cytoscapeLosses(): string[] {
  return [];
}

/** Reads networks with their elements in two lists or in one. */
export function readCytoscape(input: Bytes, options: ReadOptions): AsyncGenerator<Item | Problem> {
  return readJsonGraph(input, options, {
    lists: LISTS,
    sources: ({ path, value }) =>
      path.join('/') === 'data' && isObject(value) ? (value.edgewise ?? null) : null,
    element,
  });
}

function element({ path, line, value }: Found): Omit<RawElement, 'line'> | Problem | null {
  if (path[0] !== 'elements') return null;
  const data = isObject(value) ? value.data : undefined;
  if (!isObject(data)) return { line, problem: 'the element has no “data”' };
  const { id, source, target, citations } = data;
  const isEdge = source !== undefined || target !== undefined;
  const ends = isEdge ? { source: asId(source) ?? '', target: asId(target) ?? '' } : null;
  const attributes = textAttributes(data);
  for (const known of ['id', 'source', 'target', 'citations']) attributes.delete(known);
  // Cytoscape gives every element a name of its own beside the label it shows.
  if (isEdge) attributes.delete('name');
  if (isEdge && attributes.has('shared_name')) attributes.delete('shared_name');
  return { id: asId(id), ends, attributes, citations: citations ?? null };
}

function parseList(text: string | undefined): unknown {
  return JSON.parse(text ?? '[]');
}
