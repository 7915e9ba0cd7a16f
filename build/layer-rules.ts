/** The layering rules, over files already read: wrong imports and cycles, as sentences. Pure. */
import { type Import, packageName } from './imports.ts';
import { GUARDED_PACKAGES, LAYERS, type Layer } from './layer-table.ts';

/** Imports by repository path. */
export type ImportGraph = ReadonlyMap<string, readonly Import[]>;

/** Finds every import that the table does not allow. */
export function findWrongImports(graph: ImportGraph): string[] {
  return [...graph].flatMap(([file, imports]) => {
    const layer = layerOf(file);
    if (layer === null) return [];
    return imports.flatMap((one) => {
      const problem = judge(file, layer, one);
      return problem === null ? [] : [`${file}: ${problem}`];
    });
  });
}

function layerOf(file: string): Layer | null {
  return LAYERS.find(({ folder }) => file.startsWith(`${folder}/`)) ?? null;
}

/** Tests and their fixtures own their world: they may set up what their subject only receives. */
function isTest(file: string): boolean {
  return /\.test\.tsx?$|\/fixtures\/|\/conformance\.ts$/.test(file);
}

function judge(file: string, layer: Layer, { kind, target, typeOnly }: Import): string | null {
  switch (kind) {
    case 'file':
      return judgeFile(file, layer, target, typeOnly);
    case 'node':
      if (layer.node || typeOnly || isTest(file)) return null;
      return `imports "${target}", but ${layer.folder}/ runs in browsers and may not use Node.`;
    case 'package':
      return judgePackage(file, layer, packageName(target));
    default:
      return kind satisfies never;
  }
}

function judgeFile(file: string, layer: Layer, target: string, typeOnly: boolean): string | null {
  if (target.startsWith(`${layer.folder}/`)) return null;
  // Its schemas would bring the validation library into the page.
  if (layer.folder === 'renderer' && target === 'graph-data/rpc/contract.ts' && !typeOnly) {
    return `imports "${target}" as values, but renderer/ may import its types only.`;
  }
  const allowed = layer.imports.some((one) => target === one || target.startsWith(`${one}/`));
  if (allowed || isTest(file)) return null;
  const list = layer.imports.length === 0 ? 'nothing else' : layer.imports.join(', ');
  return `imports "${target}", but ${layer.folder}/ may import only ${list}.`;
}

function judgePackage(file: string, layer: Layer, name: string): string | null {
  if (!GUARDED_PACKAGES.includes(name) || layer.packages.includes(name) || isTest(file))
    return null;
  const owners = LAYERS.filter(({ packages }) => packages.includes(name));
  return `imports "${name}", which only ${owners.map(({ folder }) => `${folder}/`).join(', ')} may do.`;
}

/** Finds cycles of imports that exist at run time, each once, as `a -> b -> a`. */
export function findCycles(graph: ImportGraph): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      cycles.push(`${[...path.slice(start), file].join(' -> ')} is a cycle.`);
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const { kind, target, typeOnly } of graph.get(file) ?? []) {
      if (kind === 'file' && !typeOnly) visit(target);
    }
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return cycles;
}
