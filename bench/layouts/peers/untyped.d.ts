/** Types of what the peers do not describe themselves. */
declare module 'cytoscape-fcose' {
  const extension: import('cytoscape').Ext;
  export = extension;
}

declare module 'graphology-layout-forceatlas2/defaults.js' {
  const defaults: import('graphology-layout-forceatlas2').ForceAtlas2Settings;
  export = defaults;
}

declare module 'graphology-layout-forceatlas2/helpers.js' {
  export function graphToByteArrays(
    graph: import('graphology').default,
    weightOf: () => number,
  ): { nodes: Float32Array; edges: Float32Array };
}

declare module 'graphology-layout-forceatlas2/iterate.js' {
  function iterate(
    settings: import('graphology-layout-forceatlas2').ForceAtlas2Settings,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
  export = iterate;
}
