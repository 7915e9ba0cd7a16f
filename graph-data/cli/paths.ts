/** `edgewise paths`: how two entities are connected, hop by hop with quotes. */
import { quoted } from '../model/quoted.ts';
import { relationSentence } from '../model/sentence.ts';
import type { Path } from '../model/views.ts';
import { readArguments } from './arguments.ts';
import { type Command, type Output, UsageError } from './command.ts';
import { entityNamed } from './names.ts';
import { withProject } from './open.ts';

const LIMIT = 100;
const LONGEST = 8;

export const pathsCommand: Command = {
  name: 'paths',
  usage: 'paths <project> <a> <b> [--all] [--max n] [--json]',
  summary: 'the shortest paths between two entities; with --all, every path up to --max hops (4)',
  async run(args, output) {
    const { values, positionals } = readArguments(args, ['project', 'first name', 'second name'], {
      all: { type: 'boolean' },
      max: { type: 'string' },
    });
    const shortest = values.all !== true;
    const maxLength = values.max === undefined ? (shortest ? LONGEST : 4) : hops(values.max);
    const found = await withProject(positionals[0], async (service) => {
      const from = await entityNamed(service, positionals[1]);
      const to = await entityNamed(service, positionals[2]);
      return service.findPaths({ from: from.id, to: to.id, shortest, maxLength, limit: LIMIT });
    });
    if (values.json) output.print(JSON.stringify(found, null, 2));
    else if (found.paths.length === 0) output.print(`There is no path of up to ${maxLength} hops.`);
    else for (const path of found.paths) printPath(path, output);
    if (!values.json && found.more) output.print(`There are more than these ${LIMIT} paths.`);
    return 0;
  },
};

function hops(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > LONGEST) {
    throw new UsageError(`--max is a whole number from 1 to ${LONGEST}, not “${text}”.`);
  }
  return count;
}

function printPath({ entities, hops: steps }: Path, output: Output): void {
  output.print(entities.map(({ name }) => name).join(' > '));
  for (const { relation, citation } of steps) {
    const source =
      citation === null ? 'uncited' : `${quoted(citation.quote)} (${citation.documentTitle})`;
    output.print(`  ${relationSentence(relation)}: ${source}`);
  }
}
