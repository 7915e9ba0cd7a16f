/** Dragged nodes -> positions, once, when they are let go. */
import type { EventObject } from 'cytoscape';
import { useEffect } from 'react';
import { moveNodes } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import type { Point } from '../../store/state.ts';
import { useCanvas } from '../canvas-context.ts';
import { subjectOf } from '../element-ids.ts';

export function DragController(): null {
  const app = useApp();
  const { cy } = useCanvas();

  useEffect(() => {
    let moved: Record<string, Point> = {};
    const flush = () => {
      const positions = moved;
      moved = {};
      moveNodes(app, positions);
    };
    const onFree = (event: EventObject) => {
      const subject = subjectOf(String(event.target.id()));
      if (subject === null) return;
      // All nodes of one drag are let go in the same turn: they are one step of undo.
      if (Object.keys(moved).length === 0) queueMicrotask(flush);
      moved[subject.id] = { ...event.target.position() };
    };
    cy.on('dragfree', 'node', onFree);
    return () => {
      cy.off('dragfree', 'node', onFree);
    };
  }, [app, cy]);
  return null;
}
