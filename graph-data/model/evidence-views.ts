/** What the service answers on evidence as a whole: health, tensions, dependence, chains and dates. */
import { z } from 'zod';
import { idSchema } from './records.ts';
import { citedPassageSchema, nodeSchema, relationSummarySchema } from './views.ts';
import { VERDICTS, WEAKNESSES } from './vocabulary.ts';

const countSchema = z.int().min(0);

/** The lists of the evidence health panel. */
export const HEALTH_LISTS = [
  'uncited',
  'single source',
  'not exact',
  'disputed',
  'unreviewed',
] as const;

/** How well a project's relations are evidenced; one list at a time comes with it. */
export const evidenceHealthSchema = z.strictObject({
  counts: z.strictObject({
    relations: countSchema,
    citations: countSchema,
    /** Relations without a citation. */
    uncited: countSchema,
    /** Relations that rest on exactly one independent source. */
    singleSource: countSchema,
    /** Citations by verdict, in the order of the verdicts. */
    verdicts: z.array(z.strictObject({ verdict: z.enum(VERDICTS), count: countSchema })),
    /** Citations that are not exact. */
    notExact: countSchema,
    /** Relations that are part of a tension. */
    disputed: countSchema,
    /** Relations with a citation that nobody has checked. */
    unreviewed: countSchema,
  }),
  /** The page asked for. `citation` is set in the list `not exact`, where one relation may come more than once. */
  items: z.array(
    z.strictObject({
      relation: relationSummarySchema,
      citation: z
        .strictObject({ id: idSchema, verdict: z.enum(VERDICTS), quote: z.string() })
        .nullable(),
    }),
  ),
  /** Length of the whole list. */
  total: countSchema,
});

/** A tension with what each side rests on. */
export const tensionViewSchema = z.strictObject({
  id: idSchema,
  /** One sentence on what differs. */
  note: z.string(),
  sides: z.tuple([
    z.strictObject({
      relation: relationSummarySchema,
      citation: citedPassageSchema.nullable(),
    }),
    z.strictObject({
      relation: relationSummarySchema,
      citation: citedPassageSchema.nullable(),
    }),
  ]),
});

/** What would fall if some sources were left out. */
export const dependenceSchema = z.strictObject({
  /** Whether all relations of the project were looked at, not only those among some entities. */
  whole: z.boolean(),
  /** Relations with citations, all of them in the sources left out. */
  relations: z.array(idSchema),
  /** Entities that have relations and would keep none. */
  entities: z.array(idSchema),
  /** For each document and each named publisher, what rests on it alone. Most first. */
  alone: z.array(
    z.strictObject({
      kind: z.enum(['document', 'publisher']),
      /** A document's id or a publisher's name. */
      value: z.string(),
      label: z.string(),
      /** Relations that rest on it at all. */
      supported: countSchema,
      relations: z.array(idSchema),
      entities: z.array(idSchema),
    }),
  ),
});

/** A hop of a chain: the claim, what it rests on, and how firmly. */
const chainHopSchema = z.strictObject({
  relation: relationSummarySchema,
  /** Walked from the relation's target to its source. */
  reversed: z.boolean(),
  /** The relation read as a sentence. */
  sentence: z.string(),
  /** The best citation; null where there is none. */
  citation: citedPassageSchema.nullable(),
  /** From 0 (rests on nothing) to 1 (exact, plainly stated, several independent sources, undisputed). */
  strength: z.number().min(0).max(1),
  /** What it loses strength for, gravest first; `text` says it in words. */
  reasons: z.array(z.strictObject({ kind: z.enum(WEAKNESSES), text: z.string() })),
});

/** A path read as an argument. */
export const chainSchema = z.strictObject({
  entities: z.array(nodeSchema),
  hops: z.array(chainHopSchema),
  /** Index of the weakest hop; null where no hop has a weakness. */
  weakest: countSchema.nullable(),
  /** The chain as text with numbered footnotes, and as Markdown. */
  text: z.string(),
  markdown: z.string(),
});

/** A date's extent in days since 1970-01-01 (UTC), both included; null where it is open on that side. */
const intervalSchema = z.strictObject({
  start: z.int().nullable(),
  end: z.int().nullable(),
  /** The source is unsure of it, or gives it as approximate. */
  uncertain: z.boolean(),
});

/** Columns, one entry a relation. Null means undated. */
export const timelineSchema = z.strictObject({
  /** Whether these are all relations of the project. */
  whole: z.boolean(),
  relations: z.array(idSchema),
  /** When it happened. */
  event: z.array(intervalSchema.nullable()),
  /** When it first became known: the earliest published document that cites it. */
  published: z.array(intervalSchema.nullable()),
});

const totalsSchema = z.strictObject({
  /** Relations with a date that can be read. */
  dated: countSchema,
  /** Stretches of days, both ends included, that have any, in their order. */
  stretches: z.array(
    z.strictObject({
      start: z.int(),
      end: z.int(),
      /** A relation whose date spans several stretches counts in each for its part. */
      relations: z.number().min(0),
    }),
  ),
});

/** How many relations of the whole project bear dates of each month, or of each year where months would be too many. */
export const timelineTotalsSchema = z.strictObject({
  unit: z.enum(['month', 'year']),
  event: totalsSchema,
  published: totalsSchema,
});

export type HealthList = (typeof HEALTH_LISTS)[number];
export type EvidenceHealth = z.infer<typeof evidenceHealthSchema>;
export type TensionView = z.infer<typeof tensionViewSchema>;
export type Dependence = z.infer<typeof dependenceSchema>;
export type ChainHop = z.infer<typeof chainHopSchema>;
export type Chain = z.infer<typeof chainSchema>;
export type Interval = z.infer<typeof intervalSchema>;
export type Timeline = z.infer<typeof timelineSchema>;
export type TimelineTotals = z.infer<typeof timelineTotalsSchema>;
