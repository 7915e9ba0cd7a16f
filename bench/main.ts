/**
 * Everything that is measured: `npm run bench`, one part of it with `npm run bench -- <part>`, smaller data and fewer
 * runs with `-- --quick`. `-- --write-docs` measures nothing, but writes what was measured into docs/performance.md.
 */
import { spawnSync } from 'node:child_process';
import { writeDocs } from './docs/write.ts';
import { installPeers } from './support/peers.ts';

/** In the order in which they run: what other work on the machine disturbs most comes first. */
const PARTS = [
  'drawing',
  'layouts',
  'interface',
  'memory',
  'figures',
  'quotes',
  'import',
  'scale',
  'walk',
] as const;
type Part = (typeof PARTS)[number];

const USAGE = `Usage: npm run bench [-- [${PARTS.join(' | ')}] … [--quick] | --write-docs]`;

function isPart(word: string): word is Part {
  return PARTS.some((part) => part === word);
}

/** Runs a part in a process of its own, so that none inherits the memory of another. */
function run(part: Part, options: readonly string[]): boolean {
  console.log(`\n── ${part}`);
  const began = performance.now();
  const { status } = spawnSync(process.execPath, [`bench/${part}/main.ts`, ...options], {
    stdio: 'inherit',
  });
  console.log(`${part}: ${Math.round((performance.now() - began) / 1000)} s`);
  return status === 0;
}

function runAll(chosen: readonly Part[], options: readonly string[]): void {
  if (chosen.some((part) => part === 'drawing' || part === 'layouts')) installPeers();
  const behind = chosen.filter((part) => !run(part, options));
  console.log(
    behind.length === 0 ? '\nEvery limit holds.' : `\nNot every limit holds: ${behind.join(', ')}.`,
  );
  process.exitCode = behind.length === 0 ? 0 : 1;
}

const words = process.argv.slice(2);
const options = words.filter((word) => word.startsWith('--'));
const named = words.filter((word) => !word.startsWith('--'));
const chosen = named.filter(isPart);
if (chosen.length < named.length) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (options.includes('--write-docs')) {
  writeDocs();
} else {
  runAll(chosen.length === 0 ? PARTS : chosen, options);
}
