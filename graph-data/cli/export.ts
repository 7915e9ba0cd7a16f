/** `edgewise export`: writes a project in a format that other programs read. */
import { resolve } from 'node:path';
import { EXPORT_FORMATS, EXPORT_TABLES, type GraphService, type Output } from '../rpc/contract.ts';
import { writeWholePieces } from '../service/write-whole.ts';
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
    const file = values.output;
    await withProject(positionals[0], async (service) => {
      const inPieces = file !== undefined;
      const exported = await service.exportProject({ format, ...table, inPieces });
      for (const loss of exported.losses ?? []) output.complain(`Not in ${format}: ${loss}.`);
      if (file === undefined) output.print(exported.content.replace(/\r?\n$/, ''));
      else await writeWholePieces(resolve(file), piecesOf(service, exported));
    });
    return 0;
  },
};

/** What was exported, piece by piece where there are several. */
async function* piecesOf(
  service: GraphService,
  { content, rest }: Output<'exportProject'>,
): AsyncGenerator<string> {
  yield content;
  for (let piece = 0; piece < (rest?.pieces ?? 0); piece++) {
    yield (await service.getExportPiece({ export: rest?.export ?? '', piece })).content;
  }
}

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
