/** What merging another project into this one would do, and what a person decides about it. */
import { z } from 'zod';
import { RECORD_KINDS } from './change-set.ts';
import { idSchema, textSchema } from './text.ts';

/** Which of two records with one id is kept; `both`: the other's comes under a new id. */
const MERGE_CHOICES = ['ours', 'theirs', 'both'] as const;
export type MergeChoice = (typeof MERGE_CHOICES)[number];

const kindSchema = z.enum(RECORD_KINDS);

/** A record of the other project that has the id of one here and says something else. */
const mergeConflictSchema = z.strictObject({
  kind: kindSchema,
  id: idSchema,
  name: textSchema,
  /** Where they differ, each side cut to some 300 characters. */
  differs: z.array(z.strictObject({ field: z.string(), ours: textSchema, theirs: textSchema })),
  choices: z.array(z.enum(MERGE_CHOICES)).min(1),
  /** What happens unless a person decides otherwise. */
  choice: z.enum(MERGE_CHOICES),
});

/** An entity of the other project that is called like one here. */
const sameNameSchema = z.strictObject({
  theirs: idSchema,
  ours: idSchema,
  theirName: textSchema,
  ourName: textSchema,
  type: textSchema,
  /** Whether they are taken to be the same unless a person decides otherwise. */
  same: z.boolean(),
});

/** How many records of a kind the other project has, and what becomes of them. */
const mergeCountSchema = z.strictObject({
  kind: kindSchema,
  total: z.int(),
  added: z.int(),
  /** Here already, with the same content. */
  known: z.int(),
  conflicts: z.int(),
});

export const mergePlanSchema = z.strictObject({
  /** Title of the other project. */
  title: z.string(),
  /** Of both projects, so that a decision about one state is never carried out on another. */
  revisions: z.strictObject({ ours: z.int(), theirs: z.int() }),
  counts: z.array(mergeCountSchema),
  /** Titles of documents that have another id here and the same text. */
  recognised: z.array(textSchema),
  /** The first of them; `counts` has how many there are. */
  conflicts: z.array(mergeConflictSchema),
  sameNames: z.array(sameNameSchema),
});

export const mergeDecisionsSchema = z.strictObject({
  conflicts: z
    .array(z.strictObject({ kind: kindSchema, id: idSchema, choice: z.enum(MERGE_CHOICES) }))
    .max(20_000),
  /** By the other project's ids: the entity here that it is, or null for another one. */
  sameNames: z.array(z.strictObject({ theirs: idSchema, ours: idSchema.nullable() })).max(20_000),
});

export type MergeConflict = z.infer<typeof mergeConflictSchema>;
export type SameName = z.infer<typeof sameNameSchema>;
export type MergeCount = z.infer<typeof mergeCountSchema>;
export type MergePlan = z.infer<typeof mergePlanSchema>;
export type MergeDecisions = z.infer<typeof mergeDecisionsSchema>;
