/**
 * Full text of many changes at once. Its index gathers words in memory only as long as rows come in the order of their
 * keys and no trigger writes to it: row by row, each is written into a file of its own first, which takes ten times as
 * long as the change itself.
 */
import type { WritableDb } from './database.ts';

/** Tables whose rows are changed by the thousand, and what of them is in their full text. */
const COLUMNS = {
  entity: ['name', 'aliases'],
  relation: ['label'],
  citation: ['quote'],
} as const;

type Table = keyof typeof COLUMNS;

const TABLES: readonly Table[] = ['entity', 'relation', 'citation'];
const EVENTS = ['insert', 'update', 'delete'] as const;

/**
 * Notes what changes instead of indexing it, until what is returned does all of it in one go. Only inside a transaction,
 * whose end it has to come to: the schema is then as before. Nothing that changed meanwhile is found by its words.
 */
export function indexTextLater(db: WritableDb): () => void {
  const triggers = TABLES.flatMap((table) => EVENTS.map((event) => `${table}_${event}_text`));
  const own = db.prepare<[string], string>(`SELECT sql FROM main.sqlite_schema WHERE name = ?`);
  const aside = triggers.map((name) => own.pluck().get(name) ?? '');
  for (const name of triggers) db.exec(`DROP TRIGGER main.${name}`);
  for (const table of TABLES) db.exec(noting(table));
  return () => {
    for (const table of TABLES) db.exec(indexing(table));
    for (const sql of aside) db.exec(sql);
  };
}

/** Of each row that is changed, however often: its words as the index knows them, and as they are at last. */
function noting(table: Table): string {
  const [olds, news] = [prefixed('old_', table), prefixed('new_', table)];
  const [was, is] = [prefixed('OLD.', table), prefixed('NEW.', table)];
  const known = `ON CONFLICT (id) DO UPDATE SET
    ${news.map((column) => `${column} = excluded.${column}`).join(', ')}`;
  const columns = COLUMNS[table].join(', ');
  return `
    CREATE TEMP TABLE ${table}_later (id INTEGER PRIMARY KEY, ${[...olds, ...news].join(', ')});
    CREATE TEMP TRIGGER ${table}_insert_later AFTER INSERT ON main.${table} BEGIN
      INSERT INTO ${table}_later (id, ${news}) VALUES (NEW.id, ${is}) ${known};
    END;
    CREATE TEMP TRIGGER ${table}_update_later AFTER UPDATE OF ${columns} ON main.${table} BEGIN
      INSERT INTO ${table}_later (id, ${olds}, ${news}) VALUES (NEW.id, ${was}, ${is}) ${known};
    END;
    CREATE TEMP TRIGGER ${table}_delete_later AFTER DELETE ON main.${table} BEGIN
      INSERT INTO ${table}_later (id, ${olds}) VALUES (OLD.id, ${was}) ${known};
    END;`;
}

function indexing(table: Table): string {
  const [columns, olds, news] = ['', 'old_', 'new_'].map((part) => prefixed(part, table));
  const [first] = COLUMNS[table];
  return `
    INSERT INTO main.${table}_text (${table}_text, rowid, ${columns})
      SELECT 'delete', id, ${olds} FROM temp.${table}_later WHERE old_${first} IS NOT NULL ORDER BY id;
    INSERT INTO main.${table}_text (rowid, ${columns})
      SELECT id, ${news} FROM temp.${table}_later WHERE new_${first} IS NOT NULL ORDER BY id;
    ${EVENTS.map((event) => `DROP TRIGGER temp.${table}_${event}_later;`).join(' ')}
    DROP TABLE temp.${table}_later;`;
}

function prefixed(prefix: string, table: Table): string[] {
  return COLUMNS[table].map((column) => `${prefix}${column}`);
}
