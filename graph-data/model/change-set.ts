/** Edits as data: the one form in which anything enters or leaves a project. */
import { z } from 'zod';
import {
  citationSchema,
  documentSchema,
  entitySchema,
  idSchema,
  relationSchema,
  reviewSchema,
  tensionSchema,
} from './records.ts';

/** `put` inserts a record or replaces the one with its id; `delete` removes it. */
export const changeSchema = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('put'),
    record: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('document'), value: documentSchema }),
      z.strictObject({ kind: z.literal('entity'), value: entitySchema }),
      z.strictObject({ kind: z.literal('relation'), value: relationSchema }),
      z.strictObject({ kind: z.literal('citation'), value: citationSchema }),
      z.strictObject({ kind: z.literal('tension'), value: tensionSchema }),
      z.strictObject({ kind: z.literal('review'), value: reviewSchema }),
    ]),
  }),
  z.strictObject({
    op: z.literal('delete'),
    kind: z.enum(['document', 'entity', 'relation', 'citation', 'tension', 'review']),
    id: idSchema,
  }),
]);

/** One edit as a person would name and undo it; applied in order, wholly or not at all. */
export const changeSetSchema = z.strictObject({
  name: z.string().min(1).max(200),
  changes: z.array(changeSchema).min(1),
});

export type Change = z.infer<typeof changeSchema>;
export type ChangeSet = z.infer<typeof changeSetSchema>;
export type RecordKind = Extract<Change, { op: 'delete' }>['kind'];
