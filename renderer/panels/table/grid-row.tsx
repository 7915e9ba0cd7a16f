/** A row of the grid: cells to press, and the one that is being edited. */
import type { ReactNode } from 'react';
import { CellEditor } from './cell-editor.tsx';
import type { Column } from './columns.ts';
import { pressable } from './pressable.ts';
import type { TableRow } from './rows.ts';
import styles from './table.module.css';
import type { EditingCell, GridKeys } from './use-grid-keys.ts';

type Props = {
  index: number;
  /** Distance from the first row, in CSS pixels. */
  top: number;
  row: TableRow | undefined;
  columns: readonly Column[];
  selected: boolean;
  /** The active column; null in all other rows. */
  active: number | null;
  editing: EditingCell | null;
  cellId(row: number, column: number): string;
  onPress: GridKeys['press'];
  onBegin: GridKeys['begin'];
  onLeave: GridKeys['leave'];
};

/** Empty while its data is on its way. */
export function GridRow(props: Props): ReactNode {
  const { index, row, columns, editing } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      className={styles.row}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      {columns.map((column, at) => {
        const cell = row?.cells[at];
        const place = { row: index, column: at };
        return (
          <td
            key={column.name}
            id={props.cellId(index, at)}
            aria-colindex={at + 1}
            data-fixed={cell?.edit === null || undefined}
            className={styles.cell}
            data-active={props.active === at || undefined}
            data-number={column.number}
            style={{ width: column.width }}
            ref={pressable({
              press: (how) => props.onPress(place, how),
              twice: () => props.onBegin(place),
            })}
          >
            {editing?.column === at && cell?.edit ? (
              <CellEditor
                label={column.title}
                edit={cell.edit}
                typed={editing.typed}
                onLeave={props.onLeave}
              />
            ) : (
              <span className={styles.text} title={cell?.text}>
                {cell?.text}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
