/** The `json` interchange format. Stable: fields are added in a new version only. */
import { z } from 'zod';
import {
  citationSchema,
  documentSchema,
  entitySchema,
  relationSchema,
  tensionSchema,
} from './records.ts';

export const interchangeSchema = z.strictObject({
  format: z.literal('edgewise'),
  version: z.literal(1),
  documents: z.array(documentSchema),
  entities: z.array(entitySchema),
  relations: z.array(relationSchema),
  citations: z.array(citationSchema),
  tensions: z.array(tensionSchema),
});

export type Interchange = z.infer<typeof interchangeSchema>;

/** A project with nothing in it. */
export const EMPTY: Interchange = {
  format: 'edgewise',
  version: 1,
  documents: [],
  entities: [],
  relations: [],
  citations: [],
  tensions: [],
};
