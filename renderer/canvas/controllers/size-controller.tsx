/** Size of the canvas -> what its parts and layouts know of their room; a fitted camera stays fitted. */
import { useEffect, useLayoutEffect } from 'react';
import { setRoom } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import type { AppState } from '../../store/state.ts';
import { type CanvasHandle, useCanvas, useCanvasLocal } from '../canvas-context.ts';
import { graphBox, selectionBox } from '../graph-box.ts';
import { paddingAbove, type Size } from '../viewport.ts';

export function SizeController(): null {
  const app = useApp();
  const { cy, camera, local } = useCanvas();
  const size = useCanvasLocal((state) => state.size);
  const foot = useCanvasLocal((state) => state.foot);

  useLayoutEffect(() => {
    const measure = () => local.setState({ size: { width: cy.width(), height: cy.height() } });
    measure();
    cy.on('resize', measure);
    return () => {
      cy.off('resize', measure);
    };
  }, [cy, local]);

  useEffect(() => {
    if (size.width === 0 || size.height === 0) return;
    const padding = paddingAbove(foot, size);
    const width = Math.max(200, size.width - padding.left - padding.right);
    const height = Math.max(200, size.height - padding.top - padding.bottom);
    setRoom(app, { width, height });
  }, [app, size, foot]);

  useLayoutEffect(() => {
    let former: Size = { width: cy.width(), height: cy.height() };
    return local.subscribe((now, before) => {
      if (now.foot === before.foot && now.size === before.size) return;
      keepInSight({ cy, camera }, app.store.getState(), { from: former, to: now.size });
      former = now.size;
    });
  }, [app, cy, camera, local]);
  return null;
}

/** What the camera was told to show stays shown, else what is in the middle stays there. */
function keepInSight(
  { cy, camera }: Pick<CanvasHandle, 'cy' | 'camera'>,
  state: AppState,
  { from, to }: { from: Size; to: Size },
): void {
  const held = camera.held();
  if (held !== null) {
    camera.look(held, { still: true });
  } else if (camera.isFitted()) {
    const box = graphBox(state, null);
    if (box !== null) camera.fit(box, { still: true, whole: true });
  } else if (from.width !== to.width || from.height !== to.height) {
    cy.panBy({ x: (to.width - from.width) / 2, y: (to.height - from.height) / 2 });
    keepSelectionInSight(state, camera.reveal);
  }
}

/** What was chosen must not slip under the edge of a canvas that has become smaller. */
function keepSelectionInSight(
  state: AppState,
  show: (box: NonNullable<ReturnType<typeof selectionBox>>) => void,
): void {
  const box = selectionBox(state);
  if (box !== null) show(box);
}
