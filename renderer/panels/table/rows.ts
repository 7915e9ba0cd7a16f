/** Rows of a table as cells: what each reads, and how it is edited where it can be. */
import type { ChangeSet } from '../../../graph-data/model/change-set.ts';
import {
  amendCitation,
  amendDocument,
  amendEntity,
  amendRelation,
} from '../../../graph-data/model/edits/amend.ts';
import type { Entity } from '../../../graph-data/model/records.ts';
import type {
  CitationRow,
  DocumentRow,
  EntityRow,
  RecordPage,
  RelationRow,
} from '../../../graph-data/model/tables.ts';
import { MODALITIES, STANCES } from '../../../graph-data/model/vocabulary.ts';
import type { App } from '../../store/app.ts';
import type { Subject } from '../../store/state.ts';
import { parseUrl, requireDate, requireEntity } from './cell-values.ts';

export type CellEdit = {
  value: string;
  /** The only values there are; null where any text goes. */
  options: readonly string[] | null;
  /** What a text is completed from. */
  suggest: 'entityTypes' | 'relationTypes' | 'labels' | 'entities' | null;
  /** The change that another text makes. @throws Error with a sentence, where it cannot be taken */
  plan(app: App, text: string): Promise<ChangeSet | null>;
};
export type Cell = { text: string; edit: CellEdit | null };
export type TableRow = {
  id: string;
  /** What the canvas knows it as; null where it is no node and no edge. */
  subject: Subject | null;
  cells: readonly Cell[];
};

/** A page's rows, cells in the order of the columns. */
export function rowsOf(page: RecordPage): TableRow[] {
  switch (page.kind) {
    case 'entity':
      return page.rows.map(entityCells);
    case 'relation':
      return page.rows.map(relationCells);
    case 'citation':
      return page.rows.map(citationCells);
    case 'document':
      return page.rows.map(documentCells);
  }
}

const fixed = (text: string | number): Cell => ({
  text: typeof text === 'number' ? text.toLocaleString('en-GB') : text,
  edit: null,
});

function editable(
  value: string,
  plan: CellEdit['plan'],
  how: Partial<Pick<CellEdit, 'options' | 'suggest'>> = {},
): Cell {
  return { text: value, edit: { value, options: null, suggest: null, plan, ...how } };
}

/** Must hold something. */
function required(what: string, text: string): string {
  if (text === '') throw new Error(`A ${what} cannot be empty; type one or press Esc.`);
  return text;
}

function entityCells({ degree, ...entity }: EntityRow): TableRow {
  const amend = (fields: Partial<Entity>) => amendEntity(entity, fields);
  const listed = entity.aliases.join(', ');
  return {
    id: entity.id,
    subject: { kind: 'entity', id: entity.id },
    cells: [
      editable(entity.name, async (_, text) => amend({ name: required('name', text) })),
      editable(entity.type, async (_, text) => amend({ type: required('type', text) }), {
        suggest: 'entityTypes',
      }),
      editable(listed, async (_, text) => amend({ aliases: aliasesIn(text) })),
      editable(entity.description, async (_, description) => amend({ description })),
      fixed(degree),
    ],
  };
}

function aliasesIn(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '');
}

function relationCells(row: RelationRow): TableRow {
  const amend = (fields: Parameters<typeof amendRelation>[1]) => amendRelation(row, fields);
  const entity = { suggest: 'entities' as const };
  return {
    id: row.id,
    subject: { kind: 'relation', id: row.id },
    cells: [
      editable(
        row.sourceName,
        async (app, text) => amend({ source: await requireEntity(app, text) }),
        entity,
      ),
      editable(row.label, async (_, text) => amend({ label: required('label', text) }), {
        suggest: 'labels',
      }),
      editable(
        row.targetName,
        async (app, text) => amend({ target: await requireEntity(app, text) }),
        entity,
      ),
      editable(row.type, async (_, text) => amend({ type: required('type', text) }), {
        suggest: 'relationTypes',
      }),
      editable(
        row.speakerName ?? '',
        async (app, text) =>
          amend({ speaker: text === '' ? null : await requireEntity(app, text) }),
        entity,
      ),
      editable(
        row.modality,
        async (_, text) =>
          amend({ modality: MODALITIES.find((each) => each === text) ?? row.modality }),
        { options: MODALITIES },
      ),
      editable(row.negated ? 'negated' : '', async (_, text) => amend({ negated: text !== '' }), {
        options: ['', 'negated'],
      }),
      editable(row.occurred ?? '', async (_, text) => amend({ occurred: requireDate(text) })),
      fixed(row.citations),
    ],
  };
}

function citationCells(row: CitationRow): TableRow {
  const stance = async (_: App, text: string) =>
    amendCitation(row, { stance: STANCES.find((each) => each === text) ?? row.stance });
  return {
    id: row.id,
    subject: null,
    cells: [
      fixed(row.quote),
      fixed(row.sentence),
      fixed(row.documentTitle),
      editable(row.stance, stance, { options: STANCES }),
      fixed(row.verdict),
      fixed(row.finding ?? ''),
    ],
  };
}

function documentCells(row: DocumentRow): TableRow {
  const amend = async (app: App, fields: Parameters<typeof amendDocument>[1]) => {
    const { document } = await app.query('getDocument', { id: row.id });
    return amendDocument(document, fields);
  };
  const orNull = (text: string) => (text === '' ? null : text);
  return {
    id: row.id,
    subject: null,
    cells: [
      editable(row.title, (app, text) => amend(app, { title: required('title', text) })),
      editable(row.publisher ?? '', (app, text) => amend(app, { publisher: orNull(text) })),
      editable(row.author ?? '', (app, text) => amend(app, { author: orNull(text) })),
      editable(row.published ?? '', (app, text) => amend(app, { published: requireDate(text) })),
      editable(row.url ?? '', (app, text) => amend(app, { url: parseUrl(text) })),
      fixed(row.citations),
    ],
  };
}
