/** Sets the legend as rows of samples with their words. */
import type { GraphEdge, GraphNode } from '../model/views.ts';
import type { EdgeScheme } from './colouring.ts';
import type { EntityScheme } from './entity-looks.ts';
import { type Measure, wrapLabel } from './geometry.ts';
import { type LegendEntry, legendEntries } from './legend.ts';
import { canvasColours, type Theme } from './palette.ts';
import type { SceneSample, SceneText } from './scene.ts';

export type LegendBlock = {
  height: number;
  /** The legend with its top at `y`. */
  at(y: number): { texts: SceneText[]; samples: SceneSample[] };
};

type LegendContent = {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  scheme: EdgeScheme | null;
  looks?: EntityScheme | null;
};

/** `column`: one entry a row, as beside the graph. */
type LegendPlace = { x: number; width: number; unit: number; theme: Theme; column?: boolean };

type Placed = { entry: LegendEntry; lines: string[]; x: number; y: number };

/**
 * The legend of what is really drawn, flowing in rows of `width` px; `unit` scales all its sizes.
 * Kinds of entities and kinds of lines begin rows of their own.
 */
export function setLegend(
  { nodes, edges, scheme, looks = null }: LegendContent,
  { x, width, unit, theme, column = false }: LegendPlace,
  measure: Measure,
): LegendBlock {
  const size = SIZE * unit;
  const { placed, height } = flow(
    legendEntries(nodes, edges, theme, scheme, looks),
    { x, width, unit, column },
    measure,
  );
  const { label: colour } = canvasColours(theme);
  const at = (top: number) => ({
    samples: placed.map((place) => sample(place.entry, place.x, top + place.y, unit)),
    texts: placed.flatMap(({ entry, lines, x: start, y }) =>
      lines.map(
        (text, i): SceneText => ({
          x: start + sampleWidth(entry, unit) + 7 * unit,
          y: top + y + ROW * unit * 0.5 + size * 0.36 + i * size * 1.25,
          text,
          size,
          weight: 400,
          colour,
          anchor: 'start',
          part: 'legend',
        }),
      ),
    ),
  });
  return { height, at };
}

const SIZE = 12;
const ROW = 23;

function flow(
  entries: readonly LegendEntry[],
  { x, width, unit, column }: Required<Omit<LegendPlace, 'theme'>>,
  measure: Measure,
): { placed: Placed[]; height: number } {
  const placed: Placed[] = [];
  let [left, top, row] = [0, 0, 0];
  let family = '';
  for (const entry of entries) {
    const before = sampleWidth(entry, unit) + 7 * unit;
    const style = { size: SIZE * unit, weight: 400, width: Math.max(width - before, 60), lines: 4 };
    const lines = wrapLabel(wordsOf(entry), measure, style);
    const widest = lines.reduce((max, line) => Math.max(max, measure(line, SIZE * unit, 400)), 0);
    const newFamily = column || (family !== '' && familyOf(entry) !== family);
    if (left > 0 && (left + before + widest > width || newFamily))
      [left, top, row] = [0, top + row, 0];
    family = familyOf(entry);
    placed.push({ entry, lines, x: x + left, y: top });
    left += before + widest + 20 * unit;
    row = Math.max(row, (ROW + (lines.length - 1) * SIZE * 1.25) * unit);
  }
  return { placed, height: top + row };
}

/** Of two sources compared, how much each of them tells is part of the statement. */
function wordsOf(entry: LegendEntry): string {
  const told = entry.kind === 'colour' && entry.side !== null ? entry.detail : null;
  return told === null ? entry.label : `${entry.label}: ${told}`;
}

function familyOf({ kind }: LegendEntry): string {
  return kind === 'entity' || kind === 'disc' ? kind : 'line';
}

function sampleWidth({ kind }: LegendEntry, unit: number): number {
  return (kind === 'line' || kind === 'colour' ? 30 : 16) * unit;
}

function sample(entry: LegendEntry, x: number, y: number, unit: number): SceneSample {
  const box = { x, y: y + 3.5 * unit, width: sampleWidth(entry, unit), height: 16 * unit };
  switch (entry.kind) {
    case 'entity':
    case 'disc':
      return { ...box, kind: 'entity', colour: entry.colour, icon: entry.icon };
    case 'line':
      return {
        ...box,
        kind: 'line',
        colour: entry.colour,
        lineWidth: entry.width * unit,
        dash: entry.dash.map((length) => length * unit),
      };
    case 'colour':
      return {
        ...box,
        kind: 'line',
        colour: entry.colour,
        lineWidth: entry.width * unit,
        dash: [],
      };
    case 'mark':
      return { ...box, kind: 'mark', colour: entry.colour, mark: entry.mark };
  }
}
