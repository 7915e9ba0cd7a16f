/** force-graph on canvas, with arrows, and with names as its documentation shows to draw them. */
import ForceGraph, { type LinkObject } from 'force-graph';
import { start } from '../harness.ts';
import { type DrawnNode, wholeInSight } from '../peer.ts';

type Node = DrawnNode & { fx: number; fy: number };

start({
  open(drawn, container, on) {
    const nodes = drawn.nodes.map((node): Node => ({ ...node, fx: node.x, fy: node.y }));
    const links = drawn.edges.map(({ source, target }) => ({ source, target }));
    const { middle, zoom } = wholeInSight(drawn, {
      width: container.clientWidth,
      height: container.clientHeight,
    });
    const graph = new ForceGraph<Node, LinkObject<Node>>(container)
      .width(container.clientWidth)
      .height(container.clientHeight)
      .cooldownTicks(0)
      .nodeRelSize(1)
      .nodeVal(({ radius }) => radius ** 2)
      .nodeColor('colour')
      .nodeCanvasObjectMode(() => 'after')
      .nodeCanvasObject(({ x, y, radius, name }, ctx) => {
        ctx.font = '12px sans-serif';
        ctx.textAlign = 'center';
        ctx.fillStyle = '#1c2430';
        ctx.fillText(name, x, y + radius + 13);
      })
      .linkWidth(1.5)
      .linkDirectionalArrowLength(8)
      .linkDirectionalArrowRelPos(1)
      .minZoom(0.001)
      .graphData({ nodes, links })
      .zoom(zoom)
      .centerAt(middle.x, middle.y)
      .onNodeHover((node) => {
        if (node !== null) on.entered();
      });
    const shown = { graph: false };
    graph.onRenderFramePost(() => {
      // Frames before its own digest of the data are empty.
      shown.graph ||= graph.graphData().links.every(({ source }) => typeof source === 'object');
      if (shown.graph) on.drawn();
    });
    return {
      panBy(px) {
        const { x, y } = graph.centerAt();
        graph.centerAt(x - px / graph.zoom(), y);
      },
      zoomBy: (factor) => {
        graph.zoom(graph.zoom() * factor);
      },
      placeOf: ({ x, y }) => graph.graph2ScreenCoords(x, y),
    };
  },
});
