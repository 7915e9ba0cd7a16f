/** The graphs that are drawn: made-up registers, placed once by the app's own layout. */
import { nodeRadius } from '../../graph-data/figure/geometry.ts';
import { entityColour } from '../../graph-data/figure/palette.ts';
import { computeLayout } from '../../graph-data/layout/layout.ts';
import { createGraph, RELATION_TYPES } from '../data/graph.ts';
import { createName } from '../data/names.ts';
import { createRandom } from '../data/random.ts';
import type { DrawnGraph } from './peer.ts';

const SEED = 1;
/** About what a name takes with its node, in units of the plane. */
const BOX = { width: 96, height: 52 };

/** A graph of so many nodes and three times as many edges; the same for the same number. */
export function drawnGraph(entities: number): DrawnGraph {
  const random = createRandom(SEED);
  const { source, target, type, degree } = createGraph(entities, random);
  const column = <T>(value: T) => Array.from({ length: entities }, () => value);
  const places = computeLayout({
    name: 'force',
    ids: Array.from({ length: entities }, (_, at) => `e${at}`),
    width: column(BOX.width),
    height: column(BOX.height),
    x: column(null),
    y: column(null),
    fixed: column(false),
    edges: Array.from(source, (from, at) => [from, target[at] ?? 0]),
    root: null,
    aspect: 1.6,
    seed: SEED,
  });
  const nodes = Array.from(degree, (connected, at) => {
    const { name, type: kind } = createName(random);
    return {
      ...{ id: `e${at}`, name, type: kind, degree: connected, radius: nodeRadius(connected) },
      colour: entityColour(kind, 'light').fill,
      ...{ x: places.x[at] ?? 0, y: places.y[at] ?? 0 },
    };
  });
  const edges = Array.from(source, (from, at) => ({
    ...{ id: `r${at}`, source: `e${from}`, target: `e${target[at]}` },
    label: RELATION_TYPES[type[at] ?? 0] ?? '',
  }));
  return { nodes, edges };
}
