/** The YAML of a corpus as people write it: quotes, not offsets. */
import { z } from 'zod';
import { COLOURINGS } from '../figure/colouring.ts';
import {
  documentSchema,
  edtfSchema,
  entitySchema,
  idSchema,
  relationSchema,
  tensionSchema,
  viewSchema,
} from '../model/records.ts';
import { LAYOUTS, MODALITIES, STANCES } from '../model/vocabulary.ts';

/** `project.yaml`: the corpus' name and the relation types it uses, each with what it means. */
export const projectFileSchema = z.strictObject({
  project: z.strictObject({ title: z.string().min(1), description: z.string().default('') }),
  relationTypes: z.record(z.string().min(1), z.string().min(1)),
});

/** The front matter of `documents/*.md`; the text follows verbatim. */
export const frontMatterSchema = documentSchema.omit({ text: true });

export const corpusEntitySchema = entitySchema.extend({
  aliases: entitySchema.shape.aliases.default([]),
  description: entitySchema.shape.description.default(''),
});

/** `prefix` and `suffix` tell equal passages apart. */
const quoteSchema = z.strictObject({
  document: idSchema,
  quote: z.string().min(1).max(10_000),
  stance: z.enum(STANCES).default('supports'),
  prefix: z.string().min(1).optional(),
  suffix: z.string().min(1).optional(),
});

export const corpusRelationSchema = z.strictObject({
  id: idSchema,
  from: idSchema,
  type: relationSchema.shape.type,
  to: idSchema,
  label: relationSchema.shape.label,
  speaker: idSchema.optional(),
  modality: z.enum(MODALITIES).default('stated'),
  negated: z.boolean().default(false),
  occurred: edtfSchema.optional(),
  cite: z.array(quoteSchema).min(1),
});

export const corpusTensionSchema = tensionSchema;

/** A view names the relations that it shows; their entities come along. */
export const corpusViewSchema = z.strictObject({
  id: idSchema,
  name: viewSchema.shape.name,
  note: viewSchema.shape.note.default(''),
  relations: z.array(idSchema).min(1),
  /** More entities, whose relations do not show. */
  entities: z.array(idSchema).default([]),
  colours: z.enum(COLOURINGS).default('nothing'),
  layout: z.enum(LAYOUTS).default('force'),
});

export type CorpusRelation = z.infer<typeof corpusRelationSchema>;
export type CorpusView = z.infer<typeof corpusViewSchema>;
