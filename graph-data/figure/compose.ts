/** Composes a figure: title above, the graph, its legend, references and source line below. */
import type { GraphEdge, GraphNode } from '../model/views.ts';
import { type Drawing, draw } from './drawing.ts';
import type { Point } from './edge-paths.ts';
import { type Measure, wrapLabel } from './geometry.ts';
import { setLegend } from './legend-block.ts';
import { canvasColours, type Theme } from './palette.ts';
import { type CitedRelation, numberReferences, setReferences } from './references.ts';
import type { Scene, SceneText } from './scene.ts';

/** What is pictured: always from the model, never from a screen. */
export type FigureContent = {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  /** Centres of the nodes' discs, canvas units. Nodes without one are left out. */
  positions: Readonly<Record<string, Point>>;
  /** For numbered citations: the relations in the order in which they are to be numbered. */
  cited: readonly CitedRelation[];
};

export type FigureOptions = {
  /** Px. References, if any, come below and make the figure taller than `height`. */
  width: number;
  height: number;
  theme: Theme;
  /** A CSS colour in hexadecimal RGB; null for transparent. */
  background: string | null;
  /** Empty: none. */
  title: string;
  sourceLine: string;
  legend: boolean;
  edgeLabels: boolean;
  citations: boolean;
};

/** Composes the scene; the same content and options give the same scene. */
export function composeFigure(
  content: FigureContent,
  options: FigureOptions,
  measure: Measure,
): Scene {
  const { width, theme } = options;
  const unit = Math.max(0.7, Math.sqrt(width * options.height) / 1200);
  const margin = 28 * unit;
  const inner = width - 2 * margin;
  const numbered = numberReferences(options.citations ? content.cited : []);
  const drawing = draw(content.nodes, content.edges, content.positions, {
    theme,
    edgeLabels: options.edgeLabels,
    numbers: numbered.numbers,
    measure,
  });
  const title = setParagraph(
    options.title,
    { ...titleStyle(theme, unit), x: margin, y: margin },
    inner,
    measure,
  );
  const legend = options.legend
    ? setLegend(content, { x: margin, width: inner, unit, theme }, measure)
    : { height: 0, at: () => ({ texts: [], samples: [] }) };
  const source = setParagraph(
    options.sourceLine,
    { ...sourceStyle(theme, unit), x: margin, y: 0 },
    inner,
    measure,
  );
  const foot = legend.height + source.height + (legend.height && source.height ? 10 * unit : 0);
  const top = margin + title.height + (title.height ? 12 * unit : 0);
  const bottom = Math.max(options.height - margin - foot - (foot ? 14 * unit : 0), top + 40 * unit);
  const legendTop = options.height - margin - foot;
  const references = setReferences(
    numbered.references,
    { x: margin, y: options.height, width: inner, size: 10.5 * unit, theme },
    measure,
  );
  const listed = numbered.references.length > 0;
  const set = legend.at(legendTop);
  return {
    width,
    height: Math.ceil(options.height + (listed ? references.height + margin : 0)),
    theme,
    background: options.background,
    halo: options.background ?? canvasColours(theme).halo,
    title: options.title || 'Graph',
    description: describe(drawing),
    graph: {
      ...fit(drawing, { left: margin, top, right: width - margin, bottom }, unit),
      ...drawing,
    },
    texts: [
      ...title.texts,
      ...set.texts,
      ...source.texts.map((text) => ({
        ...text,
        y: text.y + options.height - margin - source.height,
      })),
      ...references.texts,
    ],
    samples: set.samples,
    rules: listed
      ? [
          {
            x1: margin,
            x2: width - margin,
            y: options.height - margin / 2,
            colour: canvasColours(theme).rule,
          },
        ]
      : [],
  };
}

type ParagraphStyle = { x: number; y: number; size: number; weight: number; colour: string };

function titleStyle(theme: Theme, unit: number): Omit<ParagraphStyle, 'x' | 'y'> {
  return { size: 22 * unit, weight: 650, colour: canvasColours(theme).label };
}

function sourceStyle(theme: Theme, unit: number): Omit<ParagraphStyle, 'x' | 'y'> {
  return { size: 10.5 * unit, weight: 400, colour: canvasColours(theme).mutedLabel };
}

function setParagraph(
  text: string,
  { x, y, size, weight, colour }: ParagraphStyle,
  width: number,
  measure: Measure,
): { texts: SceneText[]; height: number } {
  const lines = wrapLabel(text, measure, { size, weight, width, lines: 3 });
  const texts: SceneText[] = lines.map((line, i) => ({
    x,
    y: y + size * (0.95 + i * 1.3),
    text: line,
    size,
    weight,
    colour,
    anchor: 'start',
  }));
  return { texts, height: lines.length * size * 1.3 };
}

/** Scale and shift that centre the drawing in a rectangle, never larger than twice its size on screen. */
function fit(
  { bounds }: Drawing,
  area: { left: number; top: number; right: number; bottom: number },
  unit: number,
): { scale: number; dx: number; dy: number } {
  const scale = Math.min(
    (area.right - area.left) / (bounds.right - bounds.left),
    (area.bottom - area.top) / (bounds.bottom - bounds.top),
    2 * unit,
  );
  return {
    scale,
    dx: (area.left + area.right - scale * (bounds.left + bounds.right)) / 2,
    dy: (area.top + area.bottom - scale * (bounds.top + bounds.bottom)) / 2,
  };
}

function describe({ nodes, edges }: Drawing): string {
  const best = [...nodes].sort((a, b) => b.r - a.r).slice(0, 5);
  const names = best.map(({ name }) => name).join(', ');
  const counts = `A graph of ${nodes.length} entities and ${edges.length} relations.`;
  return names === '' ? counts : `${counts} Most connected: ${names}.`;
}
