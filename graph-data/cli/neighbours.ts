/** `edgewise neighbours`: the relations of an entity, each read as a sentence. */

import { relationSentence } from '../model/sentence.ts';
import type { EntityDetail, RelationPage, RelationSummary } from '../model/views.ts';
import type { GraphService } from '../rpc/contract.ts';
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
      return wholeEntity(service, id);
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

const PAGE = 1_000;

/** An entity with all of its relations and documents. */
async function wholeEntity(service: GraphService, id: string) {
  const { groups, said, ...detail } = await service.getEntity({ id, limit: PAGE });
  const rest = (page: Pick<RelationPage, 'type' | 'direction'>, begun: Begun) =>
    allPages(service, { id, ...page }, begun);
  const whole: Omit<EntityDetail['groups'][number], 'total'>[] = [];
  for (const { type, direction, ...begun } of groups) {
    whole.push({ type, direction, relations: await rest({ type, direction }, begun) });
  }
  return {
    ...detail,
    groups: whole,
    said: await rest({ type: null, direction: 'said' }, said),
    documents: (await service.getEntityDocuments({ id, limit: PAGE })).documents,
  };
}

type Begun = EntityDetail['said'];

async function allPages(
  service: GraphService,
  of: Pick<RelationPage, 'type' | 'direction'> & { id: string },
  { total, relations }: Begun,
): Promise<RelationSummary[]> {
  const all = [...relations];
  while (all.length < total) {
    const page = await service.getEntityRelations({ ...of, offset: all.length, limit: PAGE });
    if (page.length === 0) break;
    all.push(...page);
  }
  return all;
}
