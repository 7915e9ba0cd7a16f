/** `edgewise import`: reads files of other programs into a project. */
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseMapping } from '../formats/mapping.ts';
import { READ_FORMATS, type ReadFormat } from '../model/import-words.ts';
import type { ImportResult, Mapping } from '../model/imports.ts';
import { ServiceError } from '../rpc/errors.ts';
import { type ImportFile, importFiles } from '../service/import-files.ts';
import { openProject } from '../service/open-project.ts';
import { readArguments } from './arguments.ts';
import { type Command, type Output, UsageError } from './command.ts';

/** Problems listed one by one without `--json`. */
const LISTED = 20;

export const importCommand: Command = {
  name: 'import',
  usage: 'import <project> <file...> [--format f] [--map mapping.yaml] [--json]',
  summary: 'read files of other programs into the project: all of them, or nothing',
  async run(args, output) {
    const options = { format: { type: 'string' }, map: { type: 'string' } } as const;
    const { values, positionals } = readArguments(args, ['project', 'file'], options, 'file');
    const [path, ...names] = positionals as readonly string[] as [string, ...string[]];
    const format = formatOf(values.format);
    const mapping = values.map === undefined ? undefined : await readMapping(values.map);
    if (!existsSync(resolve(path))) {
      throw new ServiceError(
        'NOT_FOUND',
        `There is no project “${path}”; make one first, with “edgewise build <corpus folder> -o ${path}” or in the app.`,
      );
    }
    const project = openProject(resolve(path));
    try {
      const result = await importFiles(project, names.map(fileAt), { format, mapping });
      if (values.json) output.print(JSON.stringify(withoutInverse(result), null, 2));
      else tell(result, output);
      return result.reported.length === 0 ? 0 : 1;
    } finally {
      project.close();
    }
  },
};

function formatOf(wanted: string | undefined): ReadFormat | undefined {
  if (wanted === undefined) return undefined;
  const format = READ_FORMATS.find((each) => each === (wanted === 'tsv' ? 'csv' : wanted));
  if (format !== undefined) return format;
  throw new UsageError(`There is no format “${wanted}”; use ${READ_FORMATS.join(', ')}.`);
}

async function readMapping(file: string): Promise<Mapping> {
  try {
    return parseMapping(await readFile(resolve(file), 'utf8'));
  } catch (cause) {
    if (cause instanceof ServiceError) {
      throw new ServiceError('INVALID_INPUT', `“${basename(file)}”: ${cause.message}.`, { cause });
    }
    const what = `There is no mapping file “${file}” that can be read; check its name.`;
    throw new ServiceError('NOT_FOUND', what, { cause });
  }
}

function fileAt(path: string): ImportFile {
  return { name: basename(path), open: () => createReadStream(resolve(path)) };
}

function withoutInverse({ inverse: _inverse, ...result }: ImportResult): object {
  return result;
}

function tell(result: ImportResult, output: Output): void {
  const { rows, stored, reported, added, merged, ignored } = result;
  for (const { file, line, problem } of reported.slice(0, LISTED)) {
    output.complain(`${file}:${line}: ${problem}`);
  }
  if (reported.length > LISTED) {
    output.complain(`… and ${reported.length - LISTED} more; --json lists them all.`);
  }
  for (const { file, name } of ignored) output.complain(`${file}: “${name}” was not read.`);
  const counts = Object.entries(added).map(([what, count]) => `${count} ${what}`);
  output.print(`New: ${counts.join(', ')}; ${merged} records were there already.`);
  output.print(`${stored} of ${rows} rows stored, ${reported.length} reported.`);
}
