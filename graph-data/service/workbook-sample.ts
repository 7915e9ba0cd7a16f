/** A minimal workbook for tests, as other programs write it. */
import { strToU8, zipSync } from 'fflate';
import { xmlText } from '../formats/xml-text.ts';

/** XLSX bytes of one sheet; every cell is a shared text, but numbers are numbers and dates have a date's style. */
export function workbook(rows: readonly (readonly (string | number | Date)[])[]): Uint8Array {
  const texts: string[] = [];
  const cell = (value: string | number | Date, column: number, row: number): string => {
    const place = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
    if (value instanceof Date) {
      const days = (value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
      return `<c ${place} s="1"><v>${days}</v></c>`;
    }
    if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
    texts.push(value);
    return `<c ${place} t="s"><v>${texts.length - 1}</v></c>`;
  };
  const written = rows.map((row, index) => {
    const cells = row.map((value, column) => cell(value, column, index)).join('');
    return `<row r="${index + 1}">${cells}</row>`;
  });
  const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const strings = texts.map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
  return zipSync({
    'xl/workbook.xml': strToU8(`<workbook ${space}/>`),
    'xl/styles.xml': strToU8(
      `<styleSheet ${space}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst ${space}>${strings.join('')}</sst>`),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet ${space}><sheetData>${written.join('')}</sheetData></worksheet>`,
    ),
  });
}
