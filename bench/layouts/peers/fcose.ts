/** fcose with its own settings, on Cytoscape without a screen. */
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { answer } from '../peer-process.ts';
import { stressOf } from '../problem.ts';

cytoscape.use(fcose);
await answer(({ problem }) => {
  const ids = Array.from({ length: problem.nodes }, (_, at) => `n${at}`);
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: {
      nodes: ids.map((id) => ({ data: { id } })),
      edges: problem.edges.map(([a, b], at) => ({
        data: { id: `e${at}`, source: `n${a}`, target: `n${b}` },
      })),
    },
  });
  const began = performance.now();
  // Without animation it is done when this comes back.
  cy.layout({ name: 'fcose', ...{ animate: false } }).run();
  const ms = performance.now() - began;
  const places = ids.map((id) => ({ ...cy.getElementById(id).position() }));
  // Its clock would keep the process from ending.
  cy.destroy();
  return {
    ms,
    stress: stressOf(problem, { x: places.map(({ x }) => x), y: places.map(({ y }) => y) }),
  };
});
