/** Which file and sheet is looked at, where there are several. */
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../graph-data/model/imports.ts';
import { Picker } from './picker.tsx';

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
    <Picker
      label="File"
      value={String(current)}
      options={places.map(({ name, bad }, at) => [
        String(at),
        bad ? `${name} – needs a look` : name,
      ])}
      onChange={(value) => {
        const next = places[Number(value)];
        if (next !== undefined) onChoose({ upload: next.upload, table: next.table });
      }}
    />
  );
}
