/** The canvas of Edgewise with its layer of labels, as its window makes them. */
import type { GraphEdge, GraphNode } from '../../../graph-data/model/views.ts';
import { addElements } from '../../../renderer/canvas/add-elements.ts';
import { elementId } from '../../../renderer/canvas/element-ids.ts';
import { toElements } from '../../../renderer/canvas/elements.ts';
import { createGraphCanvas, type Drawn } from '../../../renderer/canvas/graph-canvas.ts';
import { start } from '../harness.ts';
import { type DrawnEdge, type DrawnGraph, wholeInSight } from '../peer.ts';

/** What relations say beyond what the others draw of them. */
const PLAIN: Omit<GraphEdge, 'id' | 'source' | 'target' | 'type' | 'label'> = {
  ...{ speaker: null, modality: 'stated', negated: false, occurred: null, documents: ['d'] },
  ...{ citations: 1, verdict: 'exact', disputed: false, publishers: ['p'], sources: 1 },
  ...{ stances: ['supports'], review: 'unreviewed' },
};

function edgeOf({ id, source, target, label }: DrawnEdge): GraphEdge {
  return { ...PLAIN, id, source, target, type: label, label };
}

function stateOf(graph: DrawnGraph): Drawn {
  const nodes: Record<string, GraphNode> = {};
  for (const { id, type, name, degree } of graph.nodes) nodes[id] = { id, type, name, degree };
  const edges: Record<string, GraphEdge> = {};
  for (const edge of graph.edges) edges[edge.id] = edgeOf(edge);
  return { canvas: { nodes, edges, pinned: {} }, ui: { zooming: 'measured' } };
}

start({
  open(graph, container, on) {
    const state = stateOf(graph);
    const places = new Map(graph.nodes.map(({ id, x, y }) => [id, { x, y }]));
    const box = document.createElement('div');
    const surface = document.createElement('canvas');
    const whole = 'position:absolute;inset:0;width:100%;height:100%;';
    box.style.cssText = whole;
    surface.style.cssText = `${whole}pointer-events:none`;
    container.append(box, surface);
    const { cy, scene, labels } = createGraphCanvas(box, surface, () => state);
    const { middle, zoom } = wholeInSight(graph, { width: cy.width(), height: cy.height() });
    cy.viewport({
      zoom,
      pan: { x: cy.width() / 2 - middle.x * zoom, y: cy.height() / 2 - middle.y * zoom },
    });
    const { nodes, edges } = state.canvas;
    const specs = toElements(
      { nodes: Object.values(nodes), edges: Object.values(edges) },
      new Set(),
      'light',
    );
    const placeOf = (id: string) => ({ ...(places.get(id) ?? { x: 0, y: 0 }) });
    addElements({ cy, scene }, [...specs.values()], { placeOf });
    labels.refresh();
    cy.on('render', on.drawn);
    cy.on('mousemove', (event) => {
      const hit = event.target === cy ? labels.nodeAt(event.renderedPosition) : event.target.id();
      if (hit !== null) on.entered();
    });
    return {
      panBy: (px) => {
        cy.panBy({ x: px, y: 0 });
      },
      zoomBy: (factor) => {
        const at = { x: cy.width() / 2, y: cy.height() / 2 };
        cy.zoom({ level: cy.zoom() * factor, renderedPosition: at });
      },
      placeOf: ({ id }) => cy.getElementById(elementId({ kind: 'entity', id })).renderedPosition(),
    };
  },
});
