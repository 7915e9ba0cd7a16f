/** What a file says, before it is known what of it the project already has. */
import type { Mapping } from '../model/imports.ts';
import { ServiceError } from '../rpc/errors.ts';

/** An entity as a file refers to it: by its id there, or by name. */
export type EntityRef = { id: string } | { name: string; type: string | null };

export type DocumentDraft = {
  kind: 'document';
  id: string | null;
  title: string | null;
  publisher: string | null;
  author: string | null;
  published: string | null;
  url: string | null;
  /** Null where the file only names the document. */
  text: string | null;
  sha256: string | null;
};

export type EntityDraft = {
  kind: 'entity';
  id: string | null;
  type: string | null;
  name: string;
  aliases: string[];
  description: string;
};

export type RelationDraft = {
  kind: 'relation';
  id: string | null;
  source: EntityRef;
  target: EntityRef;
  type: string | null;
  label: string | null;
  speaker: EntityRef | null;
  modality: string | null;
  negated: boolean;
  occurred: string | null;
};

/** `relation` and `document` are ids in the file; null is the relation or document of the same item. */
export type CitationDraft = {
  kind: 'citation';
  id: string | null;
  relation: string | null;
  document: string | null;
  start: number | null;
  end: number | null;
  quote: string;
  prefix: string;
  suffix: string;
  stance: string | null;
};

export type TensionDraft = {
  kind: 'tension';
  id: string | null;
  relations: [string, string];
  note: string;
};

export type Draft = DocumentDraft | EntityDraft | RelationDraft | CitationDraft | TensionDraft;

/**
 * Where an id means the same thing: in every project (our own files), among the files of one import (tables), or
 * in its own file only (other programs' graphs, where every first node may be called `0`).
 */
export type Scope = 'project' | 'import' | 'file';

/** One row, object or element of a file: stored whole or reported. */
export type Item = { line: number; scope: Scope; drafts: Draft[] };

/** A row, object or element that is not stored, and why. */
export type Problem = { line: number; problem: string };

/** Rows of a file that are handed over together. */
export type Rows = readonly (Item | Problem)[];

/** A file as its bytes come. */
export type Bytes = AsyncIterable<Uint8Array>;

/** How a file is to be read. */
export type ReadOptions = {
  /** The file's own name for each of our fields, in all its tables; see `mapping.ts`. */
  mapping?: Mapping;
  /** The same for one table after the other, before `mapping`. */
  tables?: readonly (Mapping | null)[];
  /** Told of columns and attributes that are not read. */
  onIgnored?: (name: string) => void;
};

/** How the table at a place among the tables of a file is to be read. */
export function mappingOf({ mapping, tables }: ReadOptions, table: number): Mapping | undefined {
  return tables?.[table] ?? mapping;
}

/** A reader of one format. Throws `ServiceError` INVALID_INPUT where the file as a whole cannot be read. */
export type Reader = (input: Bytes, options: ReadOptions) => AsyncGenerator<Item | Problem>;

/** A file that cannot be read as a whole; the caller puts the file's name in front. */
export function unreadable(problem: string, line: number | null = null): ServiceError {
  return new ServiceError(
    'INVALID_INPUT',
    line === null ? problem : `line ${line.toLocaleString('en')}: ${problem}`,
  );
}

export function isProblem(value: Item | Problem): value is Problem {
  return 'problem' in value;
}
