/** `edgewise search`: looks for words in names, relations, quotes and documents. */
import { readArguments } from './arguments.ts';
import { type Command, UsageError } from './command.ts';
import { withProject } from './open.ts';

const LIMIT = 20;
const MAX_TEXT = 10_000;

export const searchCommand: Command = {
  name: 'search',
  usage: 'search <project> <words> [--json]',
  summary: 'find entities, relations, quotes and documents',
  async run(args, output) {
    const { values, positionals } = readArguments(args, ['project', 'words'], {}, 'words');
    const text = positionals.slice(1).join(' ');
    if (text.length > MAX_TEXT)
      throw new UsageError('The words are longer than 10,000 characters.');
    let looked = 1;
    const onProgress = ({ part }: { part: number }) => {
      looked = part;
    };
    const hits = await withProject(positionals[0], (service) =>
      service.search({ text, limit: LIMIT }, { onProgress }),
    );
    if (looked < 1)
      output.complain('Not every text was looked through: it would have taken too long.');
    if (values.json) output.print(JSON.stringify(hits, null, 2));
    else if (hits.length === 0) output.print('Nothing found.');
    else
      for (const { kind, title, excerpt } of hits)
        output.print(`${kind}: ${title}: ${oneLine(excerpt)}`);
    return 0;
  },
};

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
