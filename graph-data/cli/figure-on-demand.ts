/** `edgewise figure`, loaded only when asked for: fonts and drawing are more than other commands need. */
import type { Command } from './command.ts';

export const figureOnDemand: Command = {
  name: 'figure',
  usage: 'figure <project> -o f.svg|png|pdf|html [options]',
  summary: 'a picture with its legend and numbered citations; more with “figure --options”',
  async run(args, output) {
    const { figureCommand } = await import('./figure.ts');
    if (args.includes('--options')) {
      output.print(`edgewise ${figureCommand.usage}\n${figureCommand.summary}`);
      return 0;
    }
    return figureCommand.run(args, output);
  },
};
