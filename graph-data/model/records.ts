/** The records of a project, as stored, exported and sent. Every type is inferred from its schema. */
import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';
import { viewContentSchema } from './view-content.ts';
import { FINDINGS, MODALITIES, STANCES, VERDICTS } from './vocabulary.ts';

export { idSchema } from './text.ts';

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

/** Two entities that look alike, and that a person has said are two. Not part of the interchange format. */
export const distinctionSchema = z.strictObject({
  id: idSchema,
  entities: z
    .tuple([idSchema, idSchema])
    .refine(([a, b]) => a < b, 'must be two entities, in the order of their ids'),
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

/** How this project draws and explains a type of its entities or relations; a type without one has the usual looks. */
export const typeSchema = z.strictObject({
  id: idSchema,
  of: z.enum(['entity', 'relation']),
  /** The type as the records have it. */
  name: nameSchema,
  /** `#rrggbb`, lower case, as in the light theme; null for the usual one. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #2f6fbd')
    .nullable(),
  /** Name of an icon that Edgewise ships; null for the usual one. Entities only. */
  icon: nameSchema.max(60).nullable(),
  description: textSchema.max(10_000),
});

/** A saved arrangement: what is shown, where it sits, filters, camera, notes. */
export const viewSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  note: textSchema.max(100_000),
  /** Place among the views, from 0: the order of a story. Views of one place go by name. */
  place: z.int().min(0).max(1_000_000),
  content: viewContentSchema,
});

/** The file that a document was read from, kept as it was. Its bytes are kept apart, by their hash. */
export const originalSchema = z.strictObject({
  id: idSchema,
  document: idSchema,
  /** The file's own name, without folders. */
  name: nameSchema.max(1_000),
  mediaType: nameSchema.max(200),
  /** In bytes. */
  size: z.int().min(0),
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export type Document = z.infer<typeof documentSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type Relation = z.infer<typeof relationSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type Tension = z.infer<typeof tensionSchema>;
export type Distinction = z.infer<typeof distinctionSchema>;
export type Review = z.infer<typeof reviewSchema>;
export type TypeStyle = z.infer<typeof typeSchema>;
export type View = z.infer<typeof viewSchema>;
export type Original = z.infer<typeof originalSchema>;
