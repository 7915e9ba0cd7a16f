/** `edgewise neighbours`: the relations of an entity, each read as a sentence. */
import { relationSentence } from '../model/sentence.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { entityNamed } from './names.ts';
import { withProject } from './open.ts';

export const neighboursCommand: Command = {
  name: 'neighbours',
  usage: 'neighbours <project> <name> [--json]',
  summary: 'list the relations of an entity',
  async run(args, output) {
    const { values, positionals } = readArguments(args, ['project', 'name'], {});
    const detail = await withProject(positionals[0], async (service) => {
      const { id } = await entityNamed(service, positionals[1]);
      return service.getEntity({ id });
    });
    if (values.json) {
      output.print(JSON.stringify(detail, null, 2));
      return 0;
    }
    output.print(`${detail.entity.name} (${detail.entity.type}): ${detail.degree} relations`);
    for (const { type, direction, relations } of detail.groups) {
      output.print(`\n${type} (${direction === 'out' ? 'from here' : 'to here'})`);
      for (const relation of relations) output.print(`  ${relationSentence(relation)}`);
    }
    return 0;
  },
};
