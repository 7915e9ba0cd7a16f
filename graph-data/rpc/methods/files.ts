/** Files on their way in and out: staged, imported, read as documents, exported. */

import { z } from 'zod';
import {
  importFileSchema,
  importPreviewSchema,
  importProgressSchema,
  importResultSchema,
} from '../../model/imports.ts';
import { proposalSchema } from '../../model/proposal.ts';
import { documentSchema, idSchema, originalSchema } from '../../model/records.ts';
import { STAGED_PIECE } from '../../model/staging.ts';
import { doneOfTotal, ids, type Method, none, uploadId } from './method.ts';

/** What a project can be written as. */
export const EXPORT_FORMATS = [
  'json',
  'csv',
  'graphml',
  'gexf',
  'ftm',
  'jsonld',
  'turtle',
  'annotations',
  'markdown',
  'cytoscape',
  'graphology',
  'fact-check-csv',
  'fact-check-html',
] as const;

/** Tables that `csv` can write instead of one edge list. */
export const EXPORT_TABLES = ['entities', 'relations', 'citations', 'documents'] as const;

export const filesMethods = {
  /**
   * Brings a file to the service, piece by piece, in order: `upload` is null for the first piece and then what that
   * one answered, `content` is base64 of at most 4 MB, `last` ends it. Other methods take the file by `upload`.
   */
  stageFile: {
    input: z.strictObject({
      upload: uploadId.nullable(),
      name: z.string().min(1).max(1_000),
      content: z.string().max(Math.ceil(STAGED_PIECE / 3) * 4),
      last: z.boolean(),
    }),
    output: z.strictObject({ upload: uploadId, size: z.int() }),
    progress: null,
    errors: ['NOT_FOUND', 'CONFLICT', 'INVALID_INPUT'],
  },

  /** Forgets a file that was brought; one that is not there is as good. */
  discardFile: {
    input: z.strictObject({ upload: uploadId }),
    output: none,
    progress: null,
    errors: [],
  },

  /**
   * What an import of files that were brought would do: their tables, what rows become, what would not be stored.
   * With `count` all rows are gone through.
   */
  previewImport: {
    input: z.strictObject({
      files: z.array(importFileSchema).min(1).max(1_000),
      count: z.boolean(),
    }),
    output: importPreviewSchema,
    progress: importProgressSchema,
    errors: ['NOT_FOUND'],
  },

  /**
   * Imports files that were brought: all of it in one transaction, or nothing. The files stay at hand until they are
   * discarded.
   */
  importFiles: {
    input: z.strictObject({ files: z.array(importFileSchema).min(1).max(1_000) }),
    output: importResultSchema,
    progress: importProgressSchema,
    errors: ['NOT_FOUND', 'CONFLICT', 'READ_ONLY', 'INVALID_INPUT'],
  },

  /** `content` is UTF-8 text. */
  exportProject: {
    input: z.strictObject({
      format: z.enum(EXPORT_FORMATS),
      /** Only these relations, in this order; all where left out. The fact-check sheets only. */
      relations: ids.optional(),
      /** `csv` only: one table of records instead of the edge list. */
      table: z.enum(EXPORT_TABLES).optional(),
      /** Only this part, with the evidence of its relations and their ends; the whole project where left out. */
      part: z.strictObject({ entities: ids, relations: z.array(idSchema).max(200_000) }).optional(),
      /** True: only what the format cannot hold is told, and `content` is empty. */
      lossesOnly: z.boolean().optional(),
      /** True: whoever asks can fetch long content in pieces, and then `content` is empty. */
      inPieces: z.boolean().optional(),
    }),
    output: z.strictObject({
      fileName: z.string(),
      mediaType: z.string(),
      content: z.string(),
      /** What the format cannot hold of this project, a phrase each: to be shown before the file is written. */
      losses: z.array(z.string()).optional(),
      /** Where the content is to be fetched: each piece once, in order. */
      rest: z.strictObject({ export: z.uuid(), pieces: z.int().min(1) }).optional(),
    }),
    progress: doneOfTotal,
    errors: ['INVALID_INPUT', 'CONFLICT'],
  },

  /** A piece of an export, counted from 0; after the last one nothing is left of it. */
  getExportPiece: {
    input: z.strictObject({ export: z.uuid(), piece: z.int().min(0) }),
    output: z.strictObject({ content: z.string() }),
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /**
   * Reads a file that was brought as a document, and proposes what is to be known of it. Nothing is stored. `url`
   * is where the person says that it is from. `duplicateOf` has the same text.
   */
  readDocument: {
    input: z.strictObject({ upload: uploadId, url: documentSchema.shape.url.optional() }),
    output: proposalSchema,
    progress: doneOfTotal,
    errors: ['NOT_FOUND', 'INVALID_INPUT'],
  },

  /** Keeps the bytes of a file that was brought, for the record of an `original` that a change set then adds. */
  keepOriginal: {
    input: z.strictObject({ upload: uploadId }),
    output: originalSchema.omit({ id: true, document: true }),
    progress: null,
    errors: ['NOT_FOUND', 'CONFLICT', 'READ_ONLY'],
  },

  /** The files that a document was read from. */
  listOriginals: {
    input: z.strictObject({ document: idSchema }),
    output: z.array(originalSchema),
    progress: null,
    errors: [],
  },

  /** A piece of an original file from a byte on, as base64; `last` where nothing comes after it. */
  getOriginal: {
    input: z.strictObject({ id: idSchema, offset: z.int().min(0) }),
    output: z.strictObject({
      name: z.string(),
      mediaType: z.string(),
      size: z.int(),
      content: z.string(),
      last: z.boolean(),
    }),
    progress: null,
    errors: ['NOT_FOUND'],
  },
} as const satisfies Record<string, Method>;
