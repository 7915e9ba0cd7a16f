/** Edges that look the same, so that thousands of lines are a few strokes. */
import {
  type CanvasColours,
  canvasColours,
  type Theme,
} from '../../../graph-data/figure/palette.ts';
import { type DrawnEdge, isMuted } from './records.ts';

export type EdgeGroup = {
  colour: string;
  width: number;
  dash: readonly number[];
  alpha: number;
  arrows: boolean;
  /** Higher is drawn later. */
  tier: number;
  /** A glow of this colour lies under the lines; null for none. */
  glow: string | null;
  edges: DrawnEdge[];
};
type Look = Omit<EdgeGroup, 'edges'>;

/** How opaque lines are: thin grey ones step behind names, coloured ones must show their hue. */
const OPACITY = { light: 0.62, dark: 0.7, coloured: 0.92, fallen: 0.4, muted: 0.2 } as const;
const DOTTED = [1, 1] as const;

/**
 * Groups all edges, those to be drawn first in front.
 * @param muting whether something is pointed at, and all else steps back
 */
export function groupEdges(
  edges: readonly DrawnEdge[],
  muting: boolean,
  theme: Theme,
): readonly EdgeGroup[] {
  const groups = new Map<string, EdgeGroup>();
  const colours = canvasColours(theme);
  let former: EdgeGroup | null = null;
  for (const edge of edges) {
    const look = lookOf(edge, muting, theme, colours);
    // Most look like the one before.
    if (former === null || !isSame(former, look)) former = groupOf(groups, look);
    former.edges.push(edge);
  }
  return [...groups.values()].sort((a, b) => a.tier - b.tier);
}

function groupOf(groups: Map<string, EdgeGroup>, look: Look): EdgeGroup {
  const { tier, alpha, width, colour, dash, arrows } = look;
  const key = `${tier} ${alpha} ${width} ${colour} ${dash} ${arrows}`;
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group = { ...look, edges: [] };
  groups.set(key, group);
  return group;
}

function isSame(a: Look, b: Look): boolean {
  return (
    a.colour === b.colour &&
    a.width === b.width &&
    a.alpha === b.alpha &&
    a.tier === b.tier &&
    a.arrows === b.arrows &&
    isSameDash(a.dash, b.dash)
  );
}

function isSameDash(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((part, at) => part === b[at]));
}

function lookOf(edge: DrawnEdge, muting: boolean, theme: Theme, colours: CanvasColours): Look {
  const { chosen, lit, fallen } = edge;
  return {
    colour: chosen ? colours.accent : fallen ? colours.edge : edge.colour,
    width: edge.width,
    dash: fallen ? DOTTED : edge.dash,
    alpha: opacityOf(edge, theme) * (isMuted(edge, muting) ? OPACITY.muted : 1),
    arrows: edge.count === 1,
    tier: chosen ? 2 : lit ? 1 : 0,
    glow: chosen ? colours.accent : null,
  };
}

function opacityOf({ chosen, lit, fallen, coloured }: DrawnEdge, theme: Theme): number {
  if (chosen || lit) return 1;
  if (fallen) return OPACITY.fallen;
  return coloured ? OPACITY.coloured : OPACITY[theme];
}
