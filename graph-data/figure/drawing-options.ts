/** What a drawing is made with, and what of it is placed. */
import type { GraphEdge, GraphNode } from '../model/views.ts';
import type { EdgeScheme } from './colouring.ts';
import type { Curve } from './edge-paths.ts';
import type { EntityScheme } from './entity-looks.ts';
import type { Measure } from './geometry.ts';
import type { EdgeStyle, Theme } from './palette.ts';

/** Which entities are labelled: every one, the most connected ones, none. */
export const LABEL_CHOICES = ['all', 'important', 'none'] as const;
export type LabelChoice = (typeof LABEL_CHOICES)[number];

export type DrawingOptions = {
  theme: Theme;
  /** What relations are coloured by; null for nothing. */
  scheme: EdgeScheme | null;
  /** What sizes and colours of entities stand for; null or left out for connections and type. */
  looks?: EntityScheme | null;
  labels: LabelChoice;
  edgeLabels: boolean;
  /** Reference numbers by relation id; empty where the figure has none. */
  numbers: ReadonlyMap<string, string>;
  measure: Measure;
  /** Room, px at scale 1. */
  width: number;
  height: number;
};

/** An entity in its place, with its relations in the picture. */
export type PlacedNode = { node: GraphNode; x: number; y: number; r: number; degree: number };

/** A relation in its place. */
export type Line = { edge: GraphEdge; sentence: string; curve: Curve; style: EdgeStyle };
