/** Made-up projects to draw: entities, relations and quotes as in reporting, the same at every run. */
import { textHash } from '../../graph-data/formats/text-hash.ts';
import type { Interchange } from '../../graph-data/model/interchange.ts';
import type { Citation, Document, Entity, Relation } from '../../graph-data/model/records.ts';
import { ENTITY_TYPES, MODALITIES } from '../../graph-data/model/vocabulary.ts';
import { createRandom, type Random } from '../data/random.ts';

export type Amounts = { entities: number; relations: number; citations: number };

const WORDS =
  'mayor order federal police court funds city council county sheriff judge agency budget report law director office grant letter detention release request community safety statement hearing policy'.split(
    ' ',
  );
const LABELS = [
  'acting director of',
  'threatened to withhold money from',
  'is said to have asked',
  'sued',
  'wrote to',
  'answers to',
  'signed',
  'criticised the plan of',
] as const;

type Next = Random['below'];

function pick<T>(all: readonly [T, ...T[]] | readonly T[], next: Next, other: T): T {
  return all[next(all.length)] ?? other;
}

function words(count: number, next: Next): string {
  return Array.from({ length: count }, () => pick(WORDS, next, 'city')).join(' ');
}

function documentOf(at: number, next: Next): Document {
  const text = Array.from({ length: 60 }, () => `The ${words(24 + next(14), next)}.`).join(' ');
  return {
    ...{ id: `d${at}`, title: `What the ${words(3, next)} said`, publisher: `The Paper ${at}` },
    ...{ author: 'A. Writer', published: '2017-01-25', url: `https://paper-${at}.example/article` },
    ...{ text, sha256: textHash(text) },
  };
}

function citationOf(at: number, relation: string, document: Document): Citation {
  const sentences = document.text.split('. ');
  const quote = sentences[at % (sentences.length - 1)] ?? '';
  const start = document.text.indexOf(quote);
  return {
    ...{ id: `c${at}`, relation, document: document.id, start, end: start + quote.length, quote },
    ...{ prefix: document.text.slice(Math.max(0, start - 32), start) },
    suffix: document.text.slice(start + quote.length, start + quote.length + 32),
    ...{ stance: 'supports', verdict: 'exact' },
  };
}

/** A few entities have many relations, most have few, as everywhere. */
function relationOf(at: number, entities: number, next: Next): Relation {
  const source = next(next(entities) + 1);
  const target = next(entities);
  return {
    ...{ id: `r${at}`, source: `e${source}`, target: `e${target}`, type: 'role' },
    label: pick(LABELS, next, 'sued'),
    speaker: null,
    modality: next(3) === 0 ? pick(MODALITIES, next, 'claimed') : 'stated',
    ...{ negated: next(40) === 0, occurred: null },
  };
}

/** A project's content with as many of each as asked for; the first relations have a citation each. */
export function figureProject({ entities, relations, citations }: Amounts): Interchange {
  const next = createRandom(11).below;
  const documents = Array.from({ length: 5 }, (_, at) => documentOf(at, next));
  const all: Relation[] = Array.from({ length: relations }, (_, at) =>
    relationOf(at, entities, next),
  );
  return {
    ...{ format: 'edgewise', version: 1 },
    documents,
    entities: Array.from({ length: entities }, (_, at): Entity => {
      const name = words(1 + next(3), next);
      const named = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${at}`;
      const type = pick(ENTITY_TYPES, next, 'person');
      return { id: `e${at}`, type, name: named, aliases: [], description: '' };
    }),
    relations: all,
    citations: all.slice(0, citations).flatMap(({ id }, at) => {
      const document = documents[at % documents.length];
      return document ? [citationOf(at, id, document)] : [];
    }),
    tensions: [],
  };
}
