/** Checks the types of every area with the settings of that area. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

/** What measures other programs can be checked only where these are installed. */
const PEERS = existsSync(join(ROOT, 'bench', 'node_modules')) ? ['bench/peers.tsconfig.json'] : [];
const AREAS = ['graph-data', 'renderer', 'web', 'electron', 'build', 'e2e', 'bench', ...PEERS];
const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');

const failed = AREAS.filter((area) => {
  const run = spawnSync(process.execPath, [compiler, '-p', join(ROOT, area)], { stdio: 'inherit' });
  return run.status !== 0;
});
if (failed.length > 0) {
  console.error(`Types do not fit in ${failed.join(', ')}.`);
  process.exitCode = 1;
}
