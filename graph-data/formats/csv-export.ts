/** CSV: by default one edge list, a row for each citation; or one table of the records as they are. */
import type { Document, Entity, Relation } from '../model/records.ts';
import { toCsv } from './csv.ts';
import { joinAliases } from './field-values.ts';
import { createIdSet } from './id-set.ts';
import { eachPage, onePage, type Pages } from './pages.ts';
import { type Content, sorted } from './property-graph.ts';

/** What `--table` may name. */
export const CSV_TABLES = ['entities', 'relations', 'citations', 'documents'] as const;
export type CsvTable = (typeof CSV_TABLES)[number];

const EDGE_HEADER =
  'source,source_type,target,target_type,type,label,speaker,modality,negated,occurred,quote,stance,verdict,document,publisher,author,published,url,start,end';

const HEADERS = {
  entities: 'id,type,name,aliases,description',
  relations: 'id,source_id,target_id,type,label,speaker_id,modality,negated,occurred',
  citations: 'id,relation_id,document_id,start,end,quote,prefix,suffix,stance,verdict',
  documents: 'id,title,publisher,author,published,url,text,sha256',
} as const satisfies Record<CsvTable, string>;

type Value = string | number | boolean | null | undefined;

/** The edge list. A relation without a citation has one row with an empty quote. */
export function toEdgeList(content: Content): string {
  return [...csvPieces(onePage(content), null)].join('');
}

/** One table of records; together the four hold everything but tensions. */
export function toTable(content: Content, table: CsvTable): string {
  return [...csvPieces(onePage(content), table)].join('');
}

/** The edge list or a table, page by page. */
export function* csvPieces(pages: Pages, table: CsvTable | null): Generator<string> {
  yield toCsv([(table === null ? EDGE_HEADER : HEADERS[table]).split(',')]);
  yield* eachPage(
    table === null ? eachPage(pages.relations(), edgeRows) : tableRows(pages, table),
    write,
  );
}

function edgeRows(content: Content): Value[][] {
  const names = new Map(content.entities.map((entity) => [entity.id, entity]));
  const documents = new Map(content.documents.map((document) => [document.id, document]));
  const cited = Map.groupBy(sorted(content.citations), ({ relation }) => relation);
  return sorted(content.relations).flatMap((relation) => {
    const start = relationCells(relation, names);
    const citations = cited.get(relation.id) ?? [undefined];
    return citations.map((citation) => [
      ...start,
      ...[citation?.quote, citation?.stance, citation?.verdict],
      ...documentCells(documents.get(citation?.document ?? '')),
      ...[citation?.start, citation?.end],
    ]);
  });
}

function tableRows(pages: Pages, table: CsvTable): Iterable<Value[][]> {
  switch (table) {
    case 'entities':
      return eachPage(pages.entities(), (page) =>
        page.map((entity) => [
          ...[entity.id, entity.type, entity.name],
          ...[joinAliases(entity.aliases), entity.description],
        ]),
      );
    case 'relations':
      return eachPage(pages.bareRelations(), (page) =>
        page.map((relation) => [
          ...[relation.id, relation.source, relation.target, relation.type, relation.label],
          ...[relation.speaker, relation.modality, relation.negated, relation.occurred],
        ]),
      );
    case 'citations':
      return eachPage(pages.citations(), (page) =>
        page.map((citation) => [
          ...[citation.id, citation.relation, citation.document, citation.start, citation.end],
          ...[citation.quote, citation.prefix, citation.suffix, citation.stance, citation.verdict],
        ]),
      );
    case 'documents':
      return eachPage(pages.documents(), (page) =>
        page.map((document) => [
          ...[document.id, document.title, document.publisher, document.author],
          ...[document.published, document.url, document.text, document.sha256],
        ]),
      );
  }
}

/** What the edge list, or a table alone, does not hold. */
export function csvLosses(pages: Pages, table: CsvTable | null): string[] {
  const tensions: [number, string] = [pages.tensions().length, 'tensions'];
  if (table !== null) {
    const others = CSV_TABLES.filter((each) => each !== table);
    return [...counted([tensions]), `${others.join(', ')}: export each as a table of its own`];
  }
  let texts = 0;
  for (const page of pages.documents()) texts += page.filter(({ text }) => text !== '').length;
  const losses = [tensions, [texts, 'texts of documents'] as const, ...entityLosses(pages)];
  return [...counted(losses), 'ids, and the context that tells equal passages apart'];
}

function entityLosses(pages: Pages): [number, string][] {
  const ends = createIdSet();
  for (const page of pages.bareRelations()) {
    for (const { source, target } of page) {
      ends.add(source);
      ends.add(target);
    }
  }
  let [entities, alone, aliased, described] = [0, 0, 0, 0];
  const names = createIdSet();
  for (const page of pages.entities()) {
    entities += page.length;
    alone += page.filter(({ id }) => !ends.has(id)).length;
    aliased += page.filter(({ aliases }) => aliases.length > 0).length;
    described += page.filter(({ description }) => description !== '').length;
    for (const { type, name } of page) names.add(`${type}\n${name}`);
  }
  const losses: [number, string][] = [
    [alone, 'entities without a relation'],
    [aliased, 'entities’ aliases'],
    [described, 'descriptions'],
    [entities - names.size(), 'entities with the type and name of another, which become one'],
  ];
  ends.release();
  names.release();
  return losses;
}

function counted(losses: readonly (readonly [number, string])[]): string[] {
  return losses.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
}

function relationCells(relation: Relation, names: ReadonlyMap<string, Entity>): Value[] {
  const { source, target, type, label, speaker, modality, negated, occurred } = relation;
  const from = names.get(source);
  const to = names.get(target);
  const voice = speaker === null ? null : names.get(speaker)?.name;
  return [
    ...[from?.name, from?.type, to?.name, to?.type],
    ...[type, label, voice, modality, negated, occurred],
  ];
}

function documentCells(document: Document | undefined): Value[] {
  return [
    ...[document?.title, document?.publisher, document?.author],
    ...[document?.published, document?.url],
  ];
}

function write(rows: readonly Value[][]): string {
  return toCsv(rows.map((row) => row.map((value) => String(value ?? ''))));
}
