/** All that is drawn of a graph: records kept in step with Cytoscape's elements, as lazily as can be. */
import type { Core, EventObject } from 'cytoscape';
import type { Theme } from '../../../graph-data/figure/palette.ts';
import type { Point } from '../../store/state.ts';
import type { EdgeData, NodeData } from '../elements.ts';
import { nodeScale } from '../node-scale.ts';
import { type Box, boundsOf, union } from '../viewport.ts';
import { type EdgeGroup, groupEdges } from './edge-groups.ts';
import {
  drawnEdge,
  drawnNode,
  refreshEdge,
  refreshNode,
  reshape,
  standingOf,
} from './from-elements.ts';
import { createHitIndex, type Hit, type HitIndex, type Reach } from './hit-index.ts';
import type { DrawnEdge, DrawnNode, Standing } from './records.ts';

export type Scene = {
  /** Takes the elements of a graph, from now on. */
  attach(cy: Core): void;
  /** Draws what Cytoscape gets by and by; adding it makes no difference then. */
  expect(nodes: readonly PlacedNode[], edges: readonly EdgeData[]): void;
  /**
   * Brings everything up to date, discs to the size that belongs to the zoom only where that is asked for.
   * Answers whether anything looks different than after the last time.
   */
  update(sizes?: boolean): boolean;
  /** What updates have changed since this was last asked, whoever wanted them. */
  news(): News;
  nodes(): readonly DrawnNode[];
  edges(): readonly DrawnEdge[];
  node(id: string): DrawnNode | null;
  edge(id: string): DrawnEdge | null;
  /** Edges that look the same, those drawn first in front. */
  groups(): readonly EdgeGroup[];
  /** Edges that have lost their sources. */
  fallen(): readonly DrawnEdge[];
  /** How many times their true size discs are. */
  scale(): number;
  /** Whether something is pointed at and all else steps back. */
  muting(): boolean;
  theme(): Theme;
  setTheme(theme: Theme): void;
  hit(at: Point, reach: Reach): Hit;
  /** Holds all that is drawn; null while that is nothing. */
  bounds(): Box | null;
};

/** `moved`: nodes that have moved; null where more has changed than their places. */
export type News = { changed: boolean; moved: ReadonlySet<DrawnNode> | null };

/** A node with its place in model px. */
export type PlacedNode = { data: NodeData; at: Point };

/** Of more that move at once, all are filed anew where they can be pointed at. */
const STRAYS = 50;
const NO_NEWS: News = { changed: false, moved: new Set() };

/** How far curves, loops and outlines reach beyond the discs, in model px. */
const AROUND = 120;

type Content = {
  cy: Core | null;
  nodes: Map<string, DrawnNode>;
  edges: Map<string, DrawnEdge>;
  /** What Cytoscape does not have yet. */
  expected: { nodes: Map<string, PlacedNode>; edges: Map<string, EdgeData> };
  nodeList: readonly DrawnNode[];
  edgeList: readonly DrawnEdge[];
  groups: readonly EdgeGroup[];
  fallen: readonly DrawnEdge[];
  index: HitIndex | null;
  bounds: Box | null;
  theme: Theme;
  scale: number;
  muting: boolean;
  news: News;
  /** What has to be made anew before the next frame. */
  stale: { structure: boolean; looks: boolean; places: Set<DrawnNode> | 'all' };
};

/** A scene without elements. */
export function createScene(): Scene {
  const content = emptyContent();
  return {
    attach(cy) {
      content.cy = cy;
      cy.on('add remove', ({ target }) => {
        const { nodes, edges } = content.expected;
        const id = target.id();
        if (!nodes.delete(id) && !edges.delete(id)) content.stale.structure = true;
      });
      cy.on('position data class', (event) => note(content, event));
    },
    expect(nodes, edges) {
      for (const node of nodes) content.expected.nodes.set(node.data.id, node);
      for (const data of edges) content.expected.edges.set(data.id, data);
      content.stale.structure = true;
    },
    update: (sizes = false) => update(content, sizes),
    news() {
      const { news } = content;
      content.news = NO_NEWS;
      return news;
    },
    nodes: () => content.nodeList,
    edges: () => content.edgeList,
    node: (id) => content.nodes.get(id) ?? null,
    edge: (id) => content.edges.get(id) ?? null,
    groups: () => content.groups,
    fallen: () => content.fallen,
    scale: () => content.scale,
    muting: () => content.muting,
    theme: () => content.theme,
    setTheme(theme) {
      content.theme = theme;
      content.stale.looks = true;
    },
    hit(at, reach) {
      content.index ??= createHitIndex(content.nodeList, content.edgeList);
      return content.index.at(at, reach);
    },
    bounds: () => content.bounds,
  };
}

function emptyContent(): Content {
  return {
    cy: null,
    nodes: new Map(),
    edges: new Map(),
    expected: { nodes: new Map(), edges: new Map() },
    nodeList: [],
    edgeList: [],
    groups: [],
    fallen: [],
    index: null,
    bounds: null,
    theme: 'light',
    scale: 1,
    muting: false,
    news: NO_NEWS,
    stale: { structure: true, looks: true, places: 'all' },
  };
}

/** Takes over what has changed about one element. */
function note({ nodes, edges, scale, cy, stale }: Content, { target, type }: EventObject): void {
  if (stale.structure) return;
  if (target === cy) {
    stale.looks = true;
    return;
  }
  const kind: string = type;
  const [node, edge] = [nodes.get(target.id()), edges.get(target.id())];
  if (node !== undefined) refreshNode(node, target, scale);
  if (edge !== undefined) refreshEdge(edge, target);
  if (kind !== 'position') stale.looks = true;
  if (kind === 'class' || stale.places === 'all') return;
  if (node !== undefined) stale.places.add(node);
  if (edge !== undefined) stale.places.add(edge.source);
}

function update(content: Content, sizes: boolean): boolean {
  const { cy, stale } = content;
  if (cy === null) return false;
  if (sizes) rescale(content, nodeScale(cy.zoom()));
  const muting = cy.data('muting') === true;
  const looks = stale.structure || stale.looks || muting !== content.muting;
  const moved = stale.structure || stale.places === 'all' || stale.places.size > 0;
  if (stale.structure) rebuild(content, cy);
  if (moved) place(content);
  content.muting = muting;
  if (looks) {
    content.groups = groupEdges(content.edgeList, muting, content.theme);
    content.fallen = content.edgeList.filter((edge) => edge.fallen);
  }
  const { changed, moved: former } = content.news;
  const places = looks || stale.places === 'all' ? null : stale.places;
  content.news = {
    changed: changed || looks || moved,
    moved: places === null || former === null ? null : new Set([...former, ...places]),
  };
  content.stale = { structure: false, looks: false, places: new Set() };
  return looks || moved;
}

function rebuild(content: Content, cy: Core): void {
  const { nodes, edges, expected, scale } = content;
  nodes.clear();
  edges.clear();
  cy.nodes().forEach((element) => {
    const node = drawnNode(element.data(), element.position(), scale, standingOf(element));
    nodes.set(node.id, node);
  });
  for (const { data, at } of expected.nodes.values())
    nodes.set(data.id, drawnNode(data, at, scale));
  const hang = (data: EdgeData, standing?: Standing) => {
    const source = nodes.get(data.source);
    const target = nodes.get(data.target);
    if (source && target) edges.set(data.id, drawnEdge(data, source, target, standing));
  };
  cy.edges().forEach((element) => {
    hang(element.data(), standingOf(element));
  });
  for (const data of expected.edges.values()) hang(data);
  content.nodeList = [...nodes.values()];
  content.edgeList = [...edges.values()];
  content.stale.places = 'all';
}

function place(content: Content): void {
  const { places } = content.stale;
  for (const edge of content.edgeList) {
    if (places === 'all' || places.has(edge.source) || places.has(edge.target)) reshape(edge);
  }
  if (places !== 'all' && places.size <= STRAYS) content.index?.stray(places);
  else content.index = null;
  const rooms = [...(places === 'all' ? content.nodeList : places)].map(roomOf);
  // What a few have left may be held as well.
  const former = places === 'all' ? [] : (content.bounds ?? []);
  content.bounds = union([boundsOf(rooms), former].flatMap((box) => box ?? []));
}

function rescale(content: Content, scale: number): void {
  if (scale === content.scale) return;
  content.scale = scale;
  for (const node of content.nodeList) node.radius = (node.size / 2) * scale;
  content.stale.places = 'all';
}

function roomOf({ x, y, radius }: DrawnNode) {
  return { x, y, radius: radius + AROUND };
}
