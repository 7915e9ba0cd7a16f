/** Copies of a whole project, and another project merged into it. */

import { z } from 'zod';
import { changeSetSchema } from '../../model/change-set.ts';
import { mergeDecisionsSchema, mergePlanSchema } from '../../model/merge.ts';
import { chosenFile, doneOfTotal, type Method } from './method.ts';

export const copiesMethods = {
  /**
   * Writes the project as it is committed to a file. `changes`, which could not be saved in the project itself,
   * are applied to the copy.
   */
  saveCopy: {
    input: z.strictObject({ target: chosenFile, changes: changeSetSchema.optional() }),
    output: z.strictObject({ bytes: z.int() }),
    progress: doneOfTotal,
    errors: ['NOT_FOUND', 'CONFLICT', 'INIT_FAILED'],
  },

  /** The same for others to have: deleted text is gone from it, and so is whatever nothing refers to. */
  shareCopy: {
    input: z.strictObject({ target: chosenFile }),
    output: z.strictObject({ bytes: z.int() }),
    progress: doneOfTotal,
    errors: ['NOT_FOUND', 'CONFLICT', 'INIT_FAILED'],
  },

  /** What merging another project into this one would do; nothing is stored. */
  planMerge: {
    input: z.strictObject({ source: chosenFile, decisions: mergeDecisionsSchema }),
    output: mergePlanSchema,
    progress: null,
    errors: ['NOT_FOUND', 'CONFLICT', 'INIT_FAILED'],
  },

  /**
   * Merges as planned and decided, in one transaction. `revisions` are those of the plan: where either project has
   * changed since, nothing is stored. `inverse` is null where it would be longer than 20,000 changes; then `backup`
   * is the name of a copy made before, beside the project.
   */
  mergeProject: {
    input: z.strictObject({
      source: chosenFile,
      decisions: mergeDecisionsSchema,
      revisions: mergePlanSchema.shape.revisions,
    }),
    output: z.strictObject({
      revision: z.int(),
      stored: z.int(),
      inverse: changeSetSchema.nullable(),
      backup: z.string().nullable(),
    }),
    progress: doneOfTotal,
    errors: ['NOT_FOUND', 'CONFLICT', 'READ_ONLY', 'INIT_FAILED'],
  },
} as const satisfies Record<string, Method>;
