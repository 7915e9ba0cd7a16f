/** What is written into a drawing: numbers and marks on relations, names of entities, labels of relations. */
import type { DrawingOptions, LabelChoice, Line, PlacedNode } from './drawing-options.ts';
import { LABEL } from './geometry.ts';
import { canvasColours } from './palette.ts';
import { placeLabel } from './place-labels.ts';
import {
  EDGE_TEXT,
  type PlacedEdgeLabel,
  placeEdgeLabel,
  placeRow,
  ROW,
} from './place-on-edges.ts';
import type { SceneBadge, SceneLeader, SceneNode } from './scene.ts';
import type { PointGrid, SpatialGrid } from './spatial-grid.ts';
import type { Steps } from './steps.ts';

/** Places marks and numbers on their relations; `missing`: ids of those that found no room. */
export function* placeBadges(
  lines: readonly Line[],
  taken: SpatialGrid,
  room: Parameters<typeof placeRow>[3],
  { numbers, measure }: DrawingOptions,
): Steps<{ byId: Map<string, SceneBadge[]>; leaders: SceneLeader[]; missing: string[] }> {
  const byId = new Map<string, SceneBadge[]>();
  const leaders: SceneLeader[] = [];
  const missing: string[] = [];
  for (const { edge, curve, style } of lines) {
    yield;
    const { marks, colour } = style;
    const number = numbers.get(edge.id);
    const badges = [
      ...marks.map((mark) => ({ kind: 'mark', mark, width: ROW }) as const),
      ...(number
        ? [
            {
              kind: 'number',
              text: number,
              width: Math.max(ROW, 9 + measure(number, EDGE_TEXT.font, 600)),
            },
          ]
        : []),
    ] as const;
    if (badges.length === 0) continue;
    const width = badges.reduce((sum, badge) => sum + badge.width + 2, -2);
    const row = placeRow(curve, { width, height: ROW }, taken, room);
    if (!row) {
      missing.push(edge.id);
      continue;
    }
    if (row.leader) leaders.push({ ...row.leader, colour });
    let left = row.x - width / 2;
    byId.set(
      edge.id,
      badges.map((badge): SceneBadge => {
        const x = left + badge.width / 2;
        left += badge.width + 2;
        return 'mark' in badge
          ? { ...badge, x, y: row.y, colour }
          : { kind: 'number', text: badge.text, width: badge.width, x, y: row.y, colour };
      }),
    );
  }
  return { byId, leaders, missing };
}

type NodeLabels = {
  byId: Map<string, SceneNode['lines']>;
  leaders: SceneLeader[];
  missing: string[];
};

/** Places the names of entities, the most connected first; `missing`: ids of those that found no room. */
export function* placeNodeLabels(
  placed: readonly PlacedNode[],
  surroundings: Parameters<typeof placeLabel>[1],
  { labels, theme, measure }: DrawingOptions,
): Steps<NodeLabels> {
  const { label: colour, mutedLabel } = canvasColours(theme);
  const byId = new Map<string, SceneNode['lines']>();
  const leaders: SceneLeader[] = [];
  const missing: string[] = [];
  for (const { node, x, y, r } of labelledNodes(placed, labels)) {
    yield;
    const label = placeLabel({ x, y, r, name: node.name, weight: 500 }, surroundings, measure);
    if (!label) {
      missing.push(node.id);
      continue;
    }
    if (label.leader) leaders.push({ ...label.leader, colour: mutedLabel });
    const style = { size: LABEL.font, weight: 500, colour, anchor: 'middle' } as const;
    byId.set(
      node.id,
      label.lines.map((line) => ({ ...line, ...style })),
    );
  }
  return { byId, leaders, missing };
}

/** The nodes to label, the most connected of the picture first. */
function labelledNodes(placed: readonly PlacedNode[], labels: LabelChoice): PlacedNode[] {
  const ranked = placed.toSorted(
    (a, b) =>
      b.degree - a.degree || b.node.degree - a.node.degree || (a.node.id < b.node.id ? -1 : 1),
  );
  switch (labels) {
    case 'all':
      return ranked;
    case 'important':
      return ranked.slice(0, Math.min(60, Math.max(10, Math.ceil(ranked.length * 0.3))));
    case 'none':
      return [];
  }
}

/** Fewer labelled lines than this share of numbered ones look like chance: their numbers say it all. */
const WORTH_LABELLING = 0.4;

/** Places the labels of relations, by id, where there is room for enough of them. */
export function* placeEdgeLabels(
  lines: readonly Line[],
  grids: { taken: SpatialGrid; edges: PointGrid },
  { edgeLabels, numbers, measure }: DrawingOptions,
): Steps<ReadonlyMap<string, PlacedEdgeLabel>> {
  const labels = new Map<string, PlacedEdgeLabel>();
  for (const { edge, curve } of edgeLabels ? lines : []) {
    const label = placeEdgeLabel(edge.label, curve, grids, measure);
    if (label) labels.set(edge.id, label);
    yield;
  }
  const numbered = lines.filter(({ edge }) => numbers.has(edge.id)).length;
  return labels.size < numbered * WORTH_LABELLING ? new Map() : labels;
}
