/** Takes off what `csv.ts` puts in front of cells that a spreadsheet could run. */

const GUARDED = /^'(?=[\s"']*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]|')/u;

/** The cell as it was before it was guarded; other cells stay as they are. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}
