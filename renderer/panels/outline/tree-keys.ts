/** Keys of a tree, as the ARIA tree pattern gives them: pure, over the rows that are shown. */

export type TreeRow = {
  key: string;
  /** Names the row for typing ahead. */
  text: string;
  level: number;
  /** Null for a row that has nothing below it. */
  expanded: boolean | null;
};

/** What a key does: move the focus to a row, open or close one, or act on it. */
export type TreeMove =
  | { kind: 'focus'; index: number }
  | { kind: 'expand' | 'collapse' | 'activate'; index: number }
  | { kind: 'expand-siblings'; index: number };

/**
 * What pressing `key` on row `index` does; null where the key means nothing to a tree.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function treeMove(rows: readonly TreeRow[], index: number, key: string): TreeMove | null {
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { kind: 'focus', index: Math.min(last, index + 1) };
    case 'ArrowUp':
      return { kind: 'focus', index: Math.max(0, index - 1) };
    case 'PageDown':
      return { kind: 'focus', index: Math.min(last, index + 10) };
    case 'PageUp':
      return { kind: 'focus', index: Math.max(0, index - 10) };
    case 'Home':
      return { kind: 'focus', index: 0 };
    case 'End':
      return { kind: 'focus', index: last };
    case 'ArrowRight':
      return right(rows, index);
    case 'ArrowLeft':
      return left(rows, index);
    case '*':
      return { kind: 'expand-siblings', index };
    case 'Enter':
    case ' ':
      return { kind: 'activate', index };
    default:
      return null;
  }
}

function right(rows: readonly TreeRow[], index: number): TreeMove | null {
  const expanded = rows[index]?.expanded ?? null;
  if (expanded === null) return null;
  return expanded ? { kind: 'focus', index: index + 1 } : { kind: 'expand', index };
}

function left(rows: readonly TreeRow[], index: number): TreeMove | null {
  const row = rows[index];
  if (row?.expanded) return { kind: 'collapse', index };
  const parent = parentOf(rows, index);
  return parent < 0 ? null : { kind: 'focus', index: parent };
}

/** Index of the row that `index` lies below; -1 at the top. */
export function parentOf(rows: readonly TreeRow[], index: number): number {
  const level = rows[index]?.level ?? 0;
  for (let above = index - 1; above >= 0; above--) {
    if ((rows[above]?.level ?? 0) < level) return above;
  }
  return -1;
}

/** The next row from `index` on, going round, whose text begins with what was typed; -1 if there is none. */
export function typeAhead(rows: readonly TreeRow[], index: number, typed: string): number {
  const wanted = typed.toLocaleLowerCase();
  // A single letter steps on to the next match; a longer word may still fit the present row.
  const from = typed.length > 1 ? index : index + 1;
  for (let step = 0; step < rows.length; step++) {
    const at = (from + step) % rows.length;
    if (rows[at]?.text.toLocaleLowerCase().startsWith(wanted)) return at;
  }
  return -1;
}
