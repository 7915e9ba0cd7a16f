/** CSV: by default one edge list, a row for each citation; or one table of the records as they are. */
import type { Document, Entity, Relation } from '../model/records.ts';
import { toCsv } from './csv.ts';
import { joinAliases } from './field-values.ts';
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
  const names = new Map(content.entities.map((entity) => [entity.id, entity]));
  const documents = new Map(content.documents.map((document) => [document.id, document]));
  const cited = Map.groupBy(sorted(content.citations), ({ relation }) => relation);
  const rows = sorted(content.relations).flatMap((relation) => {
    const start = relationCells(relation, names);
    const citations = cited.get(relation.id) ?? [undefined];
    return citations.map((citation) => [
      ...start,
      ...[citation?.quote, citation?.stance, citation?.verdict],
      ...documentCells(documents.get(citation?.document ?? '')),
      ...[citation?.start, citation?.end],
    ]);
  });
  return write(EDGE_HEADER, rows);
}

/** One table of records; together the four hold everything but tensions. */
export function toTable(content: Content, table: CsvTable): string {
  switch (table) {
    case 'entities': {
      const rows = sorted(content.entities).map((entity) => [
        ...[entity.id, entity.type, entity.name],
        ...[joinAliases(entity.aliases), entity.description],
      ]);
      return write(HEADERS.entities, rows);
    }
    case 'relations': {
      const rows = sorted(content.relations).map((relation) => [
        ...[relation.id, relation.source, relation.target, relation.type, relation.label],
        ...[relation.speaker, relation.modality, relation.negated, relation.occurred],
      ]);
      return write(HEADERS.relations, rows);
    }
    case 'citations': {
      const rows = sorted(content.citations).map((citation) => [
        ...[citation.id, citation.relation, citation.document, citation.start, citation.end],
        ...[citation.quote, citation.prefix, citation.suffix, citation.stance, citation.verdict],
      ]);
      return write(HEADERS.citations, rows);
    }
    case 'documents': {
      const rows = sorted(content.documents).map((document) => [
        ...[document.id, document.title, document.publisher, document.author],
        ...[document.published, document.url, document.text, document.sha256],
      ]);
      return write(HEADERS.documents, rows);
    }
  }
}

/** What the edge list, or a table alone, does not hold. */
export function csvLosses(content: Content, table: CsvTable | null): string[] {
  const { entities, relations, tensions, documents } = content;
  const losses: [number, string][] = [[tensions.length, 'tensions']];
  if (table !== null) {
    const others = CSV_TABLES.filter((each) => each !== table);
    return [...counted(losses), `${others.join(', ')}: export each as a table of its own`];
  }
  const ends = new Set(relations.flatMap(({ source, target }) => [source, target]));
  const doubled =
    entities.length - new Set(entities.map(({ type, name }) => `${type}\n${name}`)).size;
  losses.push(
    [documents.filter(({ text }) => text !== '').length, 'texts of documents'],
    [entities.filter(({ id }) => !ends.has(id)).length, 'entities without a relation'],
    [entities.filter(({ aliases }) => aliases.length > 0).length, 'entities’ aliases'],
    [entities.filter(({ description }) => description !== '').length, 'descriptions'],
    [doubled, 'entities with the type and name of another, which become one'],
  );
  return [...counted(losses), 'ids, and the context that tells equal passages apart'];
}

function counted(losses: readonly [number, string][]): string[] {
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

function write(header: string, rows: readonly Value[][]): string {
  const text = rows.map((row) => row.map((value) => String(value ?? '')));
  return toCsv([header.split(','), ...text]);
}
