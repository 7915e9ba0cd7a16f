/** The records of a project, as stored, exported and sent. Every type is inferred from its schema. */
import { z } from 'zod';
import { FINDINGS, MODALITIES, STANCES, VERDICTS } from './vocabulary.ts';

/** Text that SQLite and XML can hold: well-formed Unicode without NUL. */
export const textSchema = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'must be Unicode without NUL');

/** An identifier: stable, unique within its kind, never shown to people. */
export const idSchema = textSchema.min(1).max(200);

const nameSchema = textSchema.min(1).max(10_000);

/** A date as the source gives it, in EDTF (ISO 8601-2), for example `2017-01-25` or `2017-01~`. */
export const edtfSchema = z.string().regex(/^[0-9YXT:.~?%/\-+SEZ]{4,60}$/, 'must be an EDTF date');

export const documentSchema = z.strictObject({
  id: idSchema,
  title: nameSchema,
  publisher: nameSchema.nullable(),
  author: nameSchema.nullable(),
  published: edtfSchema.nullable(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2048)
    .nullable(),
  text: textSchema,
  /** SHA-256 of the text's UTF-8 bytes, lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const entitySchema = z.strictObject({
  id: idSchema,
  type: nameSchema,
  name: nameSchema,
  aliases: z.array(nameSchema),
  description: textSchema,
});

export const relationSchema = z.strictObject({
  id: idSchema,
  /** Entity ids. */
  source: idSchema,
  target: idSchema,
  type: nameSchema,
  /** Reads as a sentence between the two names: *Thomas Homan - acting director of - ICE*. */
  label: nameSchema,
  /** The entity that makes the claim; null where it is the document's own voice. */
  speaker: idSchema.nullable(),
  modality: z.enum(MODALITIES),
  negated: z.boolean(),
  /** When it happened, where the source says so (EDTF). */
  occurred: edtfSchema.nullable(),
});

export const citationSchema = z.strictObject({
  id: idSchema,
  relation: idSchema,
  document: idSchema,
  /**
   * Offsets into the document's text in Unicode code points, half open: `[start, end)`. The text there is the
   * quote. Both null where the quote does not stand in the text to the letter, or nothing tells which place is meant.
   */
  start: z.int().min(0).nullable(),
  end: z.int().min(1).nullable(),
  /** The words as cited; see `verdict` for whether the document has them. */
  quote: nameSchema,
  /** Up to 32 code points of text on either side, so that the second of two equal sentences stays the second. */
  prefix: textSchema,
  suffix: textSchema,
  stance: z.enum(STANCES),
  verdict: z.enum(VERDICTS),
});

export const tensionSchema = z.strictObject({
  id: idSchema,
  relations: z.tuple([idSchema, idSchema]),
  /** One sentence on what differs. */
  note: nameSchema,
});

/** A human's check of a citation. Not part of the interchange format. */
export const reviewSchema = z.strictObject({
  id: idSchema,
  citation: idSchema,
  finding: z.enum(FINDINGS),
  note: textSchema.max(10_000),
  reviewer: nameSchema,
  /** When, as an instant in UTC, for example `2026-03-01T09:30:00.000Z`. */
  reviewed: z.iso.datetime({ precision: 3 }),
});

export type Document = z.infer<typeof documentSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type Relation = z.infer<typeof relationSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type Tension = z.infer<typeof tensionSchema>;
export type Review = z.infer<typeof reviewSchema>;
