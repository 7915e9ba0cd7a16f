/** Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet. */

/** What a spreadsheet may take for a formula, full-width forms included, also after spaces or a quotation mark. */
const FORMULA = /^[\s"']*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/**
 * Rows with a line end after each. A cell that a spreadsheet could run is given an apostrophe in front, and so is
 * one that begins with an apostrophe already, so that taking one away always gives the cell back.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  const safe = value.startsWith("'") || FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
