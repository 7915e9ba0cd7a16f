/** Where keys lead in a grid, as in any spreadsheet. */

export type Place = { row: number; column: number };

type Press = { key: string; mod: boolean };

/**
 * The cell that a key leads to, or null for any other key.
 * @param page rows that are in sight at once
 */
export function placeAfter(
  { key, mod }: Press,
  at: Place,
  size: { rows: number; columns: number },
  page: number,
): Place | null {
  const last = { row: Math.max(0, size.rows - 1), column: size.columns - 1 };
  const row = (value: number) => ({ ...at, row: Math.min(last.row, Math.max(0, value)) });
  const column = (value: number) => ({ ...at, column: Math.min(last.column, Math.max(0, value)) });
  switch (key) {
    case 'ArrowDown':
      return row(mod ? last.row : at.row + 1);
    case 'ArrowUp':
      return row(mod ? 0 : at.row - 1);
    case 'ArrowRight':
      return column(mod ? last.column : at.column + 1);
    case 'ArrowLeft':
      return column(mod ? 0 : at.column - 1);
    case 'Home':
      return mod ? { row: 0, column: 0 } : column(0);
    case 'End':
      return mod ? last : column(last.column);
    case 'PageDown':
      return row(at.row + page);
    case 'PageUp':
      return row(at.row - page);
    default:
      return null;
  }
}

/** The cell that Tab leads to: the next, also over the end of a row; stays at the very end. */
export function placeAfterTab(
  at: Place,
  back: boolean,
  size: { rows: number; columns: number },
): Place {
  const index = at.row * size.columns + at.column + (back ? -1 : 1);
  if (index < 0 || index >= size.rows * size.columns) return at;
  return { row: Math.floor(index / size.columns), column: index % size.columns };
}
