/** What a person is shown of the tables in a file before an import. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { peekTables } from './peek-tables.ts';

async function* bytes(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 50) yield content.subarray(at, at + 50);
}

const csv = (text: string, encoding: BufferEncoding = 'utf8') => bytes(Buffer.from(text, encoding));

const SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function sheet(...rows: readonly (readonly string[])[]): Uint8Array {
  const cells = (row: readonly string[]) =>
    row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const written = rows.map((row) => `<row>${cells(row)}</row>`).join('');
  return strToU8(`<worksheet ${SPACE}><sheetData>${written}</sheetData></worksheet>`);
}

/** A workbook whose sheets stand in another order than their files. */
function book(): AsyncGenerator<Uint8Array> {
  return bytes(
    zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook ${SPACE} xmlns:r="${RELATIONS}"><sheets><sheet name="Who knows whom" sheetId="2" r:id="rId2"/><sheet name="Empty" sheetId="3" r:id="rId3"/><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId3" Target="worksheets/sheet3.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': sheet(['name', 'type'], ['Ann', 'person']),
      'xl/worksheets/sheet2.xml': sheet(['from', 'to'], ['Ann', 'Bob']),
      'xl/worksheets/sheet3.xml': sheet(),
    }),
  );
}

describe('the tables of a file', () => {
  test('sheets have their names and the workbook’s order; empty ones are left out', async () => {
    const tables = await peekTables('xlsx', book(), {});
    expect(tables.map(({ name, kind }) => [name, kind])).toEqual([
      ['Who knows whom', 'edges'],
      ['People', 'entities'],
    ]);
    expect(tables[1]?.columns).toEqual([
      { name: 'name', field: 'name' },
      { name: 'type', field: 'type' },
    ]);
  });

  test('a mapping is for its own sheet', async () => {
    const none = { table: 'none' as const, columns: {}, values: {} };
    const tables = await peekTables('xlsx', book(), { tables: [null, none] });
    expect(tables.map(({ kind }) => kind)).toEqual(['edges', 'none']);
    expect(tables[1]?.rows).toHaveLength(1);
  });

  test('delimiter and encoding are told, and can be said otherwise', async () => {
    const [latin] = await peekTables('csv', csv('from;to\nJosé;Bob\n', 'latin1'), {});
    expect(latin).toMatchObject({ delimiter: ';', encoding: 'windows-1252', kind: 'edges' });
    expect(latin?.rows).toEqual([{ line: 2, cells: ['José', 'Bob'] }]);
    const mapping = { delimiter: '|', columns: {}, values: {} };
    const [other] = await peekTables('csv', csv('from;to\nA;B\n'), { mapping });
    expect(other?.columns.map(({ name }) => name)).toEqual(['from;to']);
    expect(other?.problem).toContain('names neither source and target nor a name');
  });

  test('without a header columns are called by their places, and twenty rows are shown', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `A${at},B`).join('\n');
    const mapping = {
      header: false,
      exact: true,
      table: 'edges' as const,
      columns: { source: 'column 1', target: 'column 2' },
      values: {},
    };
    const [table] = await peekTables('csv', csv(rows), { mapping });
    expect(table?.columns).toEqual([
      { name: 'column 1', field: 'source' },
      { name: 'column 2', field: 'target' },
    ]);
    expect(table?.rows).toHaveLength(20);
    expect(table?.rows[0]).toEqual({ line: 1, cells: ['A0', 'B'] });
  });

  test('exact: what is not named is not read', async () => {
    const mapping = {
      exact: true,
      table: 'edges' as const,
      columns: { source: 'a', target: 'b' },
      values: {},
    };
    const [table] = await peekTables('csv', csv('a,b,label,type\n1,2,3,4\n'), { mapping });
    expect(table?.columns.map(({ field }) => field)).toEqual(['source', 'target', null, null]);
  });

  test('long cells are cut, and other formats have no tables', async () => {
    const [table] = await peekTables('csv', csv(`name\n${'x'.repeat(5_000)}\n`), {});
    expect(table?.rows[0]?.cells[0]).toHaveLength(201);
    expect(await peekTables('gexf', csv('<gexf/>'), {})).toEqual([]);
  });
});
