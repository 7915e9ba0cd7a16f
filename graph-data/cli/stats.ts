/** `edgewise stats`: counts by type, source, modality and verdict. */
import type { Facet } from '../model/views.ts';
import type { GraphService } from '../rpc/contract.ts';
import { readArguments } from './arguments.ts';
import type { Command, Output } from './command.ts';
import { withProject } from './open.ts';

export const statsCommand: Command = {
  name: 'stats',
  usage: 'stats <project> [--json]',
  summary: 'counts by type, source, modality and verdict',
  async run(args, output) {
    const { values, positionals } = readArguments(args, ['project'], {});
    const stats = await withProject(positionals[0], readStats);
    if (values.json) output.print(JSON.stringify(stats, null, 2));
    else printStats(stats, output);
    return 0;
  },
};

type Stats = Awaited<ReturnType<typeof readStats>>;

async function readStats(service: GraphService) {
  const project = await service.getProject({});
  const facets = await service.getFacets({});
  const { counts } = await service.getEvidenceHealth({ list: 'uncited', offset: 0, limit: 0 });
  const verdicts: Facet[] = counts.verdicts.map(({ verdict, count }) => ({
    value: verdict,
    label: verdict,
    count,
  }));
  return { project, ...facets, verdicts };
}

function printStats({ project, ...facets }: Stats, output: Output): void {
  output.print(
    `${project.title}: ${project.documents} documents, ${project.entities} entities, ${project.relations} relations (${project.uncited} uncited), ${project.citations} citations, ${project.tensions} tensions`,
  );
  const headings = {
    entityTypes: 'Entities by type',
    relationTypes: 'Relations by type',
    documents: 'Relations by document',
    speakers: 'Relations by speaker',
    modalities: 'Relations by modality',
    publishers: 'Relations by publisher',
    stances: 'Relations by stance',
    verdicts: 'Citations by verdict',
    reviews: 'Relations by review',
  } as const satisfies Record<keyof typeof facets, string>;
  for (const name of Object.keys(headings) as (keyof typeof headings)[]) {
    output.print(`\n${headings[name]}`);
    for (const { label, count } of facets[name])
      output.print(`${String(count).padStart(7)}  ${label}`);
  }
}
