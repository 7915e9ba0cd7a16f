/** Makes the records of what is drawn from Cytoscape's elements, and brings single ones up to date. */
import type { EdgeSingular, NodeSingular } from 'cytoscape';
import type { Point } from '../../store/state.ts';
import { subjectOf } from '../element-ids.ts';
import type { EdgeData, NodeData } from '../elements.ts';
import { arrowLength, type EdgeShape, edgeShape, loopShape } from './edge-shape.ts';
import { type DrawnEdge, type DrawnNode, outerRadius, type Standing } from './records.ts';

type Element = NodeSingular | EdgeSingular;

const ORIGIN = { x: 0, y: 0 };
const UNPLACED: EdgeShape = {
  points: [0, 0, 0, 0],
  straight: true,
  tip: ORIGIN,
  along: ORIGIN,
  middle: ORIGIN,
};

const NOTHING_SPECIAL: Standing = { chosen: false, aimed: false, lit: false, fallen: false };

/** The record of a node, its disc drawn so many times its true size. */
export function drawnNode(
  data: NodeData,
  { x, y }: Point,
  scale: number,
  standing: Standing = NOTHING_SPECIAL,
): DrawnNode {
  const entity = subjectOf(data.id)?.id ?? '';
  return { ...standing, ...lookOfNode(data, scale), id: data.id, entity, x, y };
}

/** The record of an edge between two nodes, which has to be laid before it can be seen. */
export function drawnEdge(
  data: EdgeData,
  source: DrawnNode,
  target: DrawnNode,
  standing: Standing = NOTHING_SPECIAL,
): DrawnEdge {
  const { id, colour, width, dash, bend, loop, coloured, marks, count } = data;
  const { chosen, aimed, lit, fallen } = standing;
  // Field by field: there are thousands, and the first of them are not yet compiled to anything fast.
  return {
    id,
    source,
    target,
    shape: UNPLACED,
    colour,
    width,
    dash,
    bend,
    loop,
    coloured,
    marks,
    count,
    chosen,
    aimed,
    lit,
    fallen,
  };
}

/** Takes over where a node is, how large and how it looks. */
export function refreshNode(node: DrawnNode, element: NodeSingular, scale: number): void {
  const { x, y } = element.position();
  Object.assign(node, { x, y }, lookOfNode(element.data(), scale), standingOf(element));
}

/** Takes over how an edge looks. */
export function refreshEdge(edge: DrawnEdge, element: EdgeSingular): void {
  Object.assign(edge, lookOfEdge(element.data()), standingOf(element));
}

/** Lays an edge anew between its nodes. */
export function reshape(edge: DrawnEdge): void {
  const { source, target, bend, loop, width, count } = edge;
  const arrow = count === 1 ? arrowLength(width) : 0;
  const from = { x: source.x, y: source.y, radius: outerRadius(source) };
  const to = { x: target.x, y: target.y, radius: outerRadius(target) };
  edge.shape = source === target ? loopShape(from, loop, arrow) : edgeShape(from, to, bend, arrow);
}

function lookOfNode({ size, fill, stroke, rim, icon, ink }: NodeData, scale: number) {
  return { size, radius: (size / 2) * scale, fill, stroke, rim, icon, ink };
}

function lookOfEdge({ colour, width, dash, bend, loop, coloured, marks, count }: EdgeData) {
  return { colour, width, dash, bend, loop, coloured, marks, count };
}

/** What an element is at the moment, by its classes. */
export function standingOf(element: Element): Standing {
  return {
    chosen: element.hasClass('chosen'),
    aimed: element.hasClass('aimed'),
    lit: element.hasClass('lit'),
    fallen: element.hasClass('fallen'),
  };
}
