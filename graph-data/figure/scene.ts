/** A figure, composed: every shape and text with its place. Writers of formats draw it and decide nothing. */

import type { Reference } from './numbering.ts';
import type { EdgeMark, EntityColour, Theme } from './palette.ts';

/** A line of text; `x` and `y` are its anchor on the baseline, in px of its group. */
export type SceneText = {
  x: number;
  y: number;
  text: string;
  size: number;
  weight: number;
  colour: string;
  anchor: 'start' | 'middle';
  /** What it is on its sheet; left out within the graph. */
  part?: TextPart;
};

/** Parts of a sheet's text. A `number` begins a reference; `continued` is a heading on a further page. */
export type TextPart =
  | 'title'
  | 'subtitle'
  | 'legend'
  | 'heading'
  | 'continued'
  | 'number'
  | 'reference'
  | 'source';

/** A small disc on an edge: a mark's icon, or the numbers of its references. */
export type SceneBadge = { x: number; y: number; width: number; colour: string } & (
  | { kind: 'mark'; mark: EdgeMark }
  | { kind: 'number'; text: string }
);

export type SceneEdge = {
  id: string;
  /** The relation as a sentence. */
  sentence: string;
  disputed: boolean;
  path: string;
  arrow: string;
  colour: string;
  width: number;
  dash: readonly number[];
  /** Along the edge; `angle` in degrees, never upside down. */
  label: { angle: number; lines: SceneText[] } | null;
  badges: SceneBadge[];
};

export type SceneNode = {
  id: string;
  name: string;
  type: string;
  /** Relations of this entity in the picture. */
  degree: number;
  x: number;
  y: number;
  r: number;
  colour: EntityColour;
  /** Which of two compared sources speaks of it, as a ring's colour; null for no ring. */
  ring: string | null;
  /** Path data on a 24 x 24 grid. */
  icon: string;
  lines: SceneText[];
};

/** A thin line from a thing to its label, where that lies apart from it. */
export type SceneLeader = { x1: number; y1: number; x2: number; y2: number; colour: string };

/** A legend row's sample: drawn in a box of `width` x `height` px whose top left is `x`, `y`. */
export type SceneSample = { x: number; y: number; width: number; height: number } & (
  | { kind: 'entity'; colour: EntityColour; icon: string }
  | { kind: 'line'; colour: string; lineWidth: number; dash: readonly number[] }
  | { kind: 'mark'; colour: string; mark: EdgeMark }
);

/** A further page: references that did not go beside the picture. */
export type ScenePage = { texts: SceneText[]; rules: SceneRule[] };

export type SceneRule = { x1: number; x2: number; y: number; colour: string };

export type Scene = {
  width: number;
  height: number;
  theme: Theme;
  /** null: transparent. */
  background: string | null;
  /** Behind labels, so that they can be read across lines. */
  halo: string;
  title: string;
  /** What the picture shows, for whoever cannot see it. */
  description: string;
  /** A sentence or two to print under the picture. */
  caption: string;
  /** The drawing, in its own units: `x * scale + dx`. */
  graph: {
    scale: number;
    dx: number;
    dy: number;
    edges: SceneEdge[];
    nodes: SceneNode[];
    leaders: SceneLeader[];
    /** Ids of entities and relations whose label or numbers found no room. */
    unlabelled: string[];
    unnumbered: string[];
  };
  /** What the numbers stand for, in their order; set in `texts` or `pages` where they are printed. */
  references: Reference[];
  /** Title, legend, references and source line, in px of the figure, in reading order. */
  texts: SceneText[];
  samples: SceneSample[];
  rules: SceneRule[];
  /** Further pages of the same size. */
  pages: ScenePage[];
};
