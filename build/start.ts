/**
 * `npm start`: opens the bundled project in Electron, or, on a machine without its binary, in the
 * browser. Options: --no-open prints the address only; --port n.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { openBrowser } from '../graph-data/cli/open-browser.ts';
import { startWebHost } from '../web/host.ts';
import { ensureBundle } from './bundle.ts';
import { ensureElectronBundle } from './bundle-electron.ts';
import { ensureBundledProject } from './bundled-project.ts';
import { findElectron } from './find-electron.ts';
import { ROOT } from './paths.ts';

const IDLE = 60_000;

const { values } = parseArgs({
  options: {
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
  },
});
const opens = !values['no-open'] && (process.env.CI ?? '') === '';
const say = (line: string) => process.stderr.write(`${line}\n`);
const onBuild = () => say('Building the interface …');

async function startElectron(binary: string): Promise<number> {
  await ensureBundle(onBuild);
  await ensureElectronBundle(onBuild);
  const child = spawn(binary, [ROOT], { stdio: 'inherit' });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

async function startWeb(): Promise<number> {
  say(
    'Electron’s binary is not on this machine, so Edgewise runs in the browser, at this address:',
  );
  const project = ensureBundledProject();
  const renderer = await ensureBundle(onBuild);
  const port = Number(values.port);
  // Whoever opens the address by hand or by script may come back to it later.
  const idle = opens ? IDLE : null;
  const host = await startWebHost({ project, renderer, port, idle, log: say });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void host.close());
  process.stdout.write(`${host.address}\n`);
  if (opens) openBrowser(host.createOneTimeAddress());
  await host.closed;
  return 0;
}

try {
  const electron = findElectron();
  process.exitCode = electron === null ? await startWeb() : await startElectron(electron);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
