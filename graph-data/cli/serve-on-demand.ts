/** `edgewise serve`, loaded only when asked for: the web host is much more than other commands need. */
import type { Command } from './command.ts';

export const serveOnDemand: Command = {
  name: 'serve',
  usage: 'serve <project> [--port n] [--no-open] [--fresh]',
  summary: 'open the project in the web shell; prints its address, alone on a line',
  async run(args, output) {
    const { serveCommand } = await import('./serve.ts');
    return serveCommand.run(args, output);
  },
};
