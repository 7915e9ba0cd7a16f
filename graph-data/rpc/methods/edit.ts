/** What changes a project, and what one asks before changing it. */

import { z } from 'zod';
import { changeSetSchema } from '../../model/change-set.ts';
import { editSchema } from '../../model/edits/edit.ts';
import {
  duplicateSchema,
  namedDistinctionSchema,
  recordPageSchema,
  recordQuerySchema,
  typeUseSchema,
} from '../../model/tables.ts';
import { doneOfTotal, type Method, none, uploadId } from './method.ts';

export const editMethods = {
  /** One transaction; answers the change set that takes it back. */
  applyChanges: {
    input: changeSetSchema,
    output: z.strictObject({ inverse: changeSetSchema, revision: z.int() }),
    progress: null,
    errors: ['NOT_FOUND', 'CONFLICT', 'READ_ONLY'],
  },

  /** As `applyChanges`, for a change set too large for one message: it was brought as a file of JSON. */
  applyStaged: {
    input: z.strictObject({ upload: uploadId }),
    output: z.strictObject({ inverse: changeSetSchema, revision: z.int() }),
    progress: null,
    errors: ['NOT_FOUND', 'CONFLICT', 'READ_ONLY', 'INVALID_INPUT'],
  },

  /** The change set of an edit that reaches further than one record, to be applied as it is; null: nothing changes. */
  planEdit: {
    input: editSchema,
    output: z.strictObject({ changes: changeSetSchema.nullable() }),
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /** A page of a table of records, sorted and filtered. */
  listRecords: {
    input: recordQuerySchema.extend({
      offset: z.int().min(0),
      limit: z.int().min(1).max(1_000),
    }),
    output: recordPageSchema,
    progress: null,
    errors: ['INVALID_INPUT'],
  },

  /** Pairs of entities that may be one, best first, by their names and what they are related to. */
  suggestMerges: {
    input: z.strictObject({ limit: z.int().min(1).max(1_000) }),
    output: z.strictObject({
      pairs: z.array(duplicateSchema),
      apart: z.array(namedDistinctionSchema),
    }),
    progress: doneOfTotal,
    errors: [],
  },

  /** The types of entities and of relations that are in use or have looks of their own, most used first. */
  listTypes: { input: none, output: z.array(typeUseSchema), progress: null, errors: [] },
} as const satisfies Record<string, Method>;
