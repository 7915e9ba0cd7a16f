/** One table of a file: what it is, how it is read, and a picker over each column. */
import type { ReactNode } from 'react';
import {
  type MAPPED_TABLES,
  READ_FORMATS,
  TABLE_FIELDS,
  type TableKind,
} from '../../../graph-data/model/import-words.ts';
import type { ImportPreview, Mapping, PeekedTable } from '../../../graph-data/model/imports.ts';
import {
  COMMON_FIELDS,
  DELIMITER_WORDS,
  ENCODINGS,
  FORMAT_WORDS,
  fieldWords,
  TABLE_WORDS,
} from './field-words.ts';
import type { Place } from './file-tabs.tsx';
import styles from './import.module.css';
import {
  CHOICES,
  isMappable,
  mappingOfTable,
  setColumn,
  setReading,
  setTable,
  setValue,
} from './mapping-edits.ts';
import { Picker } from './picker.tsx';
import type { Reading } from './use-preview.ts';
import { ValueField } from './value-field.tsx';

type Props = {
  preview: ImportPreview;
  place: Place;
  readings: Readonly<Record<string, Reading>>;
  onRead(upload: string, reading: Reading): void;
};

/** The settings and rows of the table at a place; for other formats only what the file is. */
export function TableView({ preview, place, readings, onRead }: Props): ReactNode {
  const file = preview.files.find(({ upload }) => upload === place.upload);
  if (file === undefined) return null;
  const reading = readings[file.upload] ?? { tables: [] };
  const table = file.tables[place.table];
  const change = (mapping: Mapping) => {
    const tables = file.tables.map((_, at) => reading.tables[at] ?? null);
    onRead(file.upload, { ...reading, tables: tables.with(place.table, mapping) });
  };
  return (
    <>
      <div className={styles.settings}>
        <Picker
          label="Format"
          value={file.format ?? ''}
          options={READ_FORMATS.map((format) => [format, FORMAT_WORDS[format]])}
          none={file.format === null ? 'Choose what it is' : null}
          onChange={(value) => {
            const format = READ_FORMATS.find((each) => each === value);
            if (format !== undefined) onRead(file.upload, { format, tables: [] });
          }}
        />
        {table === undefined ? null : (
          <TableSettings
            table={table}
            mapping={reading.tables[place.table] ?? null}
            onChange={change}
          />
        )}
      </div>
      {table === undefined || table.kind === 'none' ? null : (
        <TableRows table={table} mapping={reading.tables[place.table] ?? null} onChange={change} />
      )}
    </>
  );
}

type TableProps = {
  table: PeekedTable;
  mapping: Mapping | null;
  onChange(mapping: Mapping): void;
};

function TableSettings({ table, mapping, onChange }: TableProps): ReactNode {
  const { kind, delimiter, encoding } = table;
  return (
    <>
      <Picker
        label="Rows are"
        value={kind ?? ''}
        options={CHOICES.map((each) => [each, TABLE_WORDS[each]])}
        none={kind === null ? 'Choose what they are' : null}
        onChange={(value) => onChange(setTable(mapping, value as (typeof MAPPED_TABLES)[number]))}
      />
      {delimiter === null ? null : (
        <Picker
          label="Cells are parted by"
          value={delimiter}
          options={Object.entries({
            ...DELIMITER_WORDS,
            [delimiter]: DELIMITER_WORDS[delimiter] ?? delimiter,
          })}
          onChange={(value) => onChange(setReading(mapping, { delimiter: value }))}
        />
      )}
      {encoding === null ? null : (
        <Picker
          label="Characters"
          value={encoding}
          options={[...new Set([encoding, ...ENCODINGS])].map((each) => [each, each.toUpperCase()])}
          onChange={(value) => onChange(setReading(mapping, { encoding: value }))}
        />
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={mapping?.header !== false}
          onChange={(event) =>
            onChange(setReading(mapping, { header: event.currentTarget.checked }))
          }
        />
        The first row names the columns
      </label>
    </>
  );
}

function TableRows({ table, mapping, onChange }: TableProps): ReactNode {
  const kind = table.kind === 'none' ? null : table.kind;
  const full = mappingOfTable(table, mapping);
  // Several columns may have one name: only their places tell them apart.
  const columns = table.columns.map((column, at) => ({ ...column, at, key: `column ${at}` }));
  return (
    <>
      <section className={styles.rows} aria-label="First rows">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.line}>
                Row
              </th>
              {columns.map(({ key, name, field, at }) => (
                <th key={key} scope="col">
                  <span className={styles.column} title={name}>
                    {name}
                  </span>
                  <ColumnPicker
                    name={name}
                    field={field}
                    kind={kind ?? 'edges'}
                    disabled={!isMappable(table, at)}
                    onChange={(next) =>
                      onChange(setColumn({ ...full, table: kind ?? 'edges' }, name, next))
                    }
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row" className={styles.line}>
                  {line}
                </th>
                {columns.map(({ key, field, at }) => (
                  <td key={key} data-unread={field === null || undefined}>
                    <span dir="auto">{cells[at] ?? ''}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {kind === null ? null : (
        <fieldset className={styles.values}>
          <legend className={styles.label}>In every row, where no column says it</legend>
          {COMMON_FIELDS[kind]
            .filter((field) => !table.columns.some((column) => column.field === field))
            .map((field) => (
              <ValueField
                key={field}
                label={fieldWords(kind, field)}
                value={mapping?.values[field] ?? ''}
                onChange={(value) => onChange(setValue(full, field, value))}
              />
            ))}
        </fieldset>
      )}
    </>
  );
}

function ColumnPicker(props: {
  name: string;
  field: string | null;
  kind: TableKind;
  disabled: boolean;
  onChange(field: string | null): void;
}): ReactNode {
  const { name, field, kind } = props;
  return (
    <select
      className={styles.picker}
      aria-label={`What column “${name}” is`}
      value={field ?? ''}
      disabled={props.disabled}
      title={props.disabled ? 'Another column has the same name' : undefined}
      data-unread={field === null || undefined}
      onChange={(event) => props.onChange(event.currentTarget.value || null)}
    >
      <option value="">Not read</option>
      {TABLE_FIELDS[kind].map((each) => (
        <option key={each} value={each}>
          {fieldWords(kind, each)}
        </option>
      ))}
    </select>
  );
}
