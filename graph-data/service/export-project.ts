/** Writes a whole project, or a part of it, in a format other programs read. */
import type { ReadableDb } from '../db/database.ts';
import { countOwnMaterial } from '../db/own-material.ts';
import { countProject } from '../db/project.ts';
import { listRelations, summariesById } from '../db/relations.ts';
import { factCheckCsv, type SheetRelation } from '../formats/fact-check.ts';
import { factCheckHtml } from '../formats/fact-check-page.ts';
import { WRITERS, type Writer } from '../formats/registry.ts';
import type { CallOptions, Input, Output } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { citationsWithReviews } from './detail.ts';
import { countedPages, pagesOf } from './export-pages.ts';
import type { Project } from './open-project.ts';
import { createPace } from './pace.ts';
import { createPassageReader } from './passages.ts';

/** What is exported. */
type ExportSource = Pick<Project, 'db' | 'title'>;

/** Everything of an export but its content. */
type Described = Omit<Output<'exportProject'>, 'content' | 'rest'>;

/** Relations of which a format is still made that has to be made in one go: with more it takes half a gigabyte. */
const IN_ONE_GO = 50_000;

/**
 * The project in a format; the fact-check sheets of the relations asked for, unknown ids left out.
 * @throws ServiceError CANCELLED, INVALID_INPUT for more than can be made in one go
 */
export async function exportProject(
  project: ExportSource,
  input: Input<'exportProject'>,
  options: CallOptions<'exportProject'> = {},
): Promise<Output<'exportProject'>> {
  const pieces: string[] = [];
  const described = await exportPieces(project, input, options, (text) => void pieces.push(text));
  return { ...described, content: pieces.join('') };
}

/**
 * The same piece by piece, in as much memory for a million entities as for ten where the format allows it.
 * @param take is given one piece after the other
 */
export async function exportPieces(
  project: ExportSource,
  input: Input<'exportProject'>,
  options: CallOptions<'exportProject'>,
  take: (text: string) => void,
): Promise<Described> {
  const { title, db } = project;
  const { format, relations, table, part, lossesOnly } = input;
  switch (format) {
    case 'fact-check-csv':
    case 'fact-check-html': {
      refuseMore(project, 'a fact-check sheet', relations);
      const rows = await sheet(project, relations, options.signal);
      take(format === 'fact-check-csv' ? factCheckCsv(rows) : factCheckHtml(title, rows));
      return format === 'fact-check-csv'
        ? { fileName: `${title} fact-check.csv`, mediaType: 'text/csv' }
        : { fileName: `${title} fact-check.html`, mediaType: 'text/html' };
    }
    default: {
      const writer: Writer = WRITERS[format];
      if (writer.inOneGo) refuseMore(project, `the format “${format}”`, part?.relations);
      const pages = pagesOf(db, part);
      const how = { title, table: table ?? null };
      if (lossesOnly !== true) {
        const counted = countedPages(db, pages, part, options.onProgress);
        await writeAll(writer.pieces(counted, how), options.signal, take);
      }
      return {
        fileName: `${title}.${writer.extension}`,
        mediaType: writer.mediaType,
        losses: [...writer.losses(pages, how), ...besideGraph(db)],
      };
    }
  }
}

async function writeAll(
  pieces: Iterable<string>,
  signal: AbortSignal | undefined,
  take: (text: string) => void,
): Promise<void> {
  const pace = createPace(signal);
  for (const piece of pieces) {
    take(piece);
    await pace();
  }
}

/** @throws ServiceError INVALID_INPUT where there are more relations than can be written in one go */
function refuseMore(
  { db, title }: ExportSource,
  what: string,
  chosen: readonly string[] | undefined,
): void {
  const count = chosen?.length ?? countProject(db).relations;
  if (count <= IN_ONE_GO) return;
  const [many, most] = [count, IN_ONE_GO].map((number) => number.toLocaleString('en'));
  const of =
    chosen === undefined ? `“${title}” has ${many} relations` : `${many} relations are chosen`;
  const sentence = `${of}, and ${what} is made in one go, of at most ${most}: export a part, or use another format.`;
  throw new ServiceError('INVALID_INPUT', sentence);
}

/** What no format holds: it belongs to this project, not to its graph. */
function besideGraph(db: ReadableDb): string[] {
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
