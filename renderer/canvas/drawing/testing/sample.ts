/** Records to test with: discs and lines that are nothing in particular. */
import { edgeShape, loopShape } from '../edge-shape.ts';
import type { DrawnEdge, DrawnNode } from '../records.ts';

const STANDING = { chosen: false, aimed: false, lit: false, fallen: false };

/** A node like any other. */
export function sampleNode(id: string, x: number, y: number, more: Partial<DrawnNode> = {}) {
  const look = { size: 20, radius: 10, rim: 2, fill: '#222222', stroke: '#eeeeee' };
  const node = {
    id,
    entity: id,
    x,
    y,
    ...look,
    icon: 'M0 0',
    ink: '#ffffff',
    ...STANDING,
    ...more,
  };
  return node satisfies DrawnNode;
}

/** An edge like any other, laid between its nodes. */
export function sampleEdge(
  id: string,
  source: DrawnNode,
  target: DrawnNode,
  more: Partial<DrawnEdge> = {},
) {
  const { bend = 0 } = more;
  const shape = source === target ? loopShape(source, 0, 6) : edgeShape(source, target, bend, 6);
  const look = { colour: '#888888', width: 1.5, dash: [], bend, loop: 0, coloured: false };
  const edge = { id, source, target, ...look, marks: [], count: 1, shape, ...STANDING, ...more };
  return edge satisfies DrawnEdge;
}
