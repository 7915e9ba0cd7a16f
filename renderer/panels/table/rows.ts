/** Rows of a table as cells: what each reads, and how it is edited where it can be. */
import type { Entity } from '../../../graph-data/model/records.ts';
import type {
  CitationRow,
  DocumentRow,
  EntityRow,
  RecordPage,
  RelationRow,
} from '../../../graph-data/model/tables.ts';
import { MODALITIES, STANCES } from '../../../graph-data/model/vocabulary.ts';
import {
  changeCitation,
  changeDocument,
  changeEntity,
  changeRelation,
} from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import type { Subject } from '../../store/state.ts';
import { parseUrl, requireDate, requireEntity } from './cell-values.ts';

export type CellEdit = {
  value: string;
  /** The only values there are; null where any text goes. */
  options: readonly string[] | null;
  /** What a text is completed from. */
  suggest: 'entityTypes' | 'relationTypes' | 'labels' | 'entities' | null;
  /** Saves another text; resolves to whether it was. @throws Error with a sentence, where it cannot be taken */
  commit(app: App, text: string): Promise<boolean>;
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
  commit: CellEdit['commit'],
  how: Partial<Pick<CellEdit, 'options' | 'suggest'>> = {},
): Cell {
  return { text: value, edit: { value, options: null, suggest: null, commit, ...how } };
}

/** Must hold something. */
function required(what: string, text: string): string {
  if (text === '') throw new Error(`A ${what} cannot be empty; type one or press Esc.`);
  return text;
}

function entityCells({ degree, ...entity }: EntityRow): TableRow {
  const amend = (app: App, fields: Partial<Entity>) => changeEntity(app, entity, fields);
  const listed = entity.aliases.join('; ');
  return {
    id: entity.id,
    subject: { kind: 'entity', id: entity.id },
    cells: [
      editable(entity.name, async (app, text) => amend(app, { name: required('name', text) })),
      editable(entity.type, async (app, text) => amend(app, { type: required('type', text) }), {
        suggest: 'entityTypes',
      }),
      editable(listed, async (app, text) => amend(app, { aliases: aliasesIn(text) })),
      editable(entity.description, async (app, description) => amend(app, { description })),
      fixed(degree),
    ],
  };
}

function aliasesIn(text: string): string[] {
  const names = text.split(';').map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '');
}

function relationCells(row: RelationRow): TableRow {
  const amend = (app: App, fields: Parameters<typeof changeRelation>[2]) =>
    changeRelation(app, row, fields);
  const entity = { suggest: 'entities' as const };
  return {
    id: row.id,
    subject: { kind: 'relation', id: row.id },
    cells: [
      editable(
        row.sourceName,
        async (app, text) => amend(app, { source: await requireEntity(app, text) }),
        entity,
      ),
      editable(row.label, async (app, text) => amend(app, { label: required('label', text) }), {
        suggest: 'labels',
      }),
      editable(
        row.targetName,
        async (app, text) => amend(app, { target: await requireEntity(app, text) }),
        entity,
      ),
      editable(row.type, async (app, text) => amend(app, { type: required('type', text) }), {
        suggest: 'relationTypes',
      }),
      editable(
        row.speakerName ?? '',
        async (app, text) =>
          amend(app, { speaker: text === '' ? null : await requireEntity(app, text) }),
        entity,
      ),
      editable(
        row.modality,
        async (app, text) =>
          amend(app, { modality: MODALITIES.find((each) => each === text) ?? row.modality }),
        { options: MODALITIES },
      ),
      editable(
        row.negated ? 'negated' : '',
        async (app, text) => amend(app, { negated: text !== '' }),
        {
          options: ['', 'negated'],
        },
      ),
      editable(row.occurred ?? '', async (app, text) =>
        amend(app, { occurred: requireDate(text) }),
      ),
      fixed(row.citations),
    ],
  };
}

function citationCells(row: CitationRow): TableRow {
  const stance = async (app: App, text: string) =>
    changeCitation(app, row, { stance: STANCES.find((each) => each === text) ?? row.stance });
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
  const amend = (app: App, fields: Parameters<typeof changeDocument>[2]) =>
    changeDocument(app, row, fields);
  const orNull = (text: string) => (text === '' ? null : text);
  return {
    id: row.id,
    subject: null,
    cells: [
      editable(row.title, async (app, text) => amend(app, { title: required('title', text) })),
      editable(row.publisher ?? '', async (app, text) => amend(app, { publisher: orNull(text) })),
      editable(row.author ?? '', async (app, text) => amend(app, { author: orNull(text) })),
      editable(row.published ?? '', async (app, text) =>
        amend(app, { published: requireDate(text) }),
      ),
      editable(row.url ?? '', async (app, text) => amend(app, { url: parseUrl(text) })),
      fixed(row.citations),
    ],
  };
}
