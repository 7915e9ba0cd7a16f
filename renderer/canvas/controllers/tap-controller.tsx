/** Clicks on the canvas -> selecting, inspecting, expanding, opening bundles and the menu. */
import type { EventObject } from 'cytoscape';
import { useEffect } from 'react';
import { clearSelection, openMenu, select } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import { useCanvas } from '../canvas-context.ts';
import { subjectOf } from '../element-ids.ts';

export function TapController(): null {
  const app = useApp();
  const { cy, labels, local } = useCanvas();

  useEffect(() => {
    const hit = (event: EventObject): string | null =>
      event.target === cy ? labels.nodeAt(event.renderedPosition) : String(event.target.id());
    // Cytoscape takes any two quick taps for a double one, also those on two different nodes.
    let taps: readonly (string | null)[] = [];
    const onTap = (event: EventObject) => {
      const element = hit(event);
      taps = [...taps.slice(-1), element];
      const add = adds(event.originalEvent);
      if (element === null) return add ? undefined : clearSelection(app);
      const subject = subjectOf(element);
      if (subject !== null) return select(app, subject, { add });
      local.setState(({ openBundles }) => ({ openBundles: new Set([...openBundles, element]) }));
    };
    const onDoubleTap = (event: EventObject) => {
      if (taps[0] !== taps[1]) return;
      const subject = subjectOf(hit(event) ?? '');
      if (subject?.kind === 'entity') void app.run('expand', { subject });
    };
    const onMenu = (event: EventObject) => {
      const { clientX, clientY } = event.originalEvent;
      openMenu(app, clientX, clientY, subjectOf(hit(event) ?? ''));
    };
    cy.on('tap', onTap);
    cy.on('dbltap', onDoubleTap);
    cy.on('cxttap', onMenu);
    return () => {
      cy.off('tap', onTap);
      cy.off('dbltap', onDoubleTap);
      cy.off('cxttap', onMenu);
    };
  }, [app, cy, labels, local]);
  return null;
}

function adds({ shiftKey, ctrlKey, metaKey }: MouseEvent): boolean {
  return shiftKey || ctrlKey || metaKey;
}
