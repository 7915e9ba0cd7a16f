/** Proves that the folders of the repository depend on each other one way only. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readImports } from './imports.ts';
import { findCycles, findWrongImports, type ImportGraph } from './layer-rules.ts';
import { LAYERS } from './layer-table.ts';
import { ROOT } from './paths.ts';

/** Reads the imports of every source file below `root`. */
export function readImportGraph(root: string): ImportGraph {
  const tops = [...new Set(LAYERS.map(({ folder }) => folder.split('/')[0]))];
  const files = globSync(`{${tops.join(',')}}/**/*.{ts,tsx,mjs}`, {
    cwd: root,
    exclude: ['**/node_modules/**'],
  });
  return new Map(
    files
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
      .map((file) => [file, readImports(file, readFileSync(join(root, file), 'utf8'))]),
  );
}

if (import.meta.main) {
  const graph = readImportGraph(ROOT);
  const problems = [...findWrongImports(graph), ...findCycles(graph)];
  for (const problem of problems) console.error(problem);
  console.log(`${graph.size} files, ${problems.length} wrong imports.`);
  process.exitCode = problems.length === 0 && graph.size > 0 ? 0 : 1;
}
