/** Who may import whom. The most specific folder that holds a file is its layer. */

/** A layer: its own folder is always allowed. */
export type Layer = {
  folder: string;
  /** Folders, or single files, that it may import from. */
  imports: readonly string[];
  /** Whether it may use Node's own modules; what runs in a browser may not. */
  node: boolean;
  /** Packages that only the layers naming them may use. */
  packages: readonly string[];
};

const PURE = { node: false, packages: [] } as const;
const ON_NODE = { node: true, packages: [] } as const;
const MODEL = 'graph-data/model';
const RPC = 'graph-data/rpc';
const ERRORS = 'graph-data/rpc/errors.ts';

export const LAYERS: readonly Layer[] = [
  { folder: MODEL, imports: [], ...PURE },
  { folder: 'graph-data/figure', imports: [MODEL], ...PURE },
  { folder: RPC, imports: [MODEL], ...PURE },
  { folder: 'graph-data/evidence', imports: [MODEL], ...PURE },
  { folder: 'graph-data/analysis', imports: [MODEL], ...PURE },
  { folder: 'graph-data/threads', imports: [RPC], ...ON_NODE },
  { folder: 'graph-data/layout', imports: [MODEL, RPC, 'graph-data/threads'], ...ON_NODE },
  {
    folder: 'graph-data/formats',
    imports: [
      MODEL,
      ERRORS,
      'graph-data/evidence',
      'graph-data/figure',
      'graph-data/threads/serve-tasks.ts',
    ],
    ...ON_NODE,
  },
  {
    folder: 'graph-data/db',
    imports: [MODEL, ERRORS, 'graph-data/evidence'],
    node: true,
    packages: ['better-sqlite3'],
  },
  {
    folder: 'graph-data/service',
    imports: [
      MODEL,
      RPC,
      'graph-data/db',
      'graph-data/evidence',
      'graph-data/analysis',
      'graph-data/layout',
      'graph-data/formats',
      'graph-data/figure',
      'graph-data/threads',
    ],
    node: true,
    packages: ['better-sqlite3'],
  },
  {
    folder: 'graph-data/cli',
    imports: [
      MODEL,
      RPC,
      'graph-data/formats',
      'graph-data/figure',
      'graph-data/layout',
      'graph-data/service',
      'web',
      'build/bundle.ts',
    ],
    ...ON_NODE,
  },
  { folder: 'web', imports: [MODEL, RPC, 'graph-data/service'], ...ON_NODE },
  {
    folder: 'electron',
    imports: [MODEL, RPC, 'graph-data/service', 'web', 'renderer/shell/bridge.ts', 'build'],
    node: true,
    packages: ['electron'],
  },
  {
    folder: 'renderer',
    imports: [
      MODEL,
      'graph-data/figure',
      'graph-data/rpc/contract.ts',
      ERRORS,
      'graph-data/rpc/client.ts',
      'graph-data/rpc/message-port.ts',
      'graph-data/rpc/http-client.ts',
    ],
    node: false,
    packages: ['react', 'react-dom', 'cytoscape'],
  },
  {
    folder: 'build',
    imports: [MODEL, 'graph-data/service', 'graph-data/cli', 'web', 'electron'],
    ...ON_NODE,
  },
  { folder: 'e2e', imports: [MODEL, 'graph-data/service', 'build'], ...ON_NODE },
  {
    folder: 'bench',
    // Measures what is inside against what is possible: the tables, the formats, the canvas, the interface.
    imports: ['graph-data', 'renderer', 'e2e'],
    node: true,
    packages: ['better-sqlite3', 'cytoscape'],
  },
];

/** Packages that only layers naming them may import. */
export const GUARDED_PACKAGES: readonly string[] = [
  ...new Set(LAYERS.flatMap(({ packages }) => packages)),
];
