/** Cytoscape as it comes: its canvas renderer and its settings, but for names and arrows. */
import cytoscape from 'cytoscape';
import { start } from '../harness.ts';

start({
  open({ nodes, edges }, container, on) {
    const cy = cytoscape({
      container,
      elements: {
        nodes: nodes.map(({ id, name, radius, colour, x, y }) => ({
          data: { id, name, size: 2 * radius, colour },
          position: { x, y },
        })),
        edges: edges.map(({ id, source, target }) => ({ data: { id, source, target } })),
      },
      style: [
        {
          selector: 'node',
          style: {
            width: 'data(size)',
            height: 'data(size)',
            'background-color': 'data(colour)',
            label: 'data(name)',
            'text-valign': 'bottom',
            'font-size': 12,
          },
        },
        {
          selector: 'edge',
          style: { width: 1.5, 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' },
        },
      ],
      layout: { name: 'preset', fit: true, padding: 40 },
    });
    cy.on('render', on.drawn);
    cy.on('mouseover', 'node', on.entered);
    return {
      panBy: (px) => {
        cy.panBy({ x: px, y: 0 });
      },
      zoomBy: (factor) => {
        const middle = { x: cy.width() / 2, y: cy.height() / 2 };
        cy.zoom({ level: cy.zoom() * factor, renderedPosition: middle });
      },
      placeOf: ({ id }) => cy.getElementById(id).renderedPosition(),
    };
  },
});
