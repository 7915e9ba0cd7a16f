/** Where things are drawn: in px of the canvas, or of the page. */
import type { Core } from 'cytoscape';
import type { Point, Subject } from '../store/state.ts';
import { elementId } from './element-ids.ts';

/** The middle of what draws a subject, in px of the canvas; null while it is not drawn. */
export function canvasPlace(cy: Core, subject: Subject): Point | null {
  const element = cy.getElementById(elementId(subject));
  if (element.empty()) return null;
  return element.group() === 'edges'
    ? { ...element.renderedMidpoint() }
    : { ...element.renderedPosition() };
}

/** The same in client px. */
export function clientPlace(cy: Core, subject: Subject): Point | null {
  const at = canvasPlace(cy, subject);
  const frame = cy.container()?.getBoundingClientRect();
  return at && frame ? { x: at.x + frame.left, y: at.y + frame.top } : null;
}
