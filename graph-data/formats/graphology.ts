/** graphology's JSON, as graphology, Sigma and Gephi Lite have it. */
import type { Bytes, Item, Problem, ReadOptions } from './draft.ts';
import { asId, isObject, readJsonGraph, textAttributes } from './json-graph.ts';
import type { Found } from './json-parse.ts';
import type { RawElement } from './property-drafts.ts';
import { type Content, toPropertyGraph } from './property-graph.ts';

/** Writes the project as a directed multigraph; documents and tensions are the graph's own attributes. */
export function toGraphology(content: Content): string {
  const { nodes, edges, sources } = toPropertyGraph(content);
  const graph = {
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: { edgewise: sources },
    nodes: nodes.map(({ id, attributes }) => ({
      key: id,
      attributes: { ...attributes, aliases: JSON.parse(attributes.aliases ?? '[]') },
    })),
    edges: edges.map(({ id, source, target, attributes, citations }) => ({
      key: id,
      source,
      target,
      attributes: { ...attributes, citations },
    })),
  };
  return `${JSON.stringify(graph, null, 1)}\n`;
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
