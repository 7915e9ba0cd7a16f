/** Edits that reach further than one record, as data: the service finds what they touch and plans them. */
import { z } from 'zod';
import type { ChangeSet } from '../change-set.ts';
import { idSchema, reviewSchema, typeSchema } from '../records.ts';
import { FINDINGS } from '../vocabulary.ts';
import type { Material } from './material.ts';
import { mergeEntities } from './merge.ts';
import { removeRecords } from './remove.ts';
import { rejectRelations, renameType, retypeRecords, reverseRelations } from './retype.ts';
import { splitEntity } from './split.ts';

const ids = z.array(idSchema).max(100_000);
const name = typeSchema.shape.name;

export const editSchema = z.discriminatedUnion('kind', [
  /** With everything that rests on it. */
  z.strictObject({
    kind: z.literal('delete'),
    entities: ids,
    relations: ids,
    citations: ids,
    tensions: ids,
    documents: ids,
  }),
  /** `fold`: relations that become the same are made one. */
  z.strictObject({ kind: z.literal('merge'), into: idSchema, entities: ids, fold: z.boolean() }),
  z.strictObject({
    kind: z.literal('split'),
    entity: idSchema,
    id: idSchema,
    name,
    type: name,
    aliases: z.array(name),
    relations: ids,
  }),
  z.strictObject({ kind: z.literal('retype'), of: typeSchema.shape.of, ids, type: name }),
  /** Onto a type that is there: merges the two. */
  z.strictObject({ kind: z.literal('rename type'), of: typeSchema.shape.of, from: name, to: name }),
  z.strictObject({ kind: z.literal('reverse'), relations: ids }),
  z.strictObject({
    kind: z.literal('reject'),
    relations: ids,
    finding: z.enum(FINDINGS).exclude(['supported']),
    ...reviewSchema.pick({ note: true, reviewer: true, reviewed: true }).shape,
  }),
]);

export type Edit = z.infer<typeof editSchema>;

/** The change set of an edit, given every record that it touches; null where it changes nothing. */
export function planWith(material: Material, edit: Edit): ChangeSet | null {
  switch (edit.kind) {
    case 'delete':
      return removeRecords(material, edit);
    case 'merge':
      return mergeEntities(material, edit);
    case 'split':
      return splitEntity(material, edit);
    case 'retype':
      return retypeRecords(material, edit);
    case 'rename type':
      return renameType(material, edit);
    case 'reverse':
      return reverseRelations(material, edit.relations);
    case 'reject': {
      const { finding, note, reviewer, reviewed } = edit;
      return rejectRelations(material, { finding, note, reviewer, reviewed });
    }
  }
}
