/** Which file and sheet is looked at, where there are several. */
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../graph-data/model/imports.ts';
import styles from './import.module.css';

/** A table by its file and its place there; a file without tables counts as one. */
export type Place = { upload: string; table: number };

type Props = { preview: ImportPreview; place: Place | null; onChoose(place: Place): void };

/** A list to choose from; nothing where there is only one table. */
export function FileTabs({ preview, place, onChoose }: Props): ReactNode {
  const places = preview.files.flatMap((file) =>
    (file.tables.length === 0 ? [null] : file.tables).map((table, at) => ({
      upload: file.upload,
      table: at,
      name: table?.name ? `${file.name}: ${table.name}` : file.name,
      bad: table?.problem != null || file.format === null,
    })),
  );
  if (places.length < 2) return null;
  const current = places.findIndex(
    ({ upload, table }) => upload === place?.upload && table === place.table,
  );
  return (
    <label className={styles.inline}>
      <span className={styles.label}>File</span>
      <select
        className={styles.select}
        value={current}
        onChange={(event) => {
          const next = places[Number(event.currentTarget.value)];
          if (next !== undefined) onChoose({ upload: next.upload, table: next.table });
        }}
      >
        {places.map(({ upload, table, name, bad }, at) => (
          <option key={`${upload} ${table}`} value={at}>
            {bad ? `${name} – needs a look` : name}
          </option>
        ))}
      </select>
    </label>
  );
}
