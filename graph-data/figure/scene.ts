/** A figure, composed: every shape and text with its place. Writers of formats draw it and decide nothing. */
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
};

/** A small disc on an edge: a mark's icon, or the numbers of its references. */
export type SceneBadge = { x: number; y: number; width: number; colour: string } & (
  | { kind: 'mark'; mark: EdgeMark }
  | { kind: 'number'; text: string }
);

export type SceneEdge = {
  id: string;
  /** The relation as a sentence. */
  sentence: string;
  path: string;
  arrow: string;
  colour: string;
  width: number;
  dash: readonly number[];
  /** Along the edge; `angle` in degrees, never upside down. */
  label: (SceneText & { angle: number }) | null;
  badges: SceneBadge[];
};

export type SceneNode = {
  id: string;
  name: string;
  x: number;
  y: number;
  r: number;
  colour: EntityColour;
  /** Path data on a 24 x 24 grid. */
  icon: string;
  lines: SceneText[];
};

/** A legend row's sample: drawn in a box of `width` x `height` px whose top left is `x`, `y`. */
export type SceneSample = { x: number; y: number; width: number; height: number } & (
  | { kind: 'entity'; colour: EntityColour; icon: string }
  | { kind: 'line'; colour: string; lineWidth: number; dash: readonly number[] }
  | { kind: 'mark'; colour: string; mark: EdgeMark }
);

export type Scene = {
  width: number;
  height: number;
  theme: Theme;
  /** null: transparent. */
  background: string | null;
  /** Behind labels, so that they can be read across lines. */
  halo: string;
  title: string;
  description: string;
  /** The drawing, in its own units: `x * scale + dx`. */
  graph: { scale: number; dx: number; dy: number; edges: SceneEdge[]; nodes: SceneNode[] };
  /** Title, legend, references and source line, in px of the figure. */
  texts: SceneText[];
  samples: SceneSample[];
  rules: { x1: number; x2: number; y: number; colour: string }[];
};
