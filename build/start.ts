/**
 * `npm start`: opens the bundled project in Electron, or, on a machine without its binary, in the
 * browser. Options: --no-open prints the address only; --port n.
 */
import { parseArgs } from 'node:util';
import { openBrowser } from '../graph-data/cli/open-browser.ts';
import { startWebHost } from '../web/host.ts';
import { ensureBundle } from './bundle.ts';
import { ensureBundledProject } from './bundled-project.ts';

const IDLE = 60_000;

const { values } = parseArgs({
  options: {
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
  },
});
const opens = !values['no-open'] && (process.env.CI ?? '') === '';
const say = (line: string) => process.stderr.write(`${line}\n`);

async function startWeb(project: string, renderer: string): Promise<number> {
  say('Electron’s binary is not on this machine, so Edgewise opens in the browser instead.');
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

const project = ensureBundledProject();
const renderer = await ensureBundle(() => say('Building the interface …'));
process.exitCode = await startWeb(project, renderer);
