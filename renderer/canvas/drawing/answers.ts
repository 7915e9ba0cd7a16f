/** What Cytoscape asks its renderer about the scene: where edges run, and what is under the pointer. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Point } from '../../store/state.ts';
import type { Scene } from './scene.ts';

type Elements = (NodeSingular | EdgeSingular)[];

/** How near to a thing a pointer counts as on it, in CSS px. */
const REACH = { pointer: { node: 2, edge: 8 }, touch: { node: 8, edge: 24 } } as const;
const ORIGIN: Point = { x: 0, y: 0 };

/** Methods of a renderer, in place of those of the base renderer of the same names. */
export function answersOf(cy: Core, scene: Scene) {
  return { ...geometryOf(scene), ...pointingOf(cy, scene) };
}

/** Where edges run, for whoever asks the elements. */
function geometryOf(scene: Scene) {
  const shapeOf = (edge: EdgeSingular) => {
    scene.update();
    return scene.edge(edge.id())?.shape ?? null;
  };
  return {
    recalculateRenderedStyle: () => {},
    getEdgeMidpoint: (edge: EdgeSingular): Point => ({ ...(shapeOf(edge)?.middle ?? ORIGIN) }),
    getTargetEndpoint: (edge: EdgeSingular): Point => ({ ...(shapeOf(edge)?.tip ?? ORIGIN) }),
    getSourceEndpoint(edge: EdgeSingular): Point {
      const [x = 0, y = 0] = shapeOf(edge)?.points ?? [];
      return { x, y };
    },
    getControlPoints(edge: EdgeSingular): Point[] | undefined {
      const { straight = true, points = [] } = shapeOf(edge) ?? {};
      if (straight) return undefined;
      const at = (rank: number) => ({ x: points[rank] ?? 0, y: points[rank + 1] ?? 0 });
      return points.length === 6 ? [at(2)] : [at(2), at(6)];
    },
    getSegmentPoints: () => undefined,
  };
}

/** What is under the pointer. */
function pointingOf(cy: Core, scene: Scene) {
  const find = (x: number, y: number, _interactive: boolean, isTouch: boolean): Elements => {
    const reach = isTouch ? REACH.touch : REACH.pointer;
    const zoom = cy.zoom();
    scene.update();
    const { node, edge } = scene.hit(
      { x, y },
      { node: reach.node / zoom, edge: reach.edge / zoom },
    );
    return [node, edge].flatMap((hit) => (hit === null ? [] : [...cy.getElementById(hit.id)]));
  };
  const all = (): Elements => {
    const elements: Elements = [...cy.elements()];
    return Object.assign(elements, { interactive: elements });
  };
  return {
    findNearestElements: find,
    findNearestElement: (...at: Parameters<typeof find>) => find(...at)[0],
    getCachedZSortedEles: all,
    updateCachedGrabbedEles: () => {},
  };
}
