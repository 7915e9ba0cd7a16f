/** Where entities are named in a document, and what else in it may be a name. Offsets in Unicode code points. */
import { z } from 'zod';
import { idSchema } from './text.ts';
import { contextWarningSchema } from './views.ts';
import { MODALITIES } from './vocabulary.ts';

/** Types of what is suggested; an entity made of it may be given any other. */
export const SUGGESTED_TYPES = [
  'person',
  'organisation',
  'place',
  'publication',
  'law',
  'date',
] as const;

const offsets = z.array(z.int().min(0));

/** Columns in the order of the text. A place where two entities have one name is listed for each of them. */
export const mentionsSchema = z.strictObject({
  /** Those that are named, in the order of their first mention. */
  entities: z.array(z.strictObject({ id: idSchema, type: z.string(), name: z.string() })),
  /** Index into `entities`. */
  entity: z.array(z.int().min(0)),
  start: offsets,
  end: offsets,
});

export const suggestionSchema = z.strictObject({
  type: z.enum(SUGGESTED_TYPES),
  name: z.string(),
  /** Shorter forms of the name in this document. */
  aliases: z.array(z.string()),
  /** Why it is taken for that, as a phrase: *the title “Mayor” before it*. */
  reason: z.string(),
  start: offsets,
  end: offsets,
});

/** What there is to know of a chosen passage before it is cited. */
export const passageViewSchema = z.strictObject({
  /** What the context guard warns of, taking the passage for a plain statement. */
  warnings: z.array(contextWarningSchema),
  /** From the beginning of its first sentence to the end of its last. */
  sentence: z.strictObject({ start: z.int(), end: z.int() }),
  /** How often the text has these words. */
  times: z.int().min(1),
  /** How it seems to be said, each with the word of the text that tells; to be offered, never taken over. */
  modality: z.strictObject({ value: z.enum(MODALITIES), word: z.string() }).nullable(),
  negated: z.string().nullable(),
  speaker: z.strictObject({ id: idSchema, name: z.string(), word: z.string() }).nullable(),
});

export type PassageView = z.infer<typeof passageViewSchema>;
export type Mentions = z.infer<typeof mentionsSchema>;
export type Suggestion = z.infer<typeof suggestionSchema>;
export type SuggestedType = (typeof SUGGESTED_TYPES)[number];
