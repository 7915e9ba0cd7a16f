/** Reads whose time grows with the whole project: for a large one they run in a thread of their own. */
import type { ReadableDb } from '../db/database.ts';
import { countFacets } from '../db/project.ts';
import type { GraphService } from '../rpc/contract.ts';
import { getDependence } from './dependence.ts';
import { listDocuments } from './detail.ts';
import { getEntityDocuments } from './entity-detail.ts';
import { getEvidenceHealth } from './health.ts';
import { createRecordLists } from './list-records.ts';
import { listTypes } from './list-types.ts';
import { measure } from './measure.ts';
import { getMentions, suggestMentions } from './mentions.ts';
import { readPassage } from './mentions-passage.ts';
import { createNamedEntities } from './named-entities.ts';
import { suggestMerges } from './suggest-merges.ts';
import { getTimeline } from './timeline.ts';
import { getTimelineTotals } from './timeline-totals.ts';
import { getTold } from './told-by.ts';

/** Asked alike by every window, so that one answer serves them all. */
export const SHARED_READS = [
  'getFacets',
  'listDocuments',
  'getEvidenceHealth',
  'getDependence',
  'getTimeline',
  'getTimelineTotals',
  'listTypes',
  'getMentions',
] as const;

/** Asked by each window in its own way. */
export const OWN_READS = [
  'measure',
  'listRecords',
  'getEntityDocuments',
  'getTold',
  'suggestMentions',
  'suggestMerges',
  'readPassage',
] as const;

export type LongReads = Pick<
  GraphService,
  (typeof SHARED_READS)[number] | (typeof OWN_READS)[number]
>;

/** The long reads over one connection. */
export function createLongReads(db: ReadableDb): LongReads {
  const listRecords = createRecordLists(db);
  const namedIn = createNamedEntities(db);
  return {
    getFacets: async () => countFacets(db),
    listDocuments: async () => listDocuments(db),
    getEvidenceHealth: async (input) => getEvidenceHealth(db, input),
    getDependence: async (input) => getDependence(db, input),
    getTimeline: async (input) => getTimeline(db, input),
    getTimelineTotals: async () => getTimelineTotals(db),
    listTypes: async () => listTypes(db),
    measure: async (input) => measure(db, input),
    listRecords: async (input) => listRecords(input),
    getEntityDocuments: async (input) => getEntityDocuments(db, input),
    getMentions: (input) => getMentions(db, namedIn, input),
    suggestMentions: (input, options) => suggestMentions(db, namedIn, input, options),
    readPassage: (input) => readPassage(db, namedIn, input),
    suggestMerges: (input, options) => suggestMerges(db, input, options),
    getTold: async (input) => getTold(db, input),
  };
}
