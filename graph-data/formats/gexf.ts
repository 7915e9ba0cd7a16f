/** GEXF 1.3, as Gephi has it; versions 1.1 and 1.2 are read as well. */
import type { Bytes, Item, Problem, ReadOptions } from './draft.ts';
import { type Json, parseJsonValue } from './json-parse.ts';
import { eachPage, type Pages } from './pages.ts';
import {
  createElementReader,
  type ElementReader,
  type RawElement,
  readSources,
} from './property-drafts.ts';
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

/** The namespace of the one element that carries documents and tensions. */
const OURS = 'urn:edgewise:1';
const CITATIONS = 'citations';

/** Writes the project; documents and tensions as JSON in an element of our own, which others pass over. */
export function* gexfPieces(pages: Pages): Generator<string> {
  yield xmlLines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gexf xmlns="http://gexf.net/1.3" xmlns:edgewise="${OURS}" version="1.3">`,
    '<meta><creator>Edgewise</creator></meta>',
  ]);
  yield '<edgewise:sources>';
  yield* sourcesXml(pages);
  yield xmlLines([
    '</edgewise:sources>',
    '<graph defaultedgetype="directed" mode="static">',
    attributes('node', NODE_ATTRIBUTES),
    attributes('edge', [...EDGE_ATTRIBUTES, CITATIONS]),
    '<nodes>',
  ]);
  yield* eachPage(pages.entities(), (page) => xmlLines(toNodes(page).map(nodeXml)));
  yield xmlLines(['</nodes>', '<edges>']);
  yield* eachPage(pages.relations(), (page) => xmlLines(toEdges(page).map(edgeXml)));
  yield xmlLines(['</edges>', '</graph>', '</gexf>']);
}

/** What GEXF cannot hold of a project. */
export function gexfLosses(pages: Pages): string[] {
  return illegalLosses(pages);
}

// The label is an attribute of the element itself.
function attributes(owner: string, names: readonly string[]): string {
  const list = names
    .filter((name) => name !== 'label')
    .map((name) => {
      const type = name === 'negated' ? 'boolean' : 'string';
      return `<attribute id="${name}" title="${name}" type="${type}"/>`;
    });
  return `<attributes class="${owner}" mode="static">${list.join('')}</attributes>`;
}

function values(list: Record<string, string | boolean>, more = ''): string {
  const written = Object.entries(list)
    .filter(([name]) => name !== 'label')
    .map(([name, value]) => `<attvalue for="${name}" value="${xmlText(String(value))}"/>`);
  return `<attvalues>${written.join('')}${more}</attvalues>`;
}

function nodeXml({ id, attributes: list }: GraphNode): string {
  return `<node id="${xmlText(id)}" label="${xmlText(list.label ?? '')}">${values(list)}</node>`;
}

function edgeXml({ id, source, target, attributes: list, citations }: GraphEdge): string {
  const label = xmlText(String(list.label));
  const cited = `<attvalue for="${CITATIONS}" value="${xmlJson(citations)}"/>`;
  const ends = `source="${xmlText(source)}" target="${xmlText(target)}"`;
  return `<edge id="${xmlText(id)}" ${ends} label="${label}">${values(list, cited)}</edge>`;
}

type Building = RawElement & { attributes: Map<string, string> };
type Open = Extract<XmlEvent, { kind: 'open' }>;
type State = {
  /** Titles by class and id, such as `node 0`. */
  titles: Map<string, string>;
  owner: string;
  stack: Building[];
  sources: { line: number; text: string } | null;
  ours: boolean;
};

/** Reads any GEXF; of dynamic graphs everything that ever was, without its time. */
export async function* readGexf(
  input: Bytes,
  { onIgnored }: ReadOptions,
): AsyncGenerator<Item | Problem> {
  const read = createElementReader(onIgnored ?? (() => {}));
  const state: State = { titles: new Map(), owner: '', stack: [], sources: null, ours: false };
  for await (const event of withRoot(readXml(input), 'gexf', 'GEXF')) {
    if (event.kind === 'open') open(state, event);
    else if (event.kind === 'text') {
      if (state.sources !== null) state.sources.text += event.text;
    } else yield* close(state, event, read);
  }
}

function* close(
  state: State,
  { name, namespace }: Extract<XmlEvent, { kind: 'close' }>,
  read: ElementReader,
): Generator<Item | Problem> {
  if (name === 'sources' && namespace === OURS) yield* closeSources(state);
  else if (name === 'node' || name === 'edge') {
    const element = state.stack.pop();
    if (element !== undefined) yield read(element, state.ours);
  }
}

function open(state: State, { name, namespace, attributes: list, line }: Open): void {
  const value = (attribute: string) => list.get(attribute) ?? null;
  if (name === 'sources' && namespace === OURS) state.sources = { line, text: '' };
  else if (name === 'attributes') state.owner = value('class') ?? '';
  else if (name === 'attribute') {
    const id = value('id') ?? '';
    state.titles.set(`${state.owner} ${id}`, value('title') ?? id);
  } else if (name === 'node' || name === 'edge') state.stack.push(building(name, line, value));
  else if (name === 'attvalue') takeValue(state, value);
}

function building(name: string, line: number, value: Value): Building {
  const ends = { source: value('source') ?? '', target: value('target') ?? '' };
  const attributes = new Map<string, string>();
  for (const attribute of ['label', 'kind']) {
    const text = value(attribute);
    if (text !== null) attributes.set(attribute, text);
  }
  return {
    line,
    id: value('id'),
    ends: name === 'edge' ? ends : null,
    attributes,
    citations: null,
  };
}

type Value = (attribute: string) => string | null;

function takeValue(state: State, value: Value): void {
  const element = state.stack.at(-1);
  if (element === undefined) return;
  // Version 1.1 calls the reference `id`.
  const id = value('for') ?? value('id') ?? '';
  const title = state.titles.get(`${element.ends === null ? 'node' : 'edge'} ${id}`) ?? id;
  const text = value('value') ?? '';
  if (title === CITATIONS && state.ours) element.citations = citationsOf(text);
  else if (title !== 'label' || !element.attributes.has('label')) {
    element.attributes.set(title, text);
  }
}

function* closeSources(state: State): Generator<Item | Problem> {
  const { sources } = state;
  state.sources = null;
  if (sources === null) return;
  state.ours = true;
  const { value, problem } = parseJsonValue(sources.text);
  if (problem === null) yield* readSources(sources.line, value);
  else yield { line: sources.line, problem };
}

function citationsOf(text: string): Json {
  const { value, problem } = parseJsonValue(text);
  return problem === null ? value : problem;
}
