/** `edgewise export`: writes a project in a format that other programs read. */
import { resolve } from 'node:path';
import { EXPORT_FORMATS, EXPORT_TABLES } from '../rpc/contract.ts';
import { writeWhole } from '../service/write-whole.ts';
import { readArguments } from './arguments.ts';
import { type Command, UsageError } from './command.ts';
import { withProject } from './open.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: 'export <project> [--format f] [--table t] [-o file]',
  summary: 'write the project in another format, to a file or to standard output',
  async run(args, output) {
    const { values, positionals } = readArguments(args, ['project'], {
      format: { type: 'string' },
      table: { type: 'string' },
      output: { type: 'string', short: 'o' },
    });
    const wanted = values.format ?? 'json';
    const format = EXPORT_FORMATS.find((each) => each === wanted);
    if (format === undefined) {
      throw new UsageError(`There is no format “${wanted}”; use ${EXPORT_FORMATS.join(', ')}.`);
    }
    const table = tableOf(values.table, format);
    const { content, losses = [] } = await withProject(positionals[0], (service) =>
      service.exportProject({ format, ...table }),
    );
    for (const loss of losses) output.complain(`Not in ${format}: ${loss}.`);
    if (values.output === undefined) output.print(content.replace(/\r?\n$/, ''));
    else writeWhole(resolve(values.output), content);
    return 0;
  },
};

function tableOf(
  wanted: string | undefined,
  format: string,
): { table?: (typeof EXPORT_TABLES)[number] } {
  if (wanted === undefined) return {};
  const table = EXPORT_TABLES.find((each) => each === wanted);
  if (table === undefined) {
    throw new UsageError(`There is no table “${wanted}”; use ${EXPORT_TABLES.join(', ')}.`);
  }
  if (format !== 'csv') throw new UsageError('Only csv is written as tables; add --format csv.');
  return { table };
}
