/** Edits as data: the one form in which anything enters or leaves a project. */
import { z } from 'zod';
import {
  citationSchema,
  distinctionSchema,
  documentSchema,
  entitySchema,
  idSchema,
  originalSchema,
  relationSchema,
  reviewSchema,
  tensionSchema,
  typeSchema,
  viewSchema,
} from './records.ts';

/** A record with its kind. */
const kindedRecordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), value: documentSchema }),
  z.strictObject({ kind: z.literal('original'), value: originalSchema }),
  z.strictObject({ kind: z.literal('entity'), value: entitySchema }),
  z.strictObject({ kind: z.literal('relation'), value: relationSchema }),
  z.strictObject({ kind: z.literal('citation'), value: citationSchema }),
  z.strictObject({ kind: z.literal('tension'), value: tensionSchema }),
  z.strictObject({ kind: z.literal('distinction'), value: distinctionSchema }),
  z.strictObject({ kind: z.literal('review'), value: reviewSchema }),
  z.strictObject({ kind: z.literal('type'), value: typeSchema }),
  z.strictObject({ kind: z.literal('view'), value: viewSchema }),
]);

/** Every kind of record. */
export const RECORD_KINDS = [
  'document',
  'original',
  'entity',
  'relation',
  'citation',
  'tension',
  'distinction',
  'review',
  'type',
  'view',
] as const satisfies readonly z.infer<typeof kindedRecordSchema>['kind'][];

/**
 * `put` inserts a record or replaces the one with its id; `delete` removes it. With `was`, the record as it was
 * seen (null: none), the change is refused where somebody has changed it since.
 */
const changeSchema = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('put'),
    record: kindedRecordSchema,
    was: kindedRecordSchema.nullable().optional(),
  }),
  z.strictObject({
    op: z.literal('delete'),
    kind: z.enum(RECORD_KINDS),
    id: idSchema,
    was: kindedRecordSchema.optional(),
  }),
]);

/** One edit as a person would name and undo it; applied in order, wholly or not at all. */
export const changeSetSchema = z.strictObject({
  name: z.string().min(1).max(200),
  changes: z.array(changeSchema).min(1),
});

export type KindedRecord = z.infer<typeof kindedRecordSchema>;
export type Change = z.infer<typeof changeSchema>;
export type ChangeSet = z.infer<typeof changeSetSchema>;
export type RecordKind = (typeof RECORD_KINDS)[number];
