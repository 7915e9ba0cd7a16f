/** Where a passage stands, in the order in which a reader asks: who published it, who wrote it, when, what. */
import { readDate } from './dates.ts';

export type SourceFacts = {
  publisher: string | null;
  author: string | null;
  published: string | null;
};

/** One fact of a source line; `given` is false where the source does not say. */
export type SourcePart = { name: 'publisher' | 'author' | 'date'; text: string; given: boolean };

/** Publisher, author and date in words. What is not known is said to be so, never left out. */
export function sourceParts(source: SourceFacts): SourcePart[] {
  return [
    part('publisher', source.publisher),
    part('author', source.author),
    part('date', source.published === null ? null : readDate(source.published)),
  ];
}

function part(name: SourcePart['name'], text: string | null): SourcePart {
  return { name, text: text ?? `${name} not given`, given: text !== null };
}
