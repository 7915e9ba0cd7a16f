/** What has been brought onto the canvas, how it is arranged, and what of it is chosen and looked at. */
import type { SourceRef } from '../../../graph-data/figure/colouring.ts';
import type { TimeFilter } from '../../../graph-data/model/time-filter.ts';
import type { GraphEdge, GraphNode } from '../../../graph-data/model/views.ts';
import type { Filters } from '../../../graph-data/model/visible-graph.ts';

export type Point = { x: number; y: number };

/** Width and height in px. */
export type Room = { width: number; height: number };

export type Subject = { kind: 'entity' | 'relation'; id: string };

export type FilterName = keyof Filters;

/** The graph as one source tells it, or as two do, side by side. */
export type Comparison = {
  a: SourceRef;
  b: SourceRef | null;
  /** Entities brought onto the canvas for it, which go when it ends. */
  brought: readonly string[];
  /** Where those were that were moved to make room for them. */
  before: Readonly<Record<string, Point>>;
};

/**
 * What has been brought onto the canvas and how it is arranged. The undoable part of the state:
 * a history entry is a former value of this slice.
 */
export type CanvasState = {
  nodes: Readonly<Record<string, GraphNode>>;
  edges: Readonly<Record<string, GraphEdge>>;
  /** For each entity that an expansion brought in, the entity it was expanded from. */
  origins: Readonly<Record<string, string>>;
  /** Entities hidden by hand, restorable. */
  hidden: Readonly<Record<string, true>>;
  /** Relations hidden by hand, restorable. */
  hiddenRelations: Readonly<Record<string, true>>;
  filters: Filters;
  comparison: Comparison | null;
  time: TimeFilter | null;
  /** Ids of documents left out, to see what falls without them. */
  leftOut: readonly string[];
  positions: Readonly<Record<string, Point>>;
  /** Never moved by a layout or by new data. */
  pinned: Readonly<Record<string, true>>;
};

export type SelectionState = { entities: readonly string[]; relations: readonly string[] };

export type FocusState = {
  /** What the inspector shows. */
  subject: Subject | null;
  /** What the reader shows: a document and the citation scrolled to. */
  document: { id: string; citation: string | null } | null;
  /** Under the pointer, or reached by keyboard on the canvas. */
  hover: Subject | null;
};

/** A rectangle of the canvas' own units: its middle, and how much of the plane it spans. */
export type Sight = { x: number; y: number; width: number; height: number };

/** Asked of the canvas, which answers by moving the camera; `serial` tells two equal requests apart. */
export type CameraRequest =
  | { serial: number; kind: 'fit'; entities: readonly string[] | null }
  | { serial: number; kind: 'zoom'; factor: number }
  | { serial: number; kind: 'reveal'; entities: readonly string[] }
  | { serial: number; kind: 'look'; at: Sight };
