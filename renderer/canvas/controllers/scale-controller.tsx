/** Zoom -> size of the nodes, whenever another step is reached. */
import { useEffect } from 'react';
import { useAppState } from '../../store/context.tsx';
import { selectVisibleElements } from '../../store/selectors.ts';
import { useCanvas } from '../canvas-context.ts';
import { nodeScale } from '../node-scale.ts';

export function ScaleController(): null {
  const { cy } = useCanvas();
  const graph = useAppState(selectVisibleElements);

  useEffect(() => {
    let drawn = 0;
    const rescale = () => {
      const scale = nodeScale(cy.zoom());
      if (scale === drawn || graph.nodes.length === 0) return;
      drawn = scale;
      cy.batch(() => {
        cy.nodes().forEach((node) => {
          const size = Number(node.data('size')) * scale;
          if (node.data('drawn') !== size) node.data('drawn', size);
        });
      });
    };
    rescale();
    cy.on('viewport', rescale);
    return () => {
      cy.off('viewport', rescale);
    };
  }, [cy, graph]);
  return null;
}
