/** Hover and selection -> canvas: lights what belongs to it and mutes the rest while something is pointed at. */
import type { Core } from 'cytoscape';
import { useEffect } from 'react';
import { useAppState } from '../../store/context.tsx';
import { soleSubject } from '../../store/selection.ts';
import { selectVisibleElements } from '../../store/selectors.ts';
import type { SelectionState, Subject } from '../../store/state.ts';
import { useCanvas, useCanvasLocal } from '../canvas-context.ts';
import { elementId } from '../element-ids.ts';

export function HighlightController(): null {
  const { cy, labels } = useCanvas();
  const aim = useAppState((state) => state.focus.hover);
  const selection = useAppState((state) => state.selection);
  const graph = useAppState(selectVisibleElements);
  const filling = useCanvasLocal((local) => local.filling);

  useEffect(() => {
    if (graph.nodes.length === 0 || filling) return;
    highlight(cy, aim, selection);
    labels.refresh();
  }, [cy, labels, aim, selection, graph, filling]);
  return null;
}

function highlight(cy: Core, aim: Subject | null, selection: SelectionState): void {
  const subject = aim ?? soleSubject(selection);
  const target = subject === null ? cy.collection() : cy.getElementById(elementId(subject));
  const near = target.group() === 'edges' ? target.connectedNodes() : target.neighborhood();
  const lit = near.union(target);
  const mute = aim !== null && target.nonempty();
  cy.batch(() => {
    swap(cy, 'aimed', aim === null ? cy.collection() : target);
    swap(cy, 'lit', lit);
    swap(cy, 'muted', mute ? cy.elements().not(lit).not('.chosen') : cy.collection());
  });
}

/** Moves a class to exactly these elements, touching only those that change. */
function swap(cy: Core, name: string, wanted: ReturnType<Core['collection']>): void {
  const had = cy.elements(`.${name}`);
  had.not(wanted).removeClass(name);
  wanted.not(had).addClass(name);
}
