/** G6 on canvas, with names and arrows, without animation. */
import { Graph, NodeEvent } from '@antv/g6';
import { start } from '../harness.ts';

start({
  async open({ nodes, edges }, container, on) {
    const graph = new Graph({
      container,
      width: container.clientWidth,
      height: container.clientHeight,
      animation: false,
      autoFit: 'view',
      padding: 40,
      data: {
        nodes: nodes.map(({ id, name, radius, colour, x, y }) => ({
          id,
          style: { x, y, size: 2 * radius, fill: colour, labelText: name },
        })),
        edges: edges.map(({ id, source, target }) => ({ id, source, target })),
      },
      edge: { style: { endArrow: true, lineWidth: 1.5 } },
    });
    graph.on(NodeEvent.POINTER_ENTER, on.entered);
    await graph.render();
    graph.getCanvas().getLayer('main').addEventListener('afterrender', on.drawn);
    return {
      panBy: (px) => {
        void graph.translateBy([px, 0], false);
      },
      zoomBy: (factor) => {
        void graph.zoomBy(factor, false);
      },
      placeOf: ({ x, y }) => {
        const [left = 0, top = 0] = graph.getViewportByCanvas([x, y]);
        return { x: left, y: top };
      },
    };
  },
});
