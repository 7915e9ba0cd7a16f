/** What a test's service tells of single records and of paths between them. */
import type {
  DocumentMeta,
  EntityDetail,
  Path,
  RelationDetail,
  Subgraph,
} from '../../../graph-data/model/views.ts';
import { facet, neighbours, nodeOf, summary } from './plain-graph.ts';
import type { Project } from './plain-project.ts';

/** An entity by itself. */
export function entityDetail(graph: Subgraph, id: string): EntityDetail {
  const { name, type, degree } = nodeOf(graph, id);
  const entity = { id, type, name, aliases: [], description: '' };
  return { entity, degree, groups: [], said: { total: 0, relations: [] } };
}

/** The documents that an entity's relations rest on. */
export function entityDocuments(graph: Subgraph, id: string): DocumentMeta[] {
  const cited = neighbours(graph, id).flatMap(({ edge }) => summary(graph, edge).documents);
  return facet(cited).map(({ value, count }) => ({
    id: value,
    title: value,
    publisher: null,
    author: null,
    published: null,
    url: null,
    sha256: '0'.repeat(64),
    citations: count,
    relations: count,
  }));
}

/** A relation with one citation for each of its documents. */
export function relationDetail({ graph, reviews = [] }: Project, id: string): RelationDetail {
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
      place: { start: 0, end: 1, text: 'x' },
      difference: [],
      context: { before: '', after: 'x' },
      warnings: [],
      finding:
        reviews.findLast(({ citation }) => citation === `${id}-${document}`)?.finding ?? null,
      reviews: reviews.filter(({ citation }) => citation === `${id}-${document}`).toReversed(),
    })),
    tensions: [],
    parallel: [],
  };
}

/** The shortest path, breadth first, direction ignored; null where there is none. */
export function shortestPath(graph: Subgraph, from: string, to: string): Path | null {
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
