/** `edgewise export`: writes a project in a format that other programs read. */
import { resolve } from 'node:path';
import { EXPORT_FORMATS } from '../rpc/contract.ts';
import { writeWhole } from '../service/write-whole.ts';
import { readArguments } from './arguments.ts';
import { type Command, UsageError } from './command.ts';
import { withProject } from './open.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: 'export <project> [--format json|fact-check-csv|fact-check-html] [-o file]',
  summary: 'write the project in another format, to a file or to standard output',
  async run(args, output) {
    const { values, positionals } = readArguments(args, ['project'], {
      format: { type: 'string' },
      output: { type: 'string', short: 'o' },
    });
    const wanted = values.format ?? 'json';
    const format = EXPORT_FORMATS.find((each) => each === wanted);
    if (format === undefined) {
      throw new UsageError(`There is no format “${wanted}”; use ${EXPORT_FORMATS.join(', ')}.`);
    }
    const { content } = await withProject(positionals[0], (service) =>
      service.exportProject({ format }),
    );
    if (values.output === undefined) output.print(content.trimEnd());
    else writeWhole(resolve(values.output), content);
    return 0;
  },
};
