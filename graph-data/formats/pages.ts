/** A project page by page, so that what is written of it never has to be in memory as a whole. */
import type { Citation, Document, Entity, Relation, Tension } from '../model/records.ts';
import { type Content, sorted } from './property-graph.ts';

/** Each kind comes by id, and again whenever it is asked for. */
export type Pages = {
  documents: () => Iterable<readonly Document[]>;
  entities: () => Iterable<readonly Entity[]>;
  /** Relations with all their citations, the entities they name, and the documents cited, maybe without their texts. */
  relations: () => Iterable<Content>;
  /** The same relations alone. */
  bareRelations: () => Iterable<readonly Relation[]>;
  citations: () => Iterable<readonly Citation[]>;
  tensions: () => readonly Tension[];
};

export const NOTHING: Content = {
  documents: [],
  entities: [],
  relations: [],
  citations: [],
  tensions: [],
};

/** What is in memory already. */
export function onePage(content: Content): Pages {
  return {
    documents: () => [sorted(content.documents)],
    entities: () => [sorted(content.entities)],
    relations: () => [content],
    bareRelations: () => [sorted(content.relations)],
    citations: () => [sorted(content.citations)],
    tensions: () => sorted(content.tensions),
  };
}

/** All of it in memory: for what can only be written so. */
export function allOf(pages: Pages): Content {
  return {
    documents: [...pages.documents()].flat(),
    entities: [...pages.entities()].flat(),
    relations: [...pages.bareRelations()].flat(),
    citations: [...pages.citations()].flat(),
    tensions: [...pages.tensions()],
  };
}

/**
 * A list as `JSON.stringify` has it inside others, a page at a time.
 * @param depth spaces before its items
 * @param indent spaces that each level of the text has more than the one above
 */
export function* jsonList(
  pages: Iterable<readonly unknown[]>,
  { depth, indent }: { depth: number; indent: number },
): Generator<string> {
  const line = `\n${' '.repeat(depth)}`;
  let empty = true;
  yield '[';
  for (const page of pages) {
    if (page.length === 0) continue;
    const texts = page.map((item) => JSON.stringify(item, null, indent).replaceAll('\n', line));
    yield `${empty ? '' : ','}${line}${texts.join(`,${line}`)}`;
    empty = false;
  }
  yield empty ? ']' : `\n${' '.repeat(depth - indent)}]`;
}

/** What belongs to no node and no edge, as an object of JSON. @param depth spaces before its end */
export function* sourcesJson(pages: Pages, depth: number): Generator<string> {
  const line = `\n${' '.repeat(depth)}`;
  yield `{${line} "documents": `;
  yield* jsonList(pages.documents(), { depth: depth + 2, indent: 1 });
  yield `,${line} "tensions": `;
  yield* jsonList([pages.tensions()], { depth: depth + 2, indent: 1 });
  yield `${line}}`;
}

/** Maps pages as they are asked for. */
export function* eachPage<T, R>(pages: Iterable<T>, make: (page: T) => R): Generator<R> {
  for (const page of pages) yield make(page);
}
