/** `edgewise check`: checks every quote against its document again. */
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { withProject } from './open.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: 'check <project> [--json]',
  summary: 're-check every quote; lists what is not exact',
  async run(args, output) {
    const { values, positionals } = readArguments(args, ['project'], {});
    const { checked, failures } = await withProject(positionals[0], (service) =>
      service.checkQuotes({}),
    );
    if (values.json) output.print(JSON.stringify({ checked, failures }, null, 2));
    else {
      for (const { verdict, relation, document, quote } of failures) {
        output.print(`${verdict}: ${relation} cites ${document}: ${quote}`);
      }
      output.print(`${checked - failures.length} of ${checked} quotes are exact.`);
    }
    const failed = failures.some(({ verdict }) => verdict !== 'normalised');
    return failed ? 1 : 0;
  },
};
