/**
 * What the element of the canvas tells the world: counts, zoom, and on demand where something is
 * drawn. The event `edgewise:locate` with `detail: { kind, id, reply }` is the hook for tests and
 * assistive scripts; `reply` gets a point in client px, or null while the thing is not drawn.
 */
import type { Core } from 'cytoscape';
import { type RefObject, useEffect } from 'react';
import { useAppState } from '../../store/context.tsx';
import { selectVisibleElements } from '../../store/selectors.ts';
import type { Point, Subject } from '../../store/state.ts';
import { useCanvas, useCanvasLocal } from '../canvas-context.ts';
import { clientPlace } from '../places.ts';

type LocateRequest = Subject & { reply(point: Point | null): void };

export function HostController({ root }: { root: RefObject<HTMLElement | null> }): null {
  const { cy } = useCanvas();
  const graph = useAppState(selectVisibleElements);
  const filling = useCanvasLocal((local) => local.filling);
  const asked = useAppState((state) => state.ui.keyboard);

  useEffect(() => {
    const element = root.current;
    if (element === null || filling) return;
    element.dataset.nodes = String(graph.nodes.length);
    element.dataset.edges = String(graph.edges.length);
  }, [graph, root, filling]);

  useEffect(() => (root.current === null ? undefined : publish(cy, root.current)), [cy, root]);

  useEffect(() => {
    if (asked?.target === 'canvas') root.current?.focus();
  }, [asked, root]);
  return null;
}

function publish(cy: Core, element: HTMLElement): () => void {
  const onViewport = () => {
    element.dataset.zoom = cy.zoom().toFixed(3);
  };
  const onLocate = (event: Event) => {
    if (!(event instanceof CustomEvent)) return;
    const { kind, id, reply }: LocateRequest = event.detail;
    reply(clientPlace(cy, { kind, id }));
  };
  onViewport();
  cy.on('viewport', onViewport);
  element.addEventListener('edgewise:locate', onLocate);
  return () => {
    cy.off('viewport', onViewport);
    element.removeEventListener('edgewise:locate', onLocate);
  };
}
