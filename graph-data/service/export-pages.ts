/** Pages of a project, and of a part of it, as they are read from its file. */
import { citationsAfter } from '../db/citations.ts';
import type { ReadableDb } from '../db/database.ts';
import { documentsAfter } from '../db/documents.ts';
import { entitiesAfter } from '../db/entities.ts';
import {
  citationsIn,
  citationsOf,
  documentHeadsIn,
  documentsIn,
  entitiesIn,
  namedBy,
  relationsIn,
} from '../db/parts.ts';
import { countProject } from '../db/project.ts';
import { relationsAfter } from '../db/relations.ts';
import { listTensions } from '../db/tensions.ts';
import { eachPage, type Pages } from '../formats/pages.ts';
import type { Content } from '../formats/property-graph.ts';
import type { Relation } from '../model/records.ts';
import type { Input } from '../rpc/contract.ts';

/** Records read at a time, and documents, whose texts are long. */
const PAGE = 500;
const DOCUMENTS = 20;

type Part = NonNullable<Input<'exportProject'>['part']>;

/** The pages of a project, or of a part with what its relations rest on, the entities they name, and where they differ. */
export function pagesOf(db: ReadableDb, part: Part | undefined): Pages {
  return part === undefined ? wholePages(db) : partPages(db, part);
}

/** The same pages, telling how many of their records have gone by. */
export function countedPages(
  db: ReadableDb,
  pages: Pages,
  part: Part | undefined,
  onProgress: ((progress: { done: number; total: number }) => void) | undefined,
): Pages {
  if (part !== undefined || onProgress === undefined) return pages;
  const { documents, entities, relations, citations } = countProject(db);
  const total = documents + entities + relations + citations;
  let done = 0;
  const passed =
    <T>(pagesAgain: () => Iterable<T>, size: (page: T) => number) =>
    () =>
      eachPage(pagesAgain(), (page) => {
        done += size(page);
        onProgress({ done: Math.min(done, total), total });
        return page;
      });
  const length = (page: readonly unknown[]) => page.length;
  return {
    ...pages,
    documents: passed(pages.documents, length),
    entities: passed(pages.entities, length),
    relations: passed(pages.relations, (page) => page.relations.length + page.citations.length),
    bareRelations: passed(pages.bareRelations, length),
    citations: passed(pages.citations, length),
  };
}

function wholePages(db: ReadableDb): Pages {
  const bareRelations = () => after((id) => relationsAfter(db, id, PAGE));
  return {
    documents: () => after((id) => documentsAfter(db, id, DOCUMENTS)),
    entities: () => after((id) => entitiesAfter(db, id, PAGE)),
    relations: () => eachPage(bareRelations(), (page) => withCompany(db, page)),
    bareRelations,
    citations: () => after((id) => citationsAfter(db, id, PAGE)),
    tensions: () => listTensions(db),
  };
}

function partPages(db: ReadableDb, part: Part): Pages {
  const named = namedBy(db, part.relations);
  const entities = [...new Set([...named.entities, ...part.entities])].sort();
  const chosen = new Set(named.relations);
  const bareRelations = () => given(named.relations, PAGE, (ids) => relationsIn(db, ids));
  return {
    documents: () => given(named.documents, DOCUMENTS, (ids) => documentsIn(db, ids)),
    entities: () => given(entities, PAGE, (ids) => entitiesIn(db, ids)),
    relations: () => eachPage(bareRelations(), (page) => withCompany(db, page)),
    bareRelations,
    citations: () => given(named.citations, PAGE, (ids) => citationsIn(db, ids)),
    tensions: () =>
      listTensions(db).filter(({ relations }) => relations.every((id) => chosen.has(id))),
  };
}

/** Relations with their citations, the entities they name and the heads of the documents cited. */
function withCompany(db: ReadableDb, relations: readonly Relation[]): Content {
  const citations = citationsOf(
    db,
    relations.map(({ id }) => id),
  );
  const named = relations.flatMap(({ source, target, speaker }) => [source, target, speaker ?? '']);
  const cited = citations.map(({ document }) => document);
  return {
    relations: [...relations],
    citations,
    entities: entitiesIn(db, [...new Set(named)]),
    documents: documentHeadsIn(db, [...new Set(cited)]),
    tensions: [],
  };
}

/** Page by page; `next` answers the records behind an id. */
function* after<T extends { id: string }>(
  next: (id: string) => readonly T[],
): Generator<readonly T[]> {
  for (let id = ''; ; ) {
    const page = next(id);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    id = last.id;
  }
}

function* given<T>(
  ids: readonly string[],
  count: number,
  read: (ids: readonly string[]) => readonly T[],
): Generator<readonly T[]> {
  for (let at = 0; at < ids.length; at += count) yield read(ids.slice(at, at + count));
}
