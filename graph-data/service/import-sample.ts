/** What the tests of formats share: graphs made at random, files from text, the hash of a whole graph. */
import fc from 'fast-check';
import { anchorAt } from '../evidence/anchor.ts';
import type { Bytes } from '../formats/draft.ts';
import { toJson } from '../formats/json.ts';
import type { Content } from '../formats/property-graph.ts';
import { textHash } from '../formats/text-hash.ts';
import { EMPTY, type Interchange } from '../model/interchange.ts';
import type { Citation, Document, Entity, Relation } from '../model/records.ts';
import { MODALITIES, STANCES } from '../model/vocabulary.ts';
import { exportProject } from './export-project.ts';
import type { ImportFile } from './import-files.ts';
import type { Project } from './open-project.ts';

/** A file of the given text or bytes, in pieces of `size` bytes. */
export function fileOf(name: string, content: string | Uint8Array, size = 65_536): ImportFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { name, open: () => pieces(bytes, size) };
}

async function* pieces(bytes: Uint8Array, size: number): Bytes {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** SHA-256 of everything in a project that is exported. */
export async function graphHash(project: Project): Promise<string> {
  return textHash((await exportProject(project, { format: 'json' })).content);
}

/** The same records in the same order, whatever made them. */
export function ordered(content: Content): unknown {
  return JSON.parse(toJson(content));
}

const STRANGE = [
  '=1+1',
  '-',
  "'",
  "'=x",
  '"',
  '\t',
  'a\nb',
  'a\r\nb',
  ' x ',
  '<&>]]>',
  'é',
  '😀',
  '＝1',
  ';\\',
  '1e5',
];
const text = fc.oneof(
  fc.constantFrom(...STRANGE),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
/** Text that XML can hold; what it cannot is tested by itself. */
const name = text.map(
  (value) => value.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '').toWellFormed() || 'x',
);
const optional = fc.option(name, { nil: null });
const date = fc.constantFrom('2017-01-25', '2017-01~', '201X', null);

/** A graph with multi-edges, self-loops, several citations, verbatim and not, and tensions. */
export const graphs: fc.Arbitrary<Interchange> = fc
  .record({
    documents: fc.array(
      fc.record({
        title: name,
        publisher: optional,
        author: optional,
        published: date,
        text: fc.string({ unit: 'grapheme', maxLength: 60 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    entities: fc.array(
      fc.record({
        type: name,
        name,
        aliases: fc.array(name, { maxLength: 2 }),
        description: fc.oneof(fc.constant(''), name),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    relations: fc.array(
      fc.record({
        source: fc.nat(),
        target: fc.nat(),
        speaker: fc.option(fc.nat(), { nil: null }),
        type: name,
        label: name,
        modality: fc.constantFrom(...MODALITIES),
        negated: fc.boolean(),
        occurred: date,
      }),
      { maxLength: 6 },
    ),
    citations: fc.array(
      fc.record({
        relation: fc.nat(),
        document: fc.nat(),
        at: fc.nat(),
        length: fc.integer({ min: 1, max: 9 }),
        quote: name,
        stance: fc.constantFrom(...STANCES),
      }),
      { maxLength: 6 },
    ),
  })
  .map(toContent);

type Raw = {
  documents: Pick<Document, 'title' | 'publisher' | 'author' | 'published' | 'text'>[];
  entities: Omit<Entity, 'id'>[];
  relations: (Omit<Relation, 'id' | 'source' | 'target' | 'speaker'> & {
    source: number;
    target: number;
    speaker: number | null;
  })[];
  citations: {
    relation: number;
    document: number;
    at: number;
    length: number;
    quote: string;
    stance: Citation['stance'];
  }[];
};

function toContent(raw: Raw): Interchange {
  const documents = raw.documents.map((each, index) => {
    const body = each.text.replaceAll('\u0000', '').toWellFormed();
    return {
      ...each,
      id: `d ${index}`,
      url: `https://example.org/${index}`,
      text: body,
      sha256: textHash(body),
    };
  });
  const entities = raw.entities.map((each, index) => ({
    ...each,
    aliases: [...new Set(each.aliases)],
    id: `é:${index}`,
  }));
  const entity = (at: number) => entities[at % entities.length]?.id ?? '';
  const relations = raw.relations.map((each, index) => ({
    ...each,
    id: `r/${index}`,
    source: entity(each.source),
    target: entity(each.target),
    speaker: each.speaker === null ? null : entity(each.speaker),
  }));
  const citations =
    relations.length === 0
      ? []
      : raw.citations.map((each, index) => citation(each, index, documents, relations));
  const [a, b] = relations;
  const tensions =
    a === undefined || b === undefined
      ? []
      : [{ id: 't', relations: [a.id, b.id] as [string, string], note: 'They differ.' }];
  return { ...EMPTY, documents, entities, relations, citations, tensions };
}

function citation(
  { relation, document, at, length, quote, stance }: Raw['citations'][number],
  index: number,
  documents: Document[],
  relations: Relation[],
): Citation {
  const source = documents[document % documents.length];
  const shared = {
    id: `c${index}`,
    relation: relations[relation % relations.length]?.id ?? '',
    document: source?.id ?? '',
    stance,
  };
  const characters = Array.from(source?.text ?? '');
  const start = characters.length === 0 ? 0 : at % characters.length;
  const words = characters.slice(start, start + length).join('');
  if (words === '' || source === undefined) {
    return {
      ...shared,
      start: null,
      end: null,
      quote,
      prefix: '',
      suffix: '',
      verdict: 'source missing',
    };
  }
  return {
    ...shared,
    ...anchorAt(source.text, characters.slice(0, start).join('').length, words),
    verdict: 'exact',
  };
}
