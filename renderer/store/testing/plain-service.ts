/** A graph service over plain data: answers truly, from one small graph that a test may change. */
import type {
  EntityDetail,
  Facet,
  GraphNode,
  Path,
  RelationDetail,
  RelationSummary,
  Subgraph,
} from '../../../graph-data/model/views.ts';
import type { GraphService } from '../../../graph-data/rpc/contract.ts';
import { ServiceError } from '../../../graph-data/rpc/errors.ts';
import { subgraph } from './small-graph.ts';

export type Project = { graph: Subgraph; revision: number };

/** Makes the service; `project` is read anew at every call. */
export function createPlainService(project: Project): GraphService {
  const graph = () => project.graph;
  return {
    getProject: async () => ({
      title: 'small',
      readOnly: false,
      schemaVersion: 1,
      revision: project.revision,
      documents: 4,
      entities: graph().nodes.length,
      relations: graph().edges.length,
      citations: 12,
      tensions: 0,
      uncited: 1,
    }),
    getFacets: async () => ({
      entityTypes: facet(graph().nodes.map(({ type }) => type)),
      relationTypes: facet(graph().edges.map(({ type }) => type)),
      documents: facet(graph().edges.flatMap(({ documents }) => documents)),
      speakers: facet(graph().edges.map(({ speaker }) => speaker ?? '')),
      modalities: facet(graph().edges.map(({ modality }) => modality)),
    }),
    getOverview: async ({ limit }) => first(graph(), limit),
    getSubgraph: async ({ entities }) => subgraph(entities, graph()),
    getExpansion: async ({ entity, present }) => {
      const counts = neighbours(graph(), entity).map(({ type, direction, id }) => ({
        key: JSON.stringify([type, direction]),
        absent: present.includes(id) ? 0 : 1,
      }));
      return [...Map.groupBy(counts, ({ key }) => key)].map(([key, group]) => {
        const [type, direction] = JSON.parse(key);
        return { type, direction, total: group.length, absent: sum(group.map((g) => g.absent)) };
      });
    },
    expand: async ({ entity, present, types, limit }) => {
      nodeOf(graph(), entity);
      const near = neighbours(graph(), entity).filter(
        ({ id, type }) => !present.includes(id) && (types.length === 0 || types.includes(type)),
      );
      const ids = [...new Set(near.map(({ id }) => id))].slice(0, limit);
      const all = subgraph([...present, ...ids], graph());
      return { nodes: all.nodes.filter(({ id }) => ids.includes(id)), edges: all.edges };
    },
    search: async () => [],
    getEntity: async ({ id }) => entityDetail(graph(), id),
    getRelation: async ({ id }) => relationDetail(graph(), id),
    listDocuments: async () => [],
    getDocument: async ({ id }) => ({
      document: {
        id,
        title: id,
        publisher: null,
        author: null,
        published: null,
        url: null,
        text: 'x'.repeat(100),
        sha256: '0'.repeat(64),
      },
      passages: graph()
        .edges.filter(({ documents }) => documents.includes(id))
        .map((edge, at) => ({
          citation: `${edge.id}-${id}`,
          relation: edge.id,
          start: at,
          end: at + 1,
          sentence: edge.label,
        })),
    }),
    findPaths: async ({ from, to }) => {
      const path = shortestPath(graph(), from, to);
      return { paths: path === null ? [] : [path], more: false };
    },
    checkQuotes: async (_, options) => {
      options?.onProgress?.({ done: 12, total: 12 });
      return { checked: 12, failures: [] };
    },
    layout: async ({ ids, fixed, x, y }, options) => {
      const at = (old: readonly (number | null)[], fresh: (index: number) => number) =>
        ids.map((_, index) => (fixed[index] ? (old[index] ?? 0) : fresh(index)));
      const half = { x: at(x, (n) => n * 50), y: at(y, () => 5) };
      options?.onProgress?.(half);
      await Promise.resolve();
      if (options?.signal?.aborted) throw new ServiceError('CANCELLED', 'This was cancelled.');
      return { x: at(x, (n) => n * 100), y: at(y, (n) => (n % 3) * 100) };
    },
    applyChanges: async () => {
      throw new ServiceError('READ_ONLY', 'This project cannot be changed.');
    },
    exportProject: async () => ({
      fileName: 'small.json',
      mediaType: 'application/json',
      content: '{}',
    }),
  };
}

function facet(values: readonly string[]): Facet[] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, group]) => ({ value, label: `The ${value}`, count: group.length }))
    .toSorted((a, b) => b.count - a.count);
}

function first(graph: Subgraph, limit: number): Subgraph {
  return subgraph(
    graph.nodes.slice(0, limit).map(({ id }) => id),
    graph,
  );
}

type Neighbour = { id: string; type: string; direction: 'out' | 'in'; edge: string };

function neighbours(graph: Subgraph, id: string): Neighbour[] {
  return graph.edges.flatMap(({ source, target, type, id: edge }): Neighbour[] => [
    ...(source === id ? [{ id: target, type, direction: 'out' as const, edge }] : []),
    ...(target === id ? [{ id: source, type, direction: 'in' as const, edge }] : []),
  ]);
}

function nodeOf(graph: Subgraph, id: string): GraphNode {
  const node = graph.nodes.find((other) => other.id === id);
  if (node === undefined) throw new ServiceError('NOT_FOUND', `There is no entity ${id}.`);
  return node;
}

function summary(graph: Subgraph, id: string): RelationSummary {
  const edge = graph.edges.find((other) => other.id === id);
  if (edge === undefined) throw new ServiceError('NOT_FOUND', `There is no relation ${id}.`);
  const name = (entity: string) => nodeOf(graph, entity).name;
  const speakerName = edge.speaker === null ? null : name(edge.speaker);
  return { ...edge, sourceName: name(edge.source), targetName: name(edge.target), speakerName };
}

function entityDetail(graph: Subgraph, id: string): EntityDetail {
  const { name, type, degree } = nodeOf(graph, id);
  const cited = neighbours(graph, id).flatMap(({ edge }) => summary(graph, edge).documents);
  return {
    entity: { id, type, name, aliases: [], description: '' },
    degree,
    groups: [],
    said: [],
    documents: facet(cited).map(({ value, count }) => ({
      id: value,
      title: value,
      publisher: null,
      author: null,
      published: null,
      url: null,
      sha256: '0'.repeat(64),
      citations: count,
      relations: count,
    })),
  };
}

function relationDetail(graph: Subgraph, id: string): RelationDetail {
  const relation = summary(graph, id);
  return {
    relation,
    citations: relation.documents.map((document) => ({
      id: `${id}-${document}`,
      relation: id,
      document,
      start: 0,
      end: 1,
      quote: 'x',
      prefix: '',
      suffix: 'x',
      stance: 'supports',
      verdict: 'exact',
      documentTitle: document,
      publisher: null,
      author: null,
      published: null,
      url: null,
    })),
    tensions: [],
    parallel: [],
  };
}

/** Breadth first, direction ignored. */
function shortestPath(graph: Subgraph, from: string, to: string): Path | null {
  const queue: { id: string; hops: Path['hops']; seen: string[] }[] = [
    { id: from, hops: [], seen: [from] },
  ];
  for (const { id, hops, seen } of queue) {
    if (id === to) {
      return { entities: seen.map((entity) => nodeOf(graph, entity)), hops };
    }
    for (const next of neighbours(graph, id)) {
      if (seen.includes(next.id)) continue;
      const relation = summary(graph, next.edge);
      const hop = { relation, reversed: next.direction === 'in', citation: null };
      queue.push({ id: next.id, hops: [...hops, hop], seen: [...seen, next.id] });
    }
  }
  return null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
