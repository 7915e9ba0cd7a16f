/** Finds the command asked for, runs it, and turns failures into sentences and exit codes. */

import { ServiceError } from '../rpc/errors.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { type Command, type ExitCode, type Output, UsageError } from './command.ts';
import { exportCommand } from './export.ts';
import { figureOnDemand } from './figure-on-demand.ts';
import { importCommand } from './import.ts';
import { neighboursCommand } from './neighbours.ts';
import { pathsCommand } from './paths.ts';
import { searchCommand } from './search.ts';
import { serveOnDemand } from './serve-on-demand.ts';
import { statsCommand } from './stats.ts';

const COMMANDS: readonly Command[] = [
  buildCommand,
  checkCommand,
  statsCommand,
  searchCommand,
  neighboursCommand,
  pathsCommand,
  importCommand,
  exportCommand,
  figureOnDemand,
  serveOnDemand,
];

/** Runs one command line, without the program's own name. */
export async function runCommandLine(args: string[], output: Output): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    output.complain(helpText());
    return 2;
  }
  if (['--help', '-h', 'help'].includes(name)) {
    output.print(helpText());
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    output.complain(
      `There is no command “${name}”; use one of ${COMMANDS.map((each) => each.name).join(', ')}.`,
    );
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    output.print(`edgewise ${command.usage}\n${command.summary}`);
    return 0;
  }
  return runCommand(command, rest, output);
}

async function runCommand(command: Command, args: string[], output: Output): Promise<ExitCode> {
  try {
    return await command.run(args, output);
  } catch (error) {
    if (error instanceof UsageError) {
      output.complain(`${error.message} Usage: edgewise ${command.usage}`);
      return 2;
    }
    output.complain(
      error instanceof ServiceError
        ? error.message
        : `Something went wrong in Edgewise itself: ${String(error)}`,
    );
    return 1;
  }
}

function helpText(): string {
  const width = Math.max(...COMMANDS.map(({ usage }) => usage.length));
  const lines = COMMANDS.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`);
  return ['edgewise <command>', '', ...lines, '', 'Every command takes --json and --help.'].join(
    '\n',
  );
}
