/** A small project as plain data, for tests of the store and the commands. */
import type { GraphEdge, GraphNode, Subgraph } from '../../../graph-data/model/views.ts';

const TYPES: Readonly<Record<string, string>> = {
  homan: 'person',
  trump: 'person',
  morgan: 'person',
  blasio: 'person',
  ice: 'organisation',
  ccr: 'organisation',
  nyc: 'place',
  oakland: 'place',
  order: 'order',
  cuts: 'policy',
  loner: 'person',
};

const NAMES: Readonly<Record<string, string>> = {
  homan: 'Thomas Homan',
  trump: 'Donald Trump',
  morgan: 'Morgan',
  blasio: 'Bill de Blasio',
  ice: 'ICE',
  ccr: 'Center for Constitutional Rights',
  nyc: 'New York City',
  oakland: 'Oakland',
  order: 'January 25 order',
  cuts: 'Funding cuts',
  loner: 'Someone else',
};

type Row = [
  id: string,
  source: string,
  type: string,
  target: string,
  documents: string,
  speaker?: string,
  modality?: GraphEdge['modality'],
];

const ROWS: readonly Row[] = [
  ['r1', 'homan', 'heads', 'ice', 'd4'],
  ['r2', 'homan', 'threatens', 'nyc', 'd4', 'homan', 'threatened'],
  ['r3', 'homan', 'threatens', 'oakland', 'd4', 'homan', 'threatened'],
  ['r4', 'trump', 'signs', 'order', 'd1 d3'],
  ['r5', 'order', 'leads to', 'cuts', 'd1', 'trump', 'intended'],
  ['r6', 'blasio', 'governs', 'nyc', 'd3'],
  ['r7', 'blasio', 'opposes', 'order', 'd3', 'blasio', 'claimed'],
  ['r8', 'trump', 'appoints', 'homan', 'd4'],
  ['r9', 'ccr', 'opposes', 'order', 'd2', 'ccr', 'claimed'],
  ['r10', 'homan', 'speaks of', 'nyc', ''],
  ['r11', 'morgan', 'reports', 'trump', 'd1'],
  ['r12', 'cuts', 'hits', 'nyc', 'd1', 'trump', 'threatened'],
];

/** Relations of the project by plain fields. */
export const EDGES: readonly GraphEdge[] = ROWS.map(
  ([id, source, type, target, documents, speaker = null, modality = 'stated']) => ({
    id,
    source,
    target,
    type,
    label: type,
    speaker,
    modality,
    negated: false,
    occurred: null,
    documents: documents === '' ? [] : documents.split(' '),
    citations: documents === '' ? 0 : documents.split(' ').length,
    verdict: documents === '' ? null : 'exact',
    disputed: false,
    publishers: documents.includes('d4') ? ['The Daily'] : [],
    sources: documents === '' ? 0 : documents.split(' ').length,
    stances: documents === '' ? [] : ['supports'],
    review: 'unreviewed',
  }),
);

/** Entities of the project, most connected first. */
export const NODES: readonly GraphNode[] = Object.entries(TYPES)
  .map(([id, type]) => ({
    id,
    type,
    name: NAMES[id] ?? id,
    degree: EDGES.filter(({ source, target }) => source === id || target === id).length,
  }))
  .toSorted((a, b) => b.degree - a.degree || a.id.localeCompare(b.id));

/** The given entities and all relations among them. */
export function subgraph(ids: Iterable<string>, all: Subgraph = WHOLE): Subgraph {
  const wanted = new Set(ids);
  return {
    nodes: all.nodes.filter(({ id }) => wanted.has(id)),
    edges: all.edges.filter(({ source, target }) => wanted.has(source) && wanted.has(target)),
  };
}

export const WHOLE: Subgraph = { nodes: [...NODES], edges: [...EDGES] };
