/** Records in rows, types in use and likely duplicates: what tables and tidying work on. */
import { z } from 'zod';
import {
  citationSchema,
  distinctionSchema,
  documentSchema,
  entitySchema,
  idSchema,
  relationSchema,
  typeSchema,
} from './records.ts';
import { FINDINGS, VERDICTS } from './vocabulary.ts';

const countSchema = z.int().min(0);

/** What a table can list, and by which columns it can be sorted and filtered. */
export const TABLES = {
  entity: ['name', 'type', 'aliases', 'description', 'degree'],
  relation: [
    'source',
    'label',
    'target',
    'type',
    'speaker',
    'modality',
    'negated',
    'occurred',
    'citations',
  ],
  citation: ['quote', 'relation', 'document', 'stance', 'verdict', 'finding'],
  document: ['title', 'publisher', 'author', 'published', 'url', 'citations'],
} as const;

export type TableKind = keyof typeof TABLES;

/** Kinds in the order of their tabs. */
export const TABLE_KINDS = [
  'entity',
  'relation',
  'citation',
  'document',
] as const satisfies readonly TableKind[];

const entityRowSchema = entitySchema.extend({ degree: countSchema });

const relationRowSchema = relationSchema.extend({
  sourceName: z.string(),
  targetName: z.string(),
  speakerName: z.string().nullable(),
  citations: countSchema,
});

const citationRowSchema = citationSchema.extend({
  /** The relation read as a sentence, and its ends. */
  sentence: z.string(),
  source: idSchema,
  target: idSchema,
  documentTitle: z.string(),
  verdict: z.enum(VERDICTS),
  /** The latest review's finding; null where nobody has checked it. */
  finding: z.enum(FINDINGS).nullable(),
});

const documentRowSchema = documentSchema.omit({ text: true }).extend({ citations: countSchema });

/** One page of a table, and how many rows there are in all. */
export const recordPageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entity'), total: countSchema, rows: z.array(entityRowSchema) }),
  z.strictObject({
    kind: z.literal('relation'),
    total: countSchema,
    rows: z.array(relationRowSchema),
  }),
  z.strictObject({
    kind: z.literal('citation'),
    total: countSchema,
    rows: z.array(citationRowSchema),
  }),
  z.strictObject({
    kind: z.literal('document'),
    total: countSchema,
    rows: z.array(documentRowSchema),
  }),
]);

/** What a table shows and in which order. */
export const recordQuerySchema = z.strictObject({
  kind: z.enum(TABLE_KINDS),
  /** A column of the kind; null for the order in which records were stored. */
  sort: z.strictObject({ column: z.string().max(40), descending: z.boolean() }).nullable(),
  /** What some column of a row holds, case and accents apart; the empty string lets everything through. */
  text: z.string().max(1_000),
  /** The same for single columns. */
  columns: z.record(z.string().max(40), z.string().max(1_000)),
});

/** A type in use, or with looks of its own. */
export const typeUseSchema = z.strictObject({
  of: typeSchema.shape.of,
  name: z.string(),
  /** Records of this type. */
  count: countSchema,
  /** Null where it has the usual looks. */
  style: typeSchema.nullable(),
});

/** Why two entities may be one. */
const DUPLICATE_REASONS = [
  'same name',
  'same letters',
  'alias',
  'initials',
  'shared words',
  'one letter apart',
] as const;

const candidateSchema = entitySchema.extend({ degree: countSchema });

/** Two entities that may be one. */
export const duplicateSchema = z.strictObject({
  a: candidateSchema,
  b: candidateSchema,
  /** From 0 to 1. */
  score: z.number().min(0).max(1),
  /** The strongest first; `text` says it in words. */
  reasons: z.array(z.strictObject({ kind: z.enum(DUPLICATE_REASONS), text: z.string() })),
  /** Entities that both are related to: how many, and the names of some. */
  shared: z.strictObject({ count: countSchema, names: z.array(z.string()) }),
});

/** Two entities that are told apart, by id and by name in the same order. */
export const namedDistinctionSchema = distinctionSchema.extend({
  names: z.tuple([z.string(), z.string()]),
});

export type EntityRow = z.infer<typeof entityRowSchema>;
export type RelationRow = z.infer<typeof relationRowSchema>;
export type CitationRow = z.infer<typeof citationRowSchema>;
export type DocumentRow = z.infer<typeof documentRowSchema>;
export type RecordPage = z.infer<typeof recordPageSchema>;
export type RecordQuery = z.infer<typeof recordQuerySchema>;
export type TypeUse = z.infer<typeof typeUseSchema>;
export type NamedDistinction = z.infer<typeof namedDistinctionSchema>;
export type Duplicate = z.infer<typeof duplicateSchema>;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];
