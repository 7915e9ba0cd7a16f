/** Pointer over the canvas -> hover, and the card after a moment's rest. */
import type { EventObject } from 'cytoscape';
import { useEffect } from 'react';
import { hover } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import { sameSubject } from '../../store/focus.ts';
import type { Point, Subject } from '../../store/state.ts';
import { useCanvas } from '../canvas-context.ts';
import { subjectOf } from '../element-ids.ts';

/** Crossing the canvas must not light up everything on the way. */
const AIM_AFTER = 60;
const CARD_AFTER = { entity: 320, relation: 150 } as const;

export function HoverController(): null {
  const app = useApp();
  const { cy, labels, local } = useCanvas();

  useEffect(() => {
    const timers = { aim: 0, card: 0 };
    let aimed: Subject | null = null;
    let at: Point = { x: 0, y: 0 };
    const dropCard = () => {
      clearTimeout(timers.card);
      if (local.getState().card !== null) local.setState({ card: null });
    };
    const aim = (subject: Subject | null) => {
      if (sameSubject(subject, aimed)) return;
      aimed = subject;
      clearTimeout(timers.aim);
      dropCard();
      timers.aim = window.setTimeout(() => hover(app, subject), AIM_AFTER);
      if (subject === null) return;
      const show = () => local.setState({ card: { subject, at } });
      timers.card = window.setTimeout(show, CARD_AFTER[subject.kind]);
    };
    const onMove = (event: EventObject) => {
      at = { ...event.renderedPosition };
      const element = event.target === cy ? labels.nodeAt(at) : String(event.target.id());
      // Not on the container itself: Cytoscape takes any change of its attributes for a resize.
      cy.container()?.parentElement?.toggleAttribute('data-pointing', element !== null);
      aim(element === null ? null : subjectOf(element));
    };
    const leave = () => aim(null);
    cy.on('mousemove', onMove);
    cy.on('viewport tapstart grab', dropCard);
    cy.container()?.addEventListener('pointerleave', leave);
    return () => {
      leave();
      clearTimeout(timers.aim);
      cy.off('mousemove', onMove);
      cy.off('viewport tapstart grab', dropCard);
      cy.container()?.removeEventListener('pointerleave', leave);
    };
  }, [app, cy, labels, local]);
  return null;
}
