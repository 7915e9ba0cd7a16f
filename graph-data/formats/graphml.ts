/** GraphML, as yEd, Gephi, Cytoscape and networkx have it. */
import type { Bytes, Item, Problem, ReadOptions } from './draft.ts';
import { type Json, parseJsonValue } from './json-parse.ts';
import { eachPage, type Pages } from './pages.ts';
import { createElementReader, type RawElement, readSources } from './property-drafts.ts';
import {
  EDGE_ATTRIBUTES,
  type GraphEdge,
  type GraphNode,
  NODE_ATTRIBUTES,
  toEdges,
  toNodes,
} from './property-graph.ts';
import { readXml, withRoot, type XmlEvent } from './xml-read.ts';
import { illegalLosses, sourcesXml, xmlJson, xmlLines, xmlText } from './xml-text.ts';

/** The graph attribute that says the file is ours and carries documents and tensions. */
const SOURCES = 'edgewise';
const CITATIONS = 'citations';

/** Writes the project; documents, citations and tensions as JSON in data elements. */
export function* graphmlPieces(pages: Pages): Generator<string> {
  const keys = [
    key('graph', SOURCES, 'string'),
    ...NODE_ATTRIBUTES.map((name) => key('node', name, 'string')),
    ...EDGE_ATTRIBUTES.map((name) => key('edge', name, name === 'negated' ? 'boolean' : 'string')),
    key('edge', CITATIONS, 'string'),
  ];
  yield xmlLines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '<graph edgedefault="directed">',
  ]);
  yield `<data key="graph-${SOURCES}">`;
  yield* sourcesXml(pages);
  yield xmlLines(['</data>']);
  yield* eachPage(pages.entities(), (page) => xmlLines(toNodes(page).map(nodeXml)));
  yield* eachPage(pages.relations(), (page) => xmlLines(toEdges(page).map(edgeXml)));
  yield xmlLines(['</graph>', '</graphml>']);
}

/** What GraphML cannot hold of a project. */
export function graphmlLosses(pages: Pages): string[] {
  return illegalLosses(pages);
}

function key(owner: string, name: string, type: string): string {
  return `<key id="${owner}-${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>`;
}

function data(owner: string, attributes: Record<string, string | boolean>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `<data key="${owner}-${name}">${xmlText(String(value))}</data>`)
    .join('');
}

function nodeXml({ id, attributes }: GraphNode): string {
  return `<node id="${xmlText(id)}">${data('node', attributes)}</node>`;
}

function edgeXml({ id, source, target, attributes, citations }: GraphEdge): string {
  const ends = `id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}"`;
  const cited = `<data key="edge-${CITATIONS}">${xmlJson(citations)}</data>`;
  return `<edge ${ends}>${data('edge', attributes)}${cited}</edge>`;
}

type Open = Extract<XmlEvent, { kind: 'open' }>;
type Key = { name: string; owner: string; fallback: string | null };
type Building = RawElement & { attributes: Map<string, string> };

/** Reads any GraphML; of nested graphs the nodes and edges, without the nesting. */
export async function* readGraphml(
  input: Bytes,
  { onIgnored }: ReadOptions,
): AsyncGenerator<Item | Problem> {
  const read = createElementReader(onIgnored ?? (() => {}));
  const state = createState();
  for await (const event of withRoot(readXml(input), 'graphml', 'GraphML')) {
    for (const done of take(state, event)) {
      if ('problem' in done) yield done;
      else if (done.element !== undefined) yield read(done.element, state.ours);
      else yield* done.sources;
    }
  }
}

type State = {
  keys: Map<string, Key>;
  keyText: { id: string; text: string } | null;
  stack: Building[];
  data: { key: string; text: string; owner: 'graph' | 'element'; line: number } | null;
  ours: boolean;
};
type Done =
  | { element: Building }
  | { element?: undefined; sources: (Item | Problem)[] }
  | (Problem & { element?: undefined });

function createState(): State {
  return { keys: new Map(), keyText: null, stack: [], data: null, ours: false };
}

function* take(state: State, event: XmlEvent): Generator<Done> {
  if (event.kind === 'open') {
    const problem = open(state, event);
    if (problem !== null) yield problem;
  } else if (event.kind === 'text') {
    const target = state.data ?? state.keyText;
    if (target !== null) target.text += event.text;
  } else yield* close(state, event.name);
}

function* close(state: State, name: string): Generator<Done> {
  const { keyText } = state;
  if (name === 'data') yield* closeData(state);
  else if (name === 'default' && keyText !== null) {
    const key = state.keys.get(keyText.id);
    if (key !== undefined) key.fallback = keyText.text;
  } else if (name === 'node' || name === 'edge') {
    const element = state.stack.pop();
    if (element !== undefined) yield { element: withDefaults(state, element) };
  }
}

function open(state: State, { name, attributes, line }: Open): Problem | null {
  const value = (attribute: string) => attributes.get(attribute) ?? null;
  switch (name) {
    case 'key': {
      const id = value('id') ?? '';
      const keyName = value('attr.name') ?? value('yfiles.type') ?? id;
      state.keys.set(id, { name: keyName, owner: value('for') ?? 'all', fallback: null });
      state.keyText = { id, text: '' };
      return null;
    }
    case 'node':
      state.stack.push(building(line, value('id'), null));
      return null;
    case 'edge': {
      const ends = { source: value('source') ?? '', target: value('target') ?? '' };
      state.stack.push(building(line, value('id'), ends));
      return null;
    }
    case 'data': {
      const owner = state.stack.length === 0 ? 'graph' : 'element';
      state.data = { key: value('key') ?? '', text: '', owner, line };
      return null;
    }
    case 'hyperedge':
      return { line, problem: 'an edge between more than two nodes cannot be stored' };
    default:
      return null;
  }
}

function building(line: number, id: string | null, ends: RawElement['ends']): Building {
  return { line, id, ends, attributes: new Map(), citations: null };
}

function* closeData(state: State): Generator<Done> {
  const { data, stack } = state;
  state.data = null;
  if (data === null) return;
  const name = state.keys.get(data.key)?.name ?? data.key;
  if (data.owner === 'graph') {
    if (name !== SOURCES) return;
    const { value, problem } = parseJsonValue(data.text);
    state.ours = true;
    if (problem === null) yield { sources: readSources(data.line, value) };
    else yield { line: data.line, problem };
    return;
  }
  const element = stack.at(-1);
  if (element === undefined) return;
  if (name === CITATIONS && state.ours) element.citations = citationsOf(data.text);
  // yEd keeps labels inside drawings, where their text is all there is.
  else if (/graphics$/.test(name)) element.attributes.set('label', data.text.trim());
  else element.attributes.set(name, data.text);
}

function citationsOf(text: string): Json {
  const { value, problem } = parseJsonValue(text);
  return problem === null ? value : problem;
}

function withDefaults({ keys }: State, element: Building): Building {
  const kind = element.ends === null ? 'node' : 'edge';
  for (const { name, owner, fallback } of keys.values()) {
    const applies = owner === kind || owner === 'all';
    if (applies && fallback !== null && !element.attributes.has(name)) {
      element.attributes.set(name, fallback);
    }
  }
  return element;
}
