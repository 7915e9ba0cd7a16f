#!/usr/bin/env node
/** The installed command: runs the command line under the Node that came with npm. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const OLDEST = 24;
const main = join(import.meta.dirname, '..', 'graph-data', 'cli', 'main.ts');

/** The Node from npm's optional platform package; this one if it is new enough; else null. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  for (const found of [`node-${name}/package.json`, `node-bin-${name}/package.json`]) {
    try {
      const file = process.platform === 'win32' ? 'node.exe' : 'node';
      const node = join(dirname(require.resolve(found)), 'bin', file);
      if (existsSync(node)) return node;
    } catch {
      // Not the package of this platform.
    }
  }
  return null;
}

const node = findNode();
if (node === null) {
  process.stderr.write(
    `Edgewise needs Node ${OLDEST} or newer and this is ${process.versions.node}: install it, or run "npm ci".\n`,
  );
  process.exit(1);
}
const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
// The terminal sends Ctrl+C to both; the command itself decides when to end.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 130);
});
