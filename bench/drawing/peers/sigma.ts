/** Sigma on WebGL, with names and arrows. */
import Graph from 'graphology';
import Sigma from 'sigma';
import { start } from '../harness.ts';

start({
  open({ nodes, edges }, container, on) {
    const graph = new Graph({ multi: true });
    for (const { id, name, radius, colour, x, y } of nodes) {
      graph.addNode(id, { x, y: -y, size: radius / 3, label: name, color: colour });
    }
    for (const { id, source, target } of edges) {
      graph.addEdgeWithKey(id, source, target, { size: 1.5 });
    }
    const sigma = new Sigma(graph, container, { defaultEdgeType: 'arrow', stagePadding: 40 });
    // The first frame is drawn while it is made.
    on.drawn();
    sigma.on('afterRender', on.drawn);
    sigma.on('enterNode', on.entered);
    const camera = sigma.getCamera();
    return {
      panBy(px) {
        const { x } = camera.getState();
        const [from, to] = [
          { x: 0, y: 0 },
          { x: px, y: 0 },
        ].map((at) => sigma.viewportToFramedGraph(at));
        camera.setState({ x: x - ((to?.x ?? 0) - (from?.x ?? 0)) });
      },
      zoomBy: (factor) => {
        camera.setState({ ratio: camera.getState().ratio / factor });
      },
      placeOf: ({ x, y }) => sigma.graphToViewport({ x, y: -y }),
    };
  },
});
