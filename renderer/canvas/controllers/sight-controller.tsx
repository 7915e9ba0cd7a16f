/** Viewport -> what the store knows of the camera, once it has come to rest. */
import { useEffect } from 'react';
import { setSight } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import { useCanvas } from '../canvas-context.ts';
import { sightOf } from '../viewport.ts';

/** On its way, the answer changes with every frame. */
const REST_MS = 120;

export function SightController(): null {
  const app = useApp();
  const { cy, camera } = useCanvas();

  useEffect(() => {
    let timer = 0;
    const note = () => {
      const size = { width: cy.width(), height: cy.height() };
      const seen = sightOf({ zoom: cy.zoom(), pan: cy.pan() }, size);
      setSight(app, camera.isFitted() || size.width === 0 ? null : (camera.held() ?? seen));
    };
    const later = () => {
      clearTimeout(timer);
      timer = window.setTimeout(note, REST_MS);
    };
    cy.on('viewport resize', later);
    return () => {
      clearTimeout(timer);
      cy.off('viewport resize', later);
    };
  }, [app, cy, camera]);
  return null;
}
