/** What is drawn, as flat records: a frame goes through thousands of them and must not ask for anything twice. */
import type { EdgeMark } from '../../../graph-data/figure/palette.ts';
import type { EdgeShape } from './edge-shape.ts';

/** What an element is at the moment, beside what it looks like of itself. */
export type Standing = {
  chosen: boolean;
  /** Under the pointer, or reached by keyboard. */
  aimed: boolean;
  /** Belongs to what is pointed at or chosen. */
  lit: boolean;
  /** Has lost its sources. */
  fallen: boolean;
};

export type DrawnNode = Standing & {
  readonly id: string;
  /** Whom it stands for: to cut that out of its id for each frame would take long. */
  readonly entity: string;
  x: number;
  y: number;
  /** Diameter of the disc in model px at node scale 1. */
  size: number;
  /** Radius to the middle of the rim in model px, at the node scale of the moment. */
  radius: number;
  rim: number;
  fill: string;
  stroke: string;
  /** Path data in a square of 24 px, and the colour it is drawn in. */
  icon: string;
  ink: string;
};

export type DrawnEdge = Standing & {
  readonly id: string;
  readonly source: DrawnNode;
  readonly target: DrawnNode;
  colour: string;
  /** In model px. */
  width: number;
  /** In model px; empty for solid lines. */
  dash: readonly number[];
  /** Distance of the curve's control point to the right of the edge's direction, in model px. */
  bend: number;
  /** Direction of a loop in degrees, clockwise from the top. */
  loop: number;
  coloured: boolean;
  marks: readonly EdgeMark[];
  /** How many relations a bundle stands for; 1 for an edge. */
  count: number;
  shape: EdgeShape;
};

/** Whether an element steps back because others are pointed at. */
export function isMuted(element: Standing, muting: boolean): boolean {
  return muting && !element.lit && !element.chosen;
}

/** The radius to the outside of a disc's rim, which straddles its edge. */
export function outerRadius({ radius, rim }: Pick<DrawnNode, 'radius' | 'rim'>): number {
  return radius + rim / 2;
}
