/** Cytoscape JSON, as Cytoscape and Cytoscape.js have it. */
import type { Bytes, Item, Problem, ReadOptions } from './draft.ts';
import { asId, isObject, readJsonGraph, textAttributes } from './json-graph.ts';
import type { Found } from './json-parse.ts';
import type { RawElement } from './property-drafts.ts';
import { type Content, toPropertyGraph } from './property-graph.ts';

const LISTS = ['elements/nodes', 'elements/edges', 'elements'];

/** Writes the project; what belongs to no element is in the network's own data. */
export function toCytoscape(content: Content): string {
  const { nodes, edges, sources } = toPropertyGraph(content);
  const network = {
    format_version: '1.0',
    generated_by: 'Edgewise',
    data: { edgewise: sources },
    elements: {
      nodes: nodes.map(({ id, attributes }) => ({
        data: { id, name: attributes.label, ...attributes, aliases: parseList(attributes.aliases) },
      })),
      edges: edges.map(({ id, source, target, attributes, citations }) => ({
        data: { id, source, target, ...attributes, citations },
      })),
    },
  };
  return `${JSON.stringify(network, null, 1)}\n`;
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
