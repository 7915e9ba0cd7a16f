/** `edgewise build`: compiles curated text into a project. */
import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { problemText } from '../formats/corpus-problems.ts';
import { PROJECT_EXTENSION } from '../model/project-file.ts';
import { ServiceError } from '../rpc/errors.ts';
import { buildProject } from '../service/build-project.ts';
import { readArguments } from './arguments.ts';
import type { Command, ExitCode, Output } from './command.ts';

export const buildCommand: Command = {
  name: 'build',
  usage: 'build <corpus folder> [-o file] [--json]',
  summary: 'compile curated text into a project',
  async run(args, output) {
    const { values, positionals } = readArguments(args, ['corpus folder'], {
      output: { type: 'string', short: 'o' },
    });
    const folder = resolve(positionals[0]);
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
      throw new ServiceError(
        'NOT_FOUND',
        `There is no folder “${positionals[0]}”; give the folder of a corpus.`,
      );
    }
    const file = resolve(values.output ?? `${basename(folder)}${PROJECT_EXTENSION}`);
    return build(folder, file, values.json, output);
  },
};

function build(folder: string, file: string, json: boolean, output: Output): ExitCode {
  const result = buildProject(folder, file);
  if (!result.ok) {
    if (json) output.print(JSON.stringify({ problems: result.problems }, null, 2));
    for (const problem of result.problems) output.complain(problemText(problem));
    const count = result.problems.length;
    output.complain(`${count} ${count === 1 ? 'problem' : 'problems'}; no project was written.`);
    return 1;
  }
  const { documents, entities, relations, citations, tensions } = result.content;
  const counts = {
    documents: documents.length,
    entities: entities.length,
    relations: relations.length,
    citations: citations.length,
    tensions: tensions.length,
  };
  if (json) output.print(JSON.stringify({ file, ...counts }, null, 2));
  else {
    const list = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
    output.print(`${file}: ${list.join(', ')}`);
  }
  return 0;
}
