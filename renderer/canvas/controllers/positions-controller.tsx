/** Positions -> canvas nodes, over a short time; a node in someone's hand is left alone. */
import type { NodeSingular } from 'cytoscape';
import { useEffect } from 'react';
import { useAppState } from '../../store/context.tsx';
import { selectVisibleElements } from '../../store/selectors.ts';
import type { Point } from '../../store/state.ts';
import { useCanvas, useCanvasLocal } from '../canvas-context.ts';
import { elementId } from '../element-ids.ts';
import { animate } from '../motion.ts';

const DURATION = 350;

type Move = { node: NodeSingular; from: Point; to: Point };

export function PositionsController(): null {
  const { cy } = useCanvas();
  const graph = useAppState(selectVisibleElements);
  const positions = useAppState((state) => state.canvas.positions);
  const filling = useCanvasLocal((local) => local.filling);

  useEffect(() => {
    const moves: Move[] = [];
    for (const { id } of graph.nodes) {
      const node = cy.getElementById(elementId({ kind: 'entity', id }));
      const to = positions[id];
      if (to === undefined || node.empty() || node.grabbed()) continue;
      const from = { ...node.position() };
      if (Math.hypot(from.x - to.x, from.y - to.y) > 0.1) moves.push({ node, from, to });
    }
    if (moves.length === 0) return;
    return animate(DURATION, (t) => cy.batch(() => placeAll(moves, t)));
  }, [cy, graph, positions, filling]);
  return null;
}

function placeAll(moves: readonly Move[], t: number): void {
  for (const move of moves) place(move, t);
}

function place({ node, from, to }: Move, t: number): void {
  if (node.removed() || node.grabbed()) return;
  node.position({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t });
}
