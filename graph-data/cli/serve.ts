/** `edgewise serve`: the web shell for one project. */
import { resolve } from 'node:path';
import { ensureBundle } from '../../build/bundle.ts';
import { startWebHost } from '../../web/host.ts';
import { readArguments } from './arguments.ts';
import { type Command, UsageError } from './command.ts';
import { openBrowser } from './open-browser.ts';

export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve <project> [--port n] [--no-open] [--fresh]',
  summary: 'Opens a project in the browser; prints its address, alone on a line.',
  async run(args, output) {
    const { values, positionals } = readArguments(args, ['project'], {
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      fresh: { type: 'boolean' },
    });
    const port = readPort(values.port);
    const renderer = await ensureBundle(() => output.complain('Building the interface …'));
    const host = await startWebHost({
      project: resolve(positionals[0]),
      renderer,
      port,
      idle: null,
      log: output.complain,
      fresh: values.fresh === true,
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => void host.close());
    }
    output.print(host.address);
    if (values['no-open'] !== true) openBrowser(host.createOneTimeAddress());
    await host.closed;
    return 0;
  },
};

function readPort(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`“${text}” is not a port; give a number from 0 to 65535.`);
}
