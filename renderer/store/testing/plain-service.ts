/** A graph service over plain data: answers truly, from one small graph that a test may change. */
import { tells } from '../../../graph-data/model/told-by.ts';
import type { Subgraph } from '../../../graph-data/model/views.ts';
import type { GraphService } from '../../../graph-data/rpc/contract.ts';
import { ServiceError } from '../../../graph-data/rpc/errors.ts';
import { entityDetail, entityDocuments, relationDetail, shortestPath } from './plain-details.ts';
import { changeRecords } from './plain-edits.ts';
import { facet, neighbours, nodeOf, sum } from './plain-graph.ts';
import { evidenceHealth } from './plain-health.ts';
import type { Project } from './plain-project.ts';
import { subgraph } from './small-graph.ts';

/** Makes the service; `project` is read anew at every call. */
export function createPlainService(project: Project): GraphService {
  const graph = () => project.graph;
  return {
    getProject: async () => ({
      title: 'small',
      readOnly: false,
      schemaVersion: 1,
      counted: true,
      check: { state: 'done' },
      revision: project.revision,
      documents: 4,
      entities: graph().nodes.length,
      relations: graph().edges.length,
      citations: 12,
      tensions: 0,
      uncited: 1,
      types: [],
    }),
    getFacets: async () => ({
      entityTypes: facet(graph().nodes.map(({ type }) => type)),
      relationTypes: facet(graph().edges.map(({ type }) => type)),
      documents: facet(graph().edges.flatMap(({ documents }) => documents)),
      speakers: facet(graph().edges.map(({ speaker }) => speaker ?? '')),
      modalities: facet(graph().edges.map(({ modality }) => modality)),
      reviews: facet(graph().edges.map(({ review }) => review)),
      stances: facet(graph().edges.flatMap(({ stances }) => stances)),
      verdicts: facet(graph().edges.map(({ verdict }) => verdict ?? '')),
      publishers: facet(graph().edges.flatMap(({ publishers }) => publishers)),
    }),
    getOverview: async ({ limit }) => first(graph(), limit),
    getSubgraph: async ({ entities }) => subgraph(entities, graph()),
    getGroups: async () => ({
      groups: [],
      links: [],
      rest: { groups: 0, entities: 0 },
      alone: graph().nodes.length,
    }),
    getGroup: async () => ({ nodes: [], edges: [] }),
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
    expand: async ({ entity, present, types, limit, hops = 1 }) => {
      nodeOf(graph(), entity);
      const near = neighbours(graph(), entity).filter(
        ({ id, type }) => !present.includes(id) && (types.length === 0 || types.includes(type)),
      );
      const beyond = hops === 1 ? [] : near.flatMap(({ id }) => neighbours(graph(), id));
      const further = beyond.filter(({ id }) => id !== entity && !present.includes(id));
      const ids = [...new Set([...near, ...further].map(({ id }) => id))].slice(0, limit);
      const all = subgraph([...present, ...ids], graph());
      return { nodes: all.nodes.filter(({ id }) => ids.includes(id)), edges: all.edges };
    },
    getTold: async ({ sources, limit }) => {
      const told = graph().edges.filter((edge) =>
        sources.some((source) => tells({ ...source, label: '' }, edge)),
      );
      const ends = [...new Set(told.flatMap(({ source, target }) => [source, target]))];
      return {
        entities: ends.slice(0, limit),
        totals: { entities: ends.length, relations: told.length },
      };
    },
    getCommonNeighbours: async ({ entities, limit }) => {
      const near = entities.map((id) => new Set(neighbours(graph(), id).map((one) => one.id)));
      const common = graph().nodes.filter(
        ({ id }) => !entities.includes(id) && near.every((ids) => ids.has(id)),
      );
      return { total: common.length, nodes: common.slice(0, limit) };
    },
    search: async () => [],
    getRanks: async ({ entities, highest }) => ({
      ids: entities,
      ranks: entities.map((_, at) => 1 / (at + 1)),
      highest: graph()
        .nodes.slice(0, highest)
        .map((node) => ({ node, rank: 1 })),
    }),
    measure: async ({ entities }) => ({
      ids: entities,
      betweenness: entities.map((_, at) => at / 100),
      pageRank: entities.map(() => 1 / entities.length),
      community: entities.map((_, at) => at % 2),
    }),
    listViews: async () =>
      (project.views ?? [])
        .toSorted((a, b) => a.place - b.place)
        .map(({ content, ...view }) => ({ ...view, entities: content.entities.length })),
    getView: async ({ id }) => {
      const view = project.views?.find((one) => one.id === id);
      if (view === undefined)
        throw new ServiceError('NOT_FOUND', `There is no saved view “${id}”.`);
      return view;
    },
    getEntity: async ({ id }) => entityDetail(graph(), id),
    getEntityRelations: async () => [],
    getEntityDocuments: async ({ id }) => {
      const documents = entityDocuments(graph(), id);
      return { total: documents.length, documents };
    },
    getRelation: async ({ id }) => relationDetail(project, id),
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
          verdict: 'exact' as const,
        })),
    }),
    getMentions: async () => ({ entities: [], entity: [], start: [], end: [] }),
    suggestMentions: async () => [],
    readPassage: async ({ start, end }) => ({
      warnings: [],
      sentence: { start, end },
      times: 1,
      modality: null,
      negated: null,
      speaker: null,
    }),
    judgeName: async () => ({ type: null }),
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
    explainPath: async () => ({ entities: [], hops: [], weakest: null, text: '', markdown: '' }),
    getEvidenceHealth: async ({ list, offset, limit }) =>
      evidenceHealth(graph(), list, offset, limit),
    listTensions: async () => [],
    getDependence: async () => ({ whole: true, relations: [], entities: [], alone: [] }),
    getTimeline: async () => ({ whole: true, relations: [], event: [], published: [] }),
    getTimelineTotals: async () => ({
      unit: 'month',
      event: { dated: 0, stretches: [] },
      published: { dated: 0, stretches: [] },
    }),
    applyChanges: async ({ name, changes }) => {
      const inverse = changes.map((change) => changeRecords(project, change)).toReversed();
      project.revision += 1;
      return { inverse: { name, changes: inverse }, revision: project.revision };
    },
    planEdit: async () => ({ changes: null }),
    listRecords: async ({ kind }) => ({ kind, total: 0, rows: [] }),
    listTypes: async () => [],
    suggestMerges: async () => ({ pairs: [], apart: [] }),
    stageFile: async ({ content }) => ({ upload: crypto.randomUUID(), size: atob(content).length }),
    discardFile: async () => ({}),
    readDocument: async ({ url = null }) => ({
      ...{ title: 'A report', author: null, published: null, publisher: null, url },
      ...{ text: 'It says so.', sha256: 'a'.repeat(64), mediaType: 'text/plain', name: 'a.txt' },
      ...{ pages: null, duplicateOf: null, notes: [] },
    }),
    keepOriginal: async () => ({
      ...{ name: 'a.txt', mediaType: 'text/plain', size: 11, sha256: 'b'.repeat(64) },
    }),
    listOriginals: async () => [],
    getOriginal: async () => ({
      ...{ name: 'a.txt', mediaType: 'text/plain', size: 1, content: 'QQ==', last: true },
    }),
    applyStaged: async () => ({ inverse: { name: 'a', changes: [] }, revision: project.revision }),
    previewImport: async () => ({
      files: [],
      counts: null,
      samples: [],
      problems: [],
      failure: null,
    }),
    importFiles: async () => ({
      rows: 0,
      stored: 0,
      added: { documents: 0, entities: 0, relations: 0, citations: 0, tensions: 0 },
      merged: 0,
      ignored: [],
      reported: [],
      entities: [],
      revision: project.revision,
      inverse: null,
    }),
    saveCopy: async () => ({ bytes: 1 }),
    shareCopy: async () => ({ bytes: 1 }),
    planMerge: async () => ({
      title: 'other',
      revisions: { ours: project.revision, theirs: 0 },
      counts: [],
      recognised: [],
      conflicts: [],
      sameNames: [],
    }),
    mergeProject: async () => ({
      revision: project.revision,
      stored: 0,
      inverse: null,
      backup: null,
    }),
    exportProject: async () => ({
      fileName: 'small.json',
      mediaType: 'application/json',
      content: '{}',
    }),
    getExportPiece: async () => ({ content: '' }),
  };
}

function first(graph: Subgraph, limit: number): Subgraph {
  return subgraph(
    graph.nodes.slice(0, limit).map(({ id }) => id),
    graph,
  );
}
