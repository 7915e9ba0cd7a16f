/**
 * Makes a small picture easier to read: moves single nodes where fewer edges cross and fewer run
 * through boxes (after Davidson and Harel, "Drawing graphs nicely using simulated annealing", 1996,
 * but only ever downhill). Boxes that do not overlap still do not afterwards, and the picture does
 * not grow.
 */
import { type LayoutGraph, neighboursOf } from './graph.ts';
import { type Box, boundsOf } from './packing.ts';

/** Larger pictures would take too long, and nobody follows single edges in them. */
const MOST_NODES = 260;
const ROUNDS = 24;
/** Spots tried for a node in each round. */
const SPOTS = 7;
/** What one edge through a box costs, against one crossing; and a px of edge. */
const THROUGH = 4;
const PX = 1 / 320;

/** Moves the nodes of one part in place. */
export function refine(graph: LayoutGraph, random: () => number): void {
  if (graph.n < 4 || graph.n > MOST_NODES) return;
  const frame = boundsOf(graph, Array.from(graph.w.keys()));
  if (frame === null) return;
  const picture = { ...graph, edges: edgesOf(graph), frame };
  const reach = Math.max(frame.right - frame.left, frame.bottom - frame.top) / 3;
  const rounds = graph.n > 80 ? ROUNDS / 3 : ROUNDS;
  for (let round = 0; round < rounds; round++) {
    const radius = reach * (1 - round / rounds) ** 2 + 8;
    for (let i = 0; i < graph.n; i++) improve(picture, i, radius, random);
  }
}

/** Distinct pairs, direction ignored. */
type Edges = { a: Int32Array; b: Int32Array; of: Int32Array[] };
type Picture = LayoutGraph & { edges: Edges; frame: Box };

function edgesOf(graph: LayoutGraph): Edges {
  const [a, b]: [number[], number[]] = [[], []];
  const of: number[][] = Array.from({ length: graph.n }, () => []);
  for (let i = 0; i < graph.n; i++) {
    for (const j of neighboursOf(graph, i)) {
      if (j < i) continue;
      of[i]?.push(a.length);
      of[j]?.push(a.length);
      a.push(i);
      b.push(j);
    }
  }
  return {
    a: Int32Array.from(a),
    b: Int32Array.from(b),
    of: of.map((row) => Int32Array.from(row)),
  };
}

/** Tries some spots for one node and takes the best, if it is better than where it is. */
function improve(picture: Picture, i: number, radius: number, random: () => number): void {
  const { x, y, w, h, frame } = picture;
  const home = { x: x[i] ?? 0, y: y[i] ?? 0 };
  const [halfW, halfH] = [(w[i] ?? 0) / 2, (h[i] ?? 0) / 2];
  let best = home;
  let least = costOf(picture, i, Number.POSITIVE_INFINITY);
  for (let spot = 0; spot < SPOTS && least > 0; spot++) {
    const angle = (2 * Math.PI * (spot + random())) / SPOTS;
    const away = radius * Math.sqrt(random());
    const at = {
      x: Math.min(
        Math.max(home.x + away * Math.cos(angle), frame.left + halfW),
        frame.right - halfW,
      ),
      y: Math.min(
        Math.max(home.y + away * Math.sin(angle), frame.top + halfH),
        frame.bottom - halfH,
      ),
    };
    if (!isFree(picture, i, at.x, at.y)) continue;
    [x[i], y[i]] = [at.x, at.y];
    const cost = costOf(picture, i, least);
    if (cost < least - 1e-9) [best, least] = [at, cost];
  }
  [x[i], y[i]] = [best.x, best.y];
}

function isFree({ n, x, y, w, h }: Picture, i: number, atX: number, atY: number): boolean {
  for (let j = 0; j < n; j++) {
    if (i === j) continue;
    const wide = ((w[i] ?? 0) + (w[j] ?? 0)) / 2 - Math.abs(atX - (x[j] ?? 0));
    const tall = ((h[i] ?? 0) + (h[j] ?? 0)) / 2 - Math.abs(atY - (y[j] ?? 0));
    if (wide > 0 && tall > 0) return false;
  }
  return true;
}

/** What is wrong with a node where it is; stops counting at `enough`. */
function costOf(picture: Picture, i: number, enough: number): number {
  let cost = THROUGH * edgesThrough(picture, i);
  for (const e of picture.edges.of[i] ?? []) {
    if (cost >= enough) return cost;
    cost += costOfEdge(picture, e);
  }
  return cost;
}

/** How many edges of other nodes run through a box. */
function edgesThrough(picture: Picture, i: number): number {
  const { a, b } = picture.edges;
  const box = spotOf(picture, i);
  let count = 0;
  for (let e = 0; e < a.length; e++)
    if (a[e] !== i && b[e] !== i && runsThrough(lineOf(picture, e), box)) count++;
  return count;
}

function costOfEdge(picture: Picture, e: number): number {
  const { n, edges } = picture;
  const line = lineOf(picture, e);
  let cost = PX * Math.hypot(line.dx, line.dy);
  for (let j = 0; j < n; j++)
    if (j !== line.a && j !== line.b && runsThrough(line, spotOf(picture, j))) cost += THROUGH;
  for (let f = 0; f < edges.a.length; f++) if (cross(line, lineOf(picture, f))) cost += 1;
  return cost;
}

type Line = { a: number; b: number; x: number; y: number; dx: number; dy: number };
type Spot = { x: number; y: number; halfW: number; halfH: number };

function lineOf({ x, y, edges }: Picture, e: number): Line {
  const [a, b] = [edges.a[e] ?? 0, edges.b[e] ?? 0];
  const [fromX, fromY] = [x[a] ?? 0, y[a] ?? 0];
  return { a, b, x: fromX, y: fromY, dx: (x[b] ?? 0) - fromX, dy: (y[b] ?? 0) - fromY };
}

/** A box without its margin. */
function spotOf({ x, y, w, h }: Picture, i: number): Spot {
  return { x: x[i] ?? 0, y: y[i] ?? 0, halfW: 0.45 * (w[i] ?? 0), halfH: 0.45 * (h[i] ?? 0) };
}

/** Whether a line meets a box: its bounds do, and it passes the middle within the box's reach. */
function runsThrough(line: Line, { x, y, halfW, halfH }: Spot): boolean {
  const { dx, dy } = line;
  const [toX, toY] = [x - line.x, y - line.y];
  if (Math.abs(2 * toX - dx) > Math.abs(dx) + 2 * halfW) return false;
  if (Math.abs(2 * toY - dy) > Math.abs(dy) + 2 * halfH) return false;
  return Math.abs(dx * toY - dy * toX) < Math.abs(dx) * halfH + Math.abs(dy) * halfW;
}

/** Whether two lines meet between their ends; those that share an end do not. */
function cross(e: Line, f: Line): boolean {
  if (e.a === f.a || e.a === f.b || e.b === f.a || e.b === f.b) return false;
  const turn = e.dx * f.dy - e.dy * f.dx;
  const [x, y] = [f.x - e.x, f.y - e.y];
  const alongE = (x * f.dy - y * f.dx) / turn;
  const alongF = (x * e.dy - y * e.dx) / turn;
  return alongE > 0 && alongE < 1 && alongF > 0 && alongF < 1;
}
