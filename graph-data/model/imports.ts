/** What is asked of an import and what it answers, as sent. Every type is inferred from its schema. */
import { z } from 'zod';
import { changeSetSchema } from './change-set.ts';
import { MAPPED_TABLES, READ_FORMATS } from './import-words.ts';
import { VERDICTS } from './vocabulary.ts';

const cell = z.string().max(10_000);

/** How one table is to be read: the column that holds each field, and what a field is where no column says it. */
export const mappingSchema = z.strictObject({
  table: z.enum(MAPPED_TABLES).optional(),
  delimiter: z.string().length(1).optional(),
  encoding: z.string().max(40).optional(),
  /** False: the first row is no header, and the columns are called `column 1`, `column 2`, ... */
  header: z.boolean().optional(),
  /** True: only the columns named here are read, none for its name alone. */
  exact: z.boolean().optional(),
  columns: z.record(cell, cell).default({}),
  values: z.record(cell, cell).default({}),
});

/** A file that was brought to the service, and how to read it: for each of its tables, or null as it seems. */
export const importFileSchema = z.strictObject({
  upload: z.uuid(),
  format: z.enum(READ_FORMATS).optional(),
  tables: z.array(mappingSchema.nullable()).max(1_000).optional(),
});

/** The beginning of a table, and what its columns are taken for. */
const peekedTableSchema = z.strictObject({
  /** Of the sheet; null where a file is one table. */
  name: z.string().nullable(),
  kind: z.enum(MAPPED_TABLES).nullable(),
  delimiter: z.string().nullable(),
  encoding: z.string().nullable(),
  columns: z.array(z.strictObject({ name: z.string(), field: z.string().nullable() })),
  rows: z.array(z.strictObject({ line: z.int(), cells: z.array(z.string()) })),
  /** Why it cannot be read as it is. */
  problem: z.string().nullable(),
});

/** A row that was not stored. `line` is its line, or where a format has none the number of the record. */
const reportedSchema = z.strictObject({
  file: z.string(),
  line: z.int(),
  problem: z.string(),
});

/** What a row becomes, as a sentence, with its quote. */
const sampleSchema = z.strictObject({
  file: z.string(),
  line: z.int(),
  /** Entities and documents have no sentence but their name and what they are. */
  sentence: z.string(),
  quote: z.string().nullable(),
  document: z.string().nullable(),
  verdict: z.enum(VERDICTS).nullable(),
});

const counts = {
  /** Rows, objects or elements read: each is stored or reported. */
  rows: z.int(),
  stored: z.int(),
  /** Records that are new. */
  added: z.strictObject({
    documents: z.int(),
    entities: z.int(),
    relations: z.int(),
    citations: z.int(),
    tensions: z.int(),
  }),
  /** How often a record was one that is there already. */
  merged: z.int(),
  /** Columns and attributes that were not read, by file. */
  ignored: z.array(z.strictObject({ file: z.string(), name: z.string() })),
};

/** What an import would do. */
export const importPreviewSchema = z.strictObject({
  files: z.array(
    z.strictObject({
      upload: z.uuid(),
      name: z.string(),
      /** Null where it cannot be told. */
      format: z.enum(READ_FORMATS).nullable(),
      tables: z.array(peekedTableSchema),
    }),
  ),
  /** Null where the rows were not counted, or a file cannot be read. */
  counts: z
    .strictObject({
      ...counts,
      reported: z.int(),
      /** New citations by verdict. */
      verdicts: z.record(z.enum(VERDICTS), z.int()),
      /** Whether it could be taken back. */
      undoable: z.boolean(),
    })
    .nullable(),
  samples: z.array(sampleSchema),
  /** The first rows that would not be stored. */
  problems: z.array(reportedSchema),
  /** Why nothing can be imported as it is, in one sentence. */
  failure: z.string().nullable(),
});

export const importResultSchema = z.strictObject({
  ...counts,
  reported: z.array(reportedSchema),
  /** Entities to show: new ones and the ends of new relations, up to some hundred. */
  entities: z.array(z.string()),
  revision: z.int(),
  /** What takes it back; null where nothing was changed or that would be too much. */
  inverse: changeSetSchema.nullable(),
});

/** How far an import is. `total` is in bytes, as is `done`; null while the last part is under way, which has no measure. */
export const importProgressSchema = z.strictObject({
  rows: z.int(),
  done: z.int(),
  total: z.int().nullable(),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type ImportFileInput = z.infer<typeof importFileSchema>;
export type PeekedTable = z.infer<typeof peekedTableSchema>;
export type Reported = z.infer<typeof reportedSchema>;
export type ImportSample = z.infer<typeof sampleSchema>;
export type ImportPreview = z.infer<typeof importPreviewSchema>;
export type ImportCounts = NonNullable<ImportPreview['counts']>;
export type ImportResult = z.infer<typeof importResultSchema>;
export type ImportProgress = z.infer<typeof importProgressSchema>;
