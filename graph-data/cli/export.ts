/** `edgewise export`: writes a project in a format that other programs read. */
import { resolve } from 'node:path';
import { writeWhole } from '../service/write-whole.ts';
import { readArguments } from './arguments.ts';
import { type Command, UsageError } from './command.ts';
import { withProject } from './open.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: 'export <project> [--format json] [-o file]',
  summary: 'write the project in another format, to a file or to standard output',
  async run(args, output) {
    const { values, positionals } = readArguments(args, ['project'], {
      format: { type: 'string' },
      output: { type: 'string', short: 'o' },
    });
    const format = values.format ?? 'json';
    if (format !== 'json') throw new UsageError(`There is no format “${format}”; use json.`);
    const { content } = await withProject(positionals[0], (service) =>
      service.exportProject({ format }),
    );
    if (values.output === undefined) output.print(content.trimEnd());
    else writeWhole(resolve(values.output), content);
    return 0;
  },
};
