/** Composes a figure: title above, the graph, its legend, references and source line around it. */
import type { GraphEdge, GraphNode } from '../model/views.ts';
import { altText, captionOf } from './caption.ts';
import type { EdgeScheme } from './colouring.ts';
import { draw, type LabelChoice } from './drawing.ts';
import type { Point } from './edge-paths.ts';
import type { EntityScheme } from './entity-looks.ts';
import type { Measure } from './geometry.ts';
import { growth } from './growth.ts';
import { type LegendBlock, setLegend } from './legend-block.ts';
import { canvasColours, type Theme } from './palette.ts';
import { setParagraph } from './paragraph.ts';
import {
  type CitedRelation,
  numberReferences,
  type Reference,
  setReferencePages,
  setReferences,
} from './references.ts';
import type { Scene, SceneRule, SceneText } from './scene.ts';
import type { FigureSize } from './size.ts';

/** What is pictured: always from the model, never from a screen. */
export type FigureContent = {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  /** Centres of the nodes' discs, canvas units. Nodes without one are left out. */
  positions: Readonly<Record<string, Point>>;
  /** For numbered citations: the relations in the order in which they are to be numbered. */
  cited: readonly CitedRelation[];
  /** What relations are coloured by, as on the canvas; null for nothing. */
  scheme: EdgeScheme | null;
  /** What sizes and colours of entities stand for, as on the canvas; null or left out for connections and type. */
  looks?: EntityScheme | null;
};

export const LEGEND_PLACES = ['under', 'right', 'left', 'none'] as const;
export type LegendPlace = (typeof LEGEND_PLACES)[number];

/** Where the references go; `pages`: on further pages, for formats that have any. */
export const CITATION_PLACES = ['under', 'beside', 'pages', 'none'] as const;
export type CitationPlace = (typeof CITATION_PLACES)[number];

export type FigureOptions = {
  /** References under the picture make it taller than its height where they would take too much of it. */
  size: FigureSize;
  theme: Theme;
  /** A CSS colour in hexadecimal RGB; null for transparent. */
  background: string | null;
  /** Empty: none. */
  title: string;
  subtitle: string;
  sourceLine: string;
  legend: LegendPlace;
  labels: LabelChoice;
  edgeLabels: boolean;
  citations: CitationPlace;
  /** Long quotes are printed whole. */
  wholeQuotes: boolean;
};

/** Text sizes in px at scale 1, that is at 96 dots per inch: none below 9 pt. */
const TEXT = { title: 22, subtitle: 14, small: 12 } as const;
const MARGIN = 28;
/** The graph gets at least this part of the height asked for. */
const GRAPH_SHARE = 0.62;

type Area = { left: number; top: number; right: number; bottom: number };

/** Composes the scene; the same content and options give the same scene. */
export function composeFigure(
  content: FigureContent,
  options: FigureOptions,
  measure: Measure,
): Scene {
  const { theme, size } = options;
  const { references, numbers } = numbered(content, options);
  const sheet = layOut(content, options, references, measure);
  const { area } = sheet;
  const room = {
    width: (area.right - area.left) / size.unit,
    height: (area.bottom - area.top) / size.unit,
  };
  const grown = growth(content.nodes, room, measure);
  const drawing = draw(content.nodes, content.edges, content.positions, {
    theme,
    scheme: content.scheme,
    looks: content.looks ?? null,
    labels: options.labels,
    edgeLabels: options.edgeLabels,
    numbers,
    measure,
    width: room.width / grown,
    height: room.height / grown,
  });
  const { title, sourceLine } = options;
  const words = { title, sourceLine, drawing, edges: content.edges, references };
  return {
    width: size.width,
    height: sheet.height,
    theme,
    background: options.background,
    halo: options.background ?? canvasColours(theme).halo,
    title: title || 'Graph',
    description: altText(words),
    caption: captionOf(words),
    graph: { scale: size.unit * grown, dx: area.left, dy: area.top, ...drawing },
    references,
    texts: sheet.texts,
    samples: sheet.samples,
    rules: sheet.rules,
    pages:
      options.citations === 'pages' ? furtherPages(references, options, sheet.height, measure) : [],
  };
}

function numbered(
  { nodes, edges, positions, cited }: FigureContent,
  { citations, wholeQuotes }: FigureOptions,
): ReturnType<typeof numberReferences> {
  if (citations === 'none') return numberReferences([]);
  const shown = new Set(nodes.filter(({ id }) => Object.hasOwn(positions, id)).map(({ id }) => id));
  const drawn = new Set(
    edges
      .filter(({ source, target }) => shown.has(source) && shown.has(target))
      .map(({ id }) => id),
  );
  return numberReferences(
    cited.filter(({ relation }) => drawn.has(relation.id)),
    wholeQuotes,
  );
}

type Sheet = {
  area: Area;
  height: number;
  texts: SceneText[];
  samples: Scene['samples'];
  rules: SceneRule[];
};

/** Where everything but the graph goes, and the room that is left for the graph. */
function layOut(
  content: FigureContent,
  options: FigureOptions,
  references: readonly Reference[],
  measure: Measure,
): Sheet {
  const { theme, size } = options;
  const { unit } = size;
  const margin = MARGIN * unit;
  const inner = size.width - 2 * margin;
  const head = setHead(options, margin, inner, measure);
  const top = margin + head.height + (head.height ? 12 * unit : 0);
  const beside = setBeside(content, options, references, top, measure);
  const listed = options.citations === 'under' && references.length > 0;
  const block = { x: margin, y: 0, width: inner, size: TEXT.small * unit, theme };
  const under = setReferences(listed ? references : [], block, measure);
  const legend = options.legend === 'under' ? beside.legendOf(margin, inner) : noLegend();
  const source = setParagraph(
    options.sourceLine,
    {
      x: margin,
      y: 0,
      size: TEXT.small * unit,
      weight: 400,
      colour: canvasColours(theme).mutedLabel,
    },
    inner,
    measure,
  );
  const gap = (height: number) => (height > 0 ? height + 14 * unit : 0);
  const foot = gap(legend.height) + gap(source.height);
  const list = listed ? under.height + 30 * unit : 0;
  const graph = Math.max(
    size.height - top - margin - foot - list,
    (size.height - top - margin - foot) * GRAPH_SHARE,
    120 * unit,
    beside.height,
  );
  const bottom = top + graph;
  // Sums of fractions must not cost a pixel more than was asked for.
  const height = Math.ceil(bottom + foot + list + margin - 0.01);
  const set = legend.at(bottom + 14 * unit);
  const listTop = bottom + gap(legend.height) + 30 * unit;
  return {
    area: { left: beside.left, right: beside.right, top, bottom },
    height: Math.max(size.height, height),
    texts: [
      ...head.texts,
      ...beside.texts,
      ...set.texts,
      ...shifted(under.texts, listTop),
      ...shifted(source.texts, bottom + foot + list - source.height),
    ],
    samples: [...beside.samples, ...set.samples],
    rules: listed
      ? [
          {
            x1: margin,
            x2: size.width - margin,
            y: listTop - 12 * unit,
            colour: canvasColours(theme).rule,
          },
        ]
      : [],
  };
}

type Beside = Omit<Sheet, 'area' | 'rules'> & {
  left: number;
  right: number;
  legendOf(x: number, width: number): LegendBlock;
};

/** Legend and references beside the graph, if any: columns as high as they need to be. */
function setBeside(
  content: FigureContent,
  options: FigureOptions,
  references: readonly Reference[],
  top: number,
  measure: Measure,
): Beside {
  const { theme, size, legend: place } = options;
  const { unit, width } = size;
  const margin = MARGIN * unit;
  const gap = 24 * unit;
  const legendOf = (x: number, room: number) =>
    setLegend(content, { x, width: room, unit, theme }, measure);
  let [left, right] = [margin, width - margin];
  const beside: Beside = { left, right, height: 0, texts: [], samples: [], legendOf };
  if (options.citations === 'beside' && references.length > 0) {
    const room = Math.min(Math.max(width * 0.34, 250 * unit), 420 * unit);
    const block = { x: right - room, y: top, width: room, size: TEXT.small * unit, theme };
    const list = setReferences(references, block, measure);
    beside.texts.push(...list.texts);
    beside.height = list.height;
    right -= room + gap;
  }
  if (place === 'left' || place === 'right') {
    const room = Math.min(190 * unit, width * 0.28);
    const legend = legendOf(place === 'left' ? left : right - room, room);
    const set = legend.at(top);
    beside.texts.push(...set.texts);
    beside.samples.push(...set.samples);
    beside.height = Math.max(beside.height, legend.height);
    if (place === 'left') left += room + gap;
    else right -= room + gap;
  }
  return { ...beside, left, right: Math.max(right, left + 80 * unit) };
}

function furtherPages(
  references: readonly Reference[],
  { size, theme }: FigureOptions,
  height: number,
  measure: Measure,
): Scene['pages'] {
  const margin = MARGIN * size.unit;
  const block = {
    x: margin,
    y: margin,
    width: size.width - 2 * margin,
    height: height - 2 * margin,
    size: TEXT.small * size.unit,
    theme,
  };
  return setReferencePages(references, block, 'References', measure);
}

function noLegend(): LegendBlock {
  return { height: 0, at: () => ({ texts: [], samples: [] }) };
}

function setHead(
  { title, subtitle, theme, size: { unit } }: FigureOptions,
  x: number,
  width: number,
  measure: Measure,
): { texts: SceneText[]; height: number } {
  const { label, mutedLabel } = canvasColours(theme);
  const upper = { x, y: MARGIN * unit, size: TEXT.title * unit, weight: 650, colour: label };
  const first = setParagraph(title, upper, width, measure);
  const lower = { x, y: upper.y + first.height, size: TEXT.subtitle * unit, weight: 400 };
  const second = setParagraph(subtitle, { ...lower, colour: mutedLabel }, width, measure);
  return { texts: [...first.texts, ...second.texts], height: first.height + second.height };
}

function shifted(texts: readonly SceneText[], dy: number): SceneText[] {
  return texts.map((text) => ({ ...text, y: text.y + dy }));
}
