/** Camera requests -> viewport. The first time anything is there, it is fitted without being asked. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useApp, useAppState } from '../../store/context.tsx';
import { selectVisibleElements } from '../../store/selectors.ts';
import { useCanvas } from '../canvas-context.ts';
import { graphBox } from '../graph-box.ts';

export function CameraController(): null {
  const { store } = useApp();
  const { camera } = useCanvas();
  const request = useAppState((state) => state.camera);
  const filled = useAppState((state) => selectVisibleElements(state).nodes.length > 0);
  const fitted = useRef(false);

  // Before anything is drawn, so that nothing is drawn twice.
  useLayoutEffect(() => {
    const box = graphBox(store.getState(), null);
    if (!filled || fitted.current || box === null) return;
    camera.fit(box, { still: true, whole: true });
    fitted.current = true;
  }, [store, camera, filled]);

  useEffect(() => {
    if (request === null) return;
    if (request.kind === 'zoom') return camera.zoomBy(request.factor);
    if (request.kind === 'look') {
      camera.look(request.at, { still: !fitted.current });
      fitted.current = true;
      return;
    }
    const box = graphBox(store.getState(), request.entities);
    if (box === null) return;
    if (request.kind === 'fit') {
      camera.fit(box, { still: !fitted.current, whole: request.entities === null });
    } else if (camera.isFitted()) {
      // Where all was in sight, all stays in sight: what has come lies beside the rest.
      camera.fit(graphBox(store.getState(), null) ?? box, { whole: true });
    } else camera.reveal(box);
    fitted.current = true;
  }, [store, camera, request]);

  return null;
}
