/** Sources left out -> canvas: dims and strikes what rests on them alone. */
import { useEffect } from 'react';
import { useAppState, useQuery } from '../../store/context.tsx';
import { selectVisibleElements } from '../../store/selectors.ts';
import { selectDependenceInput, selectFallen } from '../../store/telling-selectors.ts';
import { useCanvas, useCanvasLocal } from '../canvas-context.ts';
import { elementId } from '../element-ids.ts';

/** Relations fall at once; entities when the service has said which keep nothing in the whole project. */
export function FallenController(): null {
  const { cy, labels } = useCanvas();
  const documents = useAppState((state) => state.canvas.leftOut);
  const relations = useAppState(selectFallen);
  const graph = useAppState(selectVisibleElements);
  const filling = useCanvasLocal((local) => local.filling);
  const open = useCanvasLocal((local) => local.openBundles);
  const input = useAppState(selectDependenceInput);
  const { data } = useQuery('getDependence', documents.length === 0 ? null : input);

  useEffect(() => {
    if (graph.nodes.length === 0 || filling) return;
    const fallen = cy.collection();
    for (const id of relations)
      fallen.merge(cy.getElementById(elementId({ kind: 'relation', id })));
    for (const id of data?.entities ?? []) {
      fallen.merge(cy.getElementById(elementId({ kind: 'entity', id })));
    }
    cy.batch(() => {
      const had = cy.elements('.fallen');
      had.not(fallen).removeClass('fallen');
      fallen.not(had).addClass('fallen');
    });
    labels.refresh();
  }, [cy, labels, graph, open, filling, relations, data]);
  return null;
}
