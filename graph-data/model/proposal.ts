/** A document as it was read from a file: what is proposed, and what a person should know before it is added. */
import { z } from 'zod';
import { documentSchema, idSchema } from './records.ts';

export const proposalSchema = documentSchema.omit({ id: true }).extend({
  mediaType: z.string(),
  /** The file's own name. */
  name: z.string(),
  /** Of a PDF; null for what has none. */
  pages: z.int().min(1).nullable(),
  /** The document of the project that has the same text. */
  duplicateOf: z.strictObject({ id: idSchema, title: z.string() }).nullable(),
  /** A sentence each. */
  notes: z.array(z.string()),
});

export type Proposal = z.infer<typeof proposalSchema>;
