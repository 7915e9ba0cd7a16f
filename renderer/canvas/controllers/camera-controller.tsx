/** Camera requests -> viewport. The first time anything is there, it is fitted without being asked. */
import type { Core } from 'cytoscape';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { nodeRadius } from '../../../graph-data/figure/geometry.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { selectVisibleElements } from '../../store/selectors.ts';
import type { AppState } from '../../store/state.ts';
import { useCanvas } from '../canvas-context.ts';
import { type Box, boundsOf } from '../viewport.ts';

export function CameraController(): null {
  const { store } = useApp();
  const { cy, camera } = useCanvas();
  const request = useAppState((state) => state.camera);
  const filled = useAppState((state) => selectVisibleElements(state).nodes.length > 0);
  const fitted = useRef(false);

  // Before anything is drawn, so that nothing is drawn twice.
  useLayoutEffect(() => {
    const box = boxOf(store.getState(), null);
    if (!filled || fitted.current || box === null) return;
    camera.fit(box, { still: true });
    fitted.current = true;
  }, [store, camera, filled]);

  useEffect(() => {
    if (request === null) return;
    if (request.kind === 'zoom') return camera.zoomBy(request.factor);
    const box = boxOf(store.getState(), request.entities);
    if (box === null) return;
    if (request.kind === 'reveal') camera.reveal(box);
    else camera.fit(box, { still: !fitted.current });
    fitted.current = true;
  }, [store, camera, request]);

  useEffect(() => keepCentred(cy), [cy]);
  return null;
}

/** The box of the given entities, or of all that is visible, by where they will come to rest. */
function boxOf(state: AppState, entities: readonly string[] | null): Box | null {
  const wanted = entities === null ? null : new Set(entities);
  const discs = selectVisibleElements(state).nodes.flatMap(({ id, degree }) => {
    const at = state.canvas.positions[id];
    if (at === undefined || (wanted !== null && !wanted.has(id))) return [];
    return [{ ...at, radius: nodeRadius(degree) }];
  });
  return boundsOf(discs);
}

/** What is in the middle stays there when a panel opens beside the canvas. */
function keepCentred(cy: Core): () => void {
  let size = { width: cy.width(), height: cy.height() };
  const recentre = () => {
    const now = { width: cy.width(), height: cy.height() };
    if (now.width === size.width && now.height === size.height) return;
    cy.panBy({ x: (now.width - size.width) / 2, y: (now.height - size.height) / 2 });
    size = now;
  };
  cy.on('resize', recentre);
  return () => {
    cy.off('resize', recentre);
  };
}
