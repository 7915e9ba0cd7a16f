/** What people ask of the evidence: documents, passages, health, tensions, dates. */

import { z } from 'zod';
import {
  chainSchema,
  dependenceSchema,
  evidenceHealthSchema,
  HEALTH_LISTS,
  tensionViewSchema,
  timelineSchema,
  timelineTotalsSchema,
} from '../../model/evidence-views.ts';
import {
  mentionsSchema,
  passageViewSchema,
  SUGGESTED_TYPES,
  suggestionSchema,
} from '../../model/mention-views.ts';
import { idSchema } from '../../model/records.ts';
import { documentDetailSchema, documentMetaSchema, quoteFailureSchema } from '../../model/views.ts';
import { doneOfTotal, ids, type Method, none } from './method.ts';

export const evidenceMethods = {
  listDocuments: { input: none, output: z.array(documentMetaSchema), progress: null, errors: [] },

  getDocument: {
    input: z.strictObject({ id: idSchema }),
    output: documentDetailSchema,
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /** Where names and aliases of entities stand in a document. */
  getMentions: {
    input: z.strictObject({ document: idSchema }),
    output: mentionsSchema,
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /** A passage that somebody is about to cite: `[start, end)` of a document in code points. */
  readPassage: {
    input: z.strictObject({ document: idSchema, start: z.int().min(0), end: z.int().min(1) }),
    output: passageViewSchema,
    progress: null,
    errors: ['NOT_FOUND', 'INVALID_INPUT'],
  },

  /** The likeliest type of a name that somebody types while reading a document; null where its words tell nothing. */
  judgeName: {
    input: z.strictObject({ document: idSchema, name: z.string().max(10_000) }),
    output: z.strictObject({ type: z.enum(SUGGESTED_TYPES).nullable() }),
    progress: null,
    errors: ['NOT_FOUND'],
  },

  /** Names and dates in a document that are no entities yet, best first. Nothing is stored. */
  suggestMentions: {
    input: z.strictObject({ document: idSchema }),
    output: z.array(suggestionSchema),
    progress: doneOfTotal,
    errors: ['NOT_FOUND'],
  },

  /**
   * A path read as an argument: each hop's sentence, best quote, source and strength; the weakest hop flagged.
   * The relations are walked in the order given, from `from`; each must begin where the one before it ended.
   */
  explainPath: {
    input: z.strictObject({ from: idSchema, relations: z.array(idSchema).min(1).max(64) }),
    output: chainSchema,
    progress: null,
    errors: ['NOT_FOUND', 'INVALID_INPUT'],
  },

  /** Counts over all evidence, and one page of one list. */
  getEvidenceHealth: {
    input: z.strictObject({
      list: z.enum(HEALTH_LISTS),
      offset: z.int().min(0),
      limit: z.int().min(0).max(1_000),
    }),
    output: evidenceHealthSchema,
    progress: null,
    errors: [],
  },

  /** Every tension, both sides with their best quote. */
  listTensions: { input: none, output: z.array(tensionViewSchema), progress: null, errors: [] },

  /**
   * Leave one out: what falls without the given documents (ids) and publishers (names), and what rests on one alone. Of
   * a project with more relations than a window should hold, only relations among the given entities.
   */
  getDependence: {
    input: z.strictObject({
      documents: ids.optional(),
      publishers: z.array(z.string().max(10_000)).max(20_000).optional(),
      among: ids.optional(),
    }),
    output: dependenceSchema,
    progress: null,
    errors: [],
  },

  /**
   * Both clocks of every relation: when it happened and when it was first published. Of a project with more relations
   * than a timeline can hold, only of those among the given entities.
   */
  getTimeline: {
    input: z.strictObject({ among: ids }),
    output: timelineSchema,
    progress: null,
    errors: [],
  },

  /** How much of the whole project bears dates, by month or year. */
  getTimelineTotals: { input: none, output: timelineTotalsSchema, progress: null, errors: [] },

  /**
   * Checks quotes against their documents again; lists what is not exact. With `changed`, only documents whose
   * text was never checked or is not the one that was. Verdicts that turn out otherwise are stored.
   */
  checkQuotes: {
    input: z.strictObject({ changed: z.boolean().optional() }),
    output: z.strictObject({ checked: z.int(), failures: z.array(quoteFailureSchema) }),
    progress: doneOfTotal,
    errors: [],
  },
} as const satisfies Record<string, Method>;
