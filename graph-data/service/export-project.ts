/** Writes a whole project, or a part of it, in a format other programs read. */
import { listCitations } from '../db/citations.ts';
import type { ReadableDb } from '../db/database.ts';
import { listDocuments } from '../db/documents.ts';
import { listEntities } from '../db/entities.ts';
import { countOwnMaterial } from '../db/own-material.ts';
import { listRelations, summariesById } from '../db/relations.ts';
import { listTensions } from '../db/tensions.ts';
import { factCheckCsv, type SheetRelation } from '../formats/fact-check.ts';
import { factCheckHtml } from '../formats/fact-check-page.ts';
import type { Content } from '../formats/property-graph.ts';
import { WRITERS, type Writer } from '../formats/registry.ts';
import type { CallOptions, Input, Output } from '../rpc/contract.ts';
import { citationsWithReviews } from './detail.ts';
import type { Project } from './open-project.ts';
import { createPace } from './pace.ts';
import { createPassageReader } from './passages.ts';

/** What is exported. */
export type ExportSource = Pick<Project, 'db' | 'title'>;

/**
 * The project in a format; the fact-check sheets of the relations asked for, unknown ids left out.
 * @throws ServiceError CANCELLED
 */
export async function exportProject(
  project: ExportSource,
  { format, relations, table, part, lossesOnly }: Input<'exportProject'>,
  options: CallOptions<'exportProject'> = {},
): Promise<Output<'exportProject'>> {
  const { title } = project;
  switch (format) {
    case 'fact-check-csv':
      return {
        fileName: `${title} fact-check.csv`,
        mediaType: 'text/csv',
        content: factCheckCsv(await sheet(project, relations, options.signal)),
      };
    case 'fact-check-html':
      return {
        fileName: `${title} fact-check.html`,
        mediaType: 'text/html',
        content: factCheckHtml(title, await sheet(project, relations, options.signal)),
      };
    default: {
      const writer: Writer = WRITERS[format];
      const whole = readContent(project);
      const content = part === undefined ? whole : partOf(whole, part);
      const how = { title, table: table ?? null };
      return {
        fileName: `${title}.${writer.extension}`,
        mediaType: writer.mediaType,
        content: lossesOnly === true ? '' : writer.write(content, how),
        losses: [...writer.losses(content, how), ...besideGraph(project.db)],
      };
    }
  }
}

function readContent({ db }: ExportSource): Content {
  return {
    documents: listDocuments(db),
    entities: listEntities(db),
    relations: listRelations(db),
    citations: listCitations(db),
    tensions: listTensions(db),
  };
}

/** What no format holds: it belongs to this project, not to its graph. */
export function besideGraph(db: ReadableDb): string[] {
  const { reviews, views, types, originals, distinctions } = countOwnMaterial(db);
  const phrases: [number: number, one: string, many: string][] = [
    [reviews, 'review of a quote', 'reviews of quotes'],
    [views, 'saved view', 'saved views'],
    [types, 'colour or icon of a type', 'colours and icons of types'],
    [originals, 'original file of a document', 'original files of documents'],
    [distinctions, 'pair of entities told apart', 'pairs of entities told apart'],
  ];
  return phrases
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${number.toLocaleString('en')} ${number === 1 ? one : many}`);
}

/** A part of a project, with what its relations rest on, the entities they name, and where they differ. */
function partOf(content: Content, part: NonNullable<Input<'exportProject'>['part']>): Content {
  const chosen = new Set(part.relations);
  const relations = content.relations.filter(({ id }) => chosen.has(id));
  const ends = relations.flatMap(({ source, target, speaker }) => [source, target, speaker ?? '']);
  const entities = new Set([...part.entities, ...ends]);
  const citations = content.citations.filter(({ relation }) => chosen.has(relation));
  const documents = new Set(citations.map(({ document }) => document));
  return {
    ...content,
    relations,
    citations,
    entities: content.entities.filter(({ id }) => entities.has(id)),
    documents: content.documents.filter(({ id }) => documents.has(id)),
    tensions: content.tensions.filter(({ relations: both }) => both.every((id) => chosen.has(id))),
  };
}

async function sheet(
  { db }: ExportSource,
  chosen: readonly string[] | undefined,
  signal: AbortSignal | undefined,
): Promise<SheetRelation[]> {
  const ids = chosen ?? listRelations(db).map(({ id }) => id);
  const pace = createPace(signal);
  const reader = createPassageReader(db);
  const rows: SheetRelation[] = [];
  for (const relation of summariesById(db, ids)) {
    await pace();
    rows.push({ relation, citations: citationsWithReviews(db, relation, reader) });
  }
  return rows;
}
