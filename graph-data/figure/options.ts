/** What a figure is made from, and what can be chosen for it. */
import type { GraphEdge, GraphNode } from '../model/views.ts';
import type { EdgeScheme } from './colouring.ts';
import type { LabelChoice } from './drawing-options.ts';
import type { Point } from './edge-paths.ts';
import type { EntityScheme } from './entity-looks.ts';
import type { CitedRelation } from './numbering.ts';
import type { Theme } from './palette.ts';
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

const LEGEND_PLACES = ['under', 'right', 'left', 'none'] as const;
export type LegendPlace = (typeof LEGEND_PLACES)[number];

/** Where the references go; `pages`: on further pages, for formats that have any. */
const CITATION_PLACES = ['under', 'beside', 'pages', 'none'] as const;
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
