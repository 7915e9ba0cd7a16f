/** The programs that Edgewise is measured against; they are installed only where somebody measures. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs them where they are missing. Throws where that fails. */
export function installPeers(): void {
  if (existsSync('bench/node_modules')) return;
  console.log('Fetching the programs that Edgewise is measured against, once …');
  const args = ['ci', '--prefix', 'bench', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error('They could not be installed. “npm ci --prefix bench” says why.');
  }
}
