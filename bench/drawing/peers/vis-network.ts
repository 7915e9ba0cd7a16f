/** vis-network, with names and arrows, without physics. */
import { DataSet } from 'vis-data';
import { Network } from 'vis-network';
import { start } from '../harness.ts';

start({
  open({ nodes, edges }, container, on) {
    const data = {
      nodes: new DataSet(
        nodes.map(({ id, name, radius, colour, x, y }) => ({
          ...{ id, label: name, x, y, size: radius, color: colour },
        })),
      ),
      edges: new DataSet(edges.map(({ id, source, target }) => ({ id, from: source, to: target }))),
    };
    const network = new Network(container, data, {
      physics: false,
      layout: { improvedLayout: false },
      // Else it leaves names out that come out small, which the others do not.
      nodes: { shape: 'dot', font: { size: 12 }, scaling: { label: { drawThreshold: 0 } } },
      edges: { arrows: 'to', smooth: false, width: 1.5 },
      interaction: { hover: true },
    });
    network.fit({ animation: false });
    network.on('afterDrawing', on.drawn);
    network.on('hoverNode', on.entered);
    return {
      panBy(px) {
        const { x, y } = network.getViewPosition();
        const position = { x: x - px / network.getScale(), y };
        network.moveTo({ position, animation: false });
      },
      zoomBy: (factor) => {
        network.moveTo({ scale: network.getScale() * factor, animation: false });
      },
      placeOf: ({ x, y }) => network.canvasToDOM({ x, y }),
    };
  },
});
