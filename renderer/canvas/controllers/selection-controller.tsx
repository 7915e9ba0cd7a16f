/** Selection -> canvas: marks what is selected and lets a drag take all selected nodes along. */
import { useEffect } from 'react';
import { useAppState } from '../../store/context.tsx';
import { selectVisibleElements } from '../../store/selectors.ts';
import { useCanvas, useCanvasLocal } from '../canvas-context.ts';
import { elementId } from '../element-ids.ts';

export function SelectionController(): null {
  const { cy, labels } = useCanvas();
  const selection = useAppState((state) => state.selection);
  const graph = useAppState(selectVisibleElements);
  const filling = useCanvasLocal((local) => local.filling);

  useEffect(() => {
    if (graph.nodes.length === 0 || filling) return;
    const ids = [
      ...selection.entities.map((id) => elementId({ kind: 'entity', id })),
      ...selection.relations.map((id) => elementId({ kind: 'relation', id })),
    ];
    const chosen = cy.collection();
    for (const id of ids) chosen.merge(cy.getElementById(id));
    cy.batch(() => {
      // Cytoscape may not select by itself, and while it may not, neither may we.
      cy.autounselectify(false);
      cy.elements('.chosen').not(chosen).removeClass('chosen').unselect();
      chosen.addClass('chosen').select();
      cy.autounselectify(true);
    });
    labels.refresh();
  }, [cy, labels, selection, graph, filling]);
  return null;
}
