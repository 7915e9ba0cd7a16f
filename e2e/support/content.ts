/** Projects made for a test: a star of entities around the first, each relation with one citation or none. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY, type Interchange } from '../../graph-data/model/interchange.ts';
import { createProject } from '../../graph-data/service/build-project.ts';
import { edgewise } from './projects.ts';

/** Writes content to a project file in a folder of its own; answers its path. */
export function projectFile(content: Interchange, name = 'Strange.edgewise'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'edgewise-e2e-')), name);
  createProject(path, content);
  return path;
}

/** What a project file holds now. */
export function contentOf(path: string): Interchange {
  const out = join(mkdtempSync(join(tmpdir(), 'edgewise-e2e-')), 'now.json');
  edgewise('export', path, '--format', 'json', '-o', out);
  return JSON.parse(readFileSync(out, 'utf8'));
}

/** Every passage that is quoted, with its place. */
export function quotesOf({ citations }: Interchange): string[] {
  const places = citations.map(({ document, start, quote }) => `${document} ${start} ${quote}`);
  return [...new Set(places)].sort();
}

/** A person of this name and nothing else. */
export function person(id: string, name: string): Interchange['entities'][number] {
  return { id, type: 'person', name, aliases: [], description: '' };
}

/** A relation as the document states it, on no day, whose label is its type. */
export function stated(
  id: string,
  source: string,
  type: string,
  target: string,
): Interchange['relations'][number] {
  return {
    ...{ id, source, target, type, label: type },
    ...{ speaker: null, modality: 'stated', negated: false, occurred: null },
  };
}

/** The quote that the relation to the entity at this place rests on: its name, in a sentence. */
export function quoteAt(names: readonly string[], at: number): string {
  return `Number ${at} is ${names[at]?.slice(0, 200)}.`;
}

/** A project of these names; relations to the ones in `uncited` have no citation. */
export function starOf(names: readonly string[], uncited: ReadonlySet<number>): Interchange {
  const text = names.map((_, at) => `${quoteAt(names, at)}\n\n`).join('');
  const others = names.map((_, at) => at).slice(1);
  return {
    ...EMPTY,
    documents: [
      {
        id: 'document',
        title: names[0] ?? '',
        publisher: names[0] ?? '',
        author: names.at(-1) ?? '',
        published: null,
        url: null,
        text,
        sha256: createHash('sha256').update(text).digest('hex'),
      },
    ],
    entities: names.map((name, at) => ({
      ...person(`e${at}`, name),
      aliases: [`${name.slice(0, 40)} again`],
      description: name,
    })),
    relations: others.map((at) => ({
      ...stated(`r${at}`, 'e0', 'role', `e${at}`),
      label: `knows ${(names[at] ?? '').slice(0, 100)}`,
      speaker: at % 2 === 0 ? 'e1' : null,
    })),
    citations: others.filter((at) => !uncited.has(at)).map((at) => citationOf(names, text, at)),
  };
}

function citationOf(
  names: readonly string[],
  text: string,
  at: number,
): Interchange['citations'][number] {
  const quote = quoteAt(names, at);
  // Offsets count code points.
  const start = [...text.slice(0, text.indexOf(quote))].length;
  const end = start + [...quote].length;
  const letters = [...text];
  return {
    id: `c${at}`,
    relation: `r${at}`,
    document: 'document',
    start,
    end,
    quote,
    prefix: letters.slice(Math.max(0, start - 32), start).join(''),
    suffix: letters.slice(end, end + 32).join(''),
    stance: 'supports',
    verdict: 'exact',
  };
}
