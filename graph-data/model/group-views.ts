/** A large graph as groups that open to smaller ones. */
import { z } from 'zod';
import { idSchema } from './text.ts';
import { nodeSchema } from './views.ts';

const countSchema = z.int().min(0);

/** A community of a large graph, as one thing to look at. */
const groupSchema = z.strictObject({
  /** Stands for this community until the project changes. */
  id: idSchema,
  /** The name of its most connected entity. */
  name: z.string(),
  /** Entities in it. */
  size: countSchema,
  /** Its most connected entities, at most three. */
  hubs: z.array(nodeSchema),
});

/** The largest groups of a graph, or of one of its groups, and what links them. */
export const groupingSchema = z.strictObject({
  groups: z.array(groupSchema),
  /** Pairs of related entities across two groups (ids). */
  links: z.array(z.strictObject({ a: idSchema, b: idSchema, pairs: countSchema })),
  /** What is in none of the groups listed. */
  rest: z.strictObject({ groups: countSchema, entities: countSchema }),
  /** Entities that are related to none; 0 within a group. */
  alone: countSchema,
});

export type GroupView = z.infer<typeof groupSchema>;
export type Grouping = z.infer<typeof groupingSchema>;
