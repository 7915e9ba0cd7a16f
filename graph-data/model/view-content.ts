/** What a saved view brings back. Ids of what has gone since are passed over. */
import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';

const ids = z.array(idSchema).max(50_000);
const values = z.array(textSchema.max(10_000)).max(20_000);
const day = z.int().min(-100_000_000).max(100_000_000);

/** Values that are switched off, by facet. */
const viewFiltersSchema = z.strictObject({
  entityTypes: values,
  relationTypes: values,
  documents: values,
  speakers: values,
  modalities: values,
  stances: values,
  verdicts: values,
  reviews: values,
  publishers: values,
});

export const sourceSchema = z.strictObject({
  kind: z.enum(['document', 'publisher', 'speaker']),
  value: textSchema.max(10_000),
  label: textSchema.max(10_000),
});

export const viewContentSchema = z.strictObject({
  /** Entities on the canvas; places in the canvas' own units. */
  entities: z
    .array(
      z.strictObject({
        id: idSchema,
        x: z.number(),
        y: z.number(),
        pinned: z.boolean(),
        hidden: z.boolean(),
      }),
    )
    .max(20_000),
  /** Relations on the canvas, so that what comes later stays out; null for all among the entities. */
  relations: ids.nullable(),
  /** Relations hidden by hand. */
  hiddenRelations: ids,
  filters: viewFiltersSchema,
  /** What the timeline lets through; days counted from 1970-01-01. Null for all. */
  time: z
    .strictObject({
      clock: z.enum(['event', 'published']),
      range: z.strictObject({ start: day, end: day }).nullable(),
      knownOn: day.nullable(),
      undated: z.boolean(),
    })
    .nullable(),
  /** Documents left out, to see what falls without them. */
  leftOut: ids,
  comparison: z.strictObject({ a: sourceSchema, b: sourceSchema.nullable() }).nullable(),
  /** What colours and sizes stand for, by name; a name that is not known means the usual. */
  looks: z.strictObject({
    relationColours: z.string().max(40),
    entityColours: z.string().max(40),
    sizes: z.string().max(40),
  }),
  /** What the camera saw, in the canvas' own units, so that it fits a canvas of any size; null for all there is. */
  camera: z
    .strictObject({
      x: z.number(),
      y: z.number(),
      width: z.number().positive(),
      height: z.number().positive(),
    })
    .nullable(),
  selection: z.strictObject({ entities: ids, relations: ids }),
});

export type ViewContent = z.infer<typeof viewContentSchema>;
