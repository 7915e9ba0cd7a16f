/** The layering check: that it finds what it should, and that the repository itself passes. */
import { describe, expect, it } from 'vitest';
import { readImports } from './imports.ts';
import { findCycles, findWrongImports } from './layer-rules.ts';
import { readImportGraph } from './layers.ts';
import { ROOT } from './paths.ts';

/** The check over files given as path and source. */
function check(files: Record<string, string>): string[] {
  const graph = new Map(
    Object.entries(files).map(([file, source]) => [file, readImports(file, source)]),
  );
  return [...findWrongImports(graph), ...findCycles(graph)];
}

describe('layers', () => {
  it.each([
    ['graph-data/model/a.ts', "import { b } from '../db/b.ts';", 'may import only nothing else'],
    ['graph-data/model/a.ts', "export { b } from '../db/b.ts';", 'graph-data/model/ may import'],
    ['graph-data/rpc/a.ts', "import { b } from '../service/b.ts';", 'only graph-data/model.'],
    ['graph-data/figure/a.ts', "import { join } from 'node:path';", 'may not use Node'],
    ['graph-data/db/a.ts', "import { b } from '../service/b.ts';", 'graph-data/db/ may import'],
    ['graph-data/cli/a.ts', "import { b } from '../db/b.ts';", 'graph-data/cli/ may import'],
    ['graph-data/service/a.ts', "await import('electron');", 'which only electron/ may do'],
    ['web/a.ts', "import { b } from '../graph-data/db/b.ts';", 'web/ may import only'],
    ['web/a.ts', "import Database from 'better-sqlite3';", 'graph-data/db/, graph-data/service/'],
    ['web/a.ts', "import { b } from '../renderer/b.ts';", 'web/ may import only'],
    ['renderer/a.tsx', "import { b } from '../graph-data/service/b.ts';", 'renderer/ may import'],
    ['renderer/a.tsx', "import { b } from '../graph-data/rpc/dispatcher.ts';", 'renderer/ may'],
    ['renderer/a.tsx', "import { contract } from '../graph-data/rpc/contract.ts';", 'types only'],
    ['renderer/a.tsx', "import fs from 'node:fs';", 'renderer/ runs in browsers'],
    ['graph-data/service/a.ts', "import 'react-dom/client';", 'which only renderer/ may do'],
  ])('refuses in %s: %s', (file, source, message) => {
    const problems = check({ [file]: source });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${file}: imports "`);
    expect(problems[0]).toContain(message);
  });

  it.each([
    ['graph-data/rpc/a.ts', "import type { B } from '../model/b.ts';"],
    ['graph-data/service/a.ts', "import { b } from '../db/b.ts';"],
    ['renderer/a.tsx', "import type { Contract } from '../graph-data/rpc/contract.ts';"],
    ['electron/a.ts', "import { csp } from '../web/csp.ts'; import { app } from 'electron';"],
    ['graph-data/rpc/a.test.ts', "import { b } from '../db/b.ts'; import 'node:fs';"],
    [
      'graph-data/model/a.ts',
      "// import { b } from '../db/b.ts';\nexport const a = `import '../db/c.ts'`;",
    ],
  ])('allows in %s: %s', (file, source) => {
    expect(check({ [file]: source })).toEqual([]);
  });

  it('finds a cycle across files, but none that only types make', () => {
    const files = {
      'graph-data/model/a.ts': "import { b } from './b.ts';",
      'graph-data/model/b.ts': "import { c } from './c.ts';",
      'graph-data/model/c.ts': "import { a } from './a.ts';",
    };
    const names = 'graph-data/model/a.ts -> graph-data/model/b.ts -> graph-data/model/c.ts';
    expect(check(files)).toEqual([`${names} -> graph-data/model/a.ts is a cycle.`]);
    const broken = { ...files, 'graph-data/model/c.ts': "import type { A } from './a.ts';" };
    expect(check(broken)).toEqual([]);
  });

  it('finds nothing wrong in this repository', () => {
    const graph = readImportGraph(ROOT);
    expect(graph.size).toBeGreaterThan(50);
    expect([...findWrongImports(graph), ...findCycles(graph)]).toEqual([]);
  });
});
