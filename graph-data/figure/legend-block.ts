/** Sets the legend as rows of samples with their words. */
import type { GraphEdge, GraphNode } from '../model/views.ts';
import type { Measure } from './geometry.ts';
import { type LegendEntry, legendEntries } from './legend.ts';
import { canvasColours, type Theme } from './palette.ts';
import type { SceneSample, SceneText } from './scene.ts';

export type LegendBlock = {
  height: number;
  /** The legend with its top at `y`. */
  at(y: number): { texts: SceneText[]; samples: SceneSample[] };
};

/** The legend of what is really drawn, flowing in rows of `width` px; `unit` scales all its sizes. */
export function setLegend(
  { nodes, edges }: { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] },
  { x, width, unit, theme }: { x: number; width: number; unit: number; theme: Theme },
  measure: Measure,
): LegendBlock {
  const traits = edges.map((edge) => ({ ...edge, sources: edge.documents.length }));
  const size = 11.5 * unit;
  const row = 22 * unit;
  const placed: { entry: LegendEntry; x: number; row: number }[] = [];
  let [left, rows] = [0, 0];
  let family = '';
  for (const entry of legendEntries(nodes, traits, theme)) {
    const needed = sampleWidth(entry, unit) + 7 * unit + measure(entry.label, size, 400);
    const newFamily = (entry.kind === 'entity') !== (family === 'entity');
    if (rows === 0 || left + needed > width || newFamily) [left, rows] = [0, rows + 1];
    family = entry.kind;
    placed.push({ entry, x: x + left, row: rows - 1 });
    left += needed + 20 * unit;
  }
  const { label: colour } = canvasColours(theme);
  const at = (y: number) => ({
    samples: placed.map((place) => sample(place.entry, place.x, y + place.row * row, unit)),
    texts: placed.map(
      ({ entry, x: start, row: rank }): SceneText => ({
        x: start + sampleWidth(entry, unit) + 7 * unit,
        y: y + rank * row + row / 2 + size * 0.36,
        text: entry.label,
        size,
        weight: 400,
        colour,
        anchor: 'start',
      }),
    ),
  });
  return { height: rows * row, at };
}

function sampleWidth({ kind }: LegendEntry, unit: number): number {
  return (kind === 'line' ? 30 : 16) * unit;
}

function sample(entry: LegendEntry, x: number, y: number, unit: number): SceneSample {
  const box = { x, y: y + 3 * unit, width: sampleWidth(entry, unit), height: 16 * unit };
  switch (entry.kind) {
    case 'entity':
      return { ...box, kind: 'entity', colour: entry.colour, icon: entry.icon };
    case 'line':
      return {
        ...box,
        kind: 'line',
        colour: entry.colour,
        lineWidth: entry.width * unit,
        dash: entry.dash.map((length) => length * unit),
      };
    case 'mark':
      return { ...box, kind: 'mark', colour: entry.colour, mark: entry.mark };
  }
}
