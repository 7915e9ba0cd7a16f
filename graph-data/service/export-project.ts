/** Writes a whole project in a format other programs read. */
import { listCitations } from '../db/citations.ts';
import { listDocuments } from '../db/documents.ts';
import { listEntities } from '../db/entities.ts';
import { listRelations } from '../db/relations.ts';
import { listTensions } from '../db/tensions.ts';
import { toJson } from '../formats/json.ts';
import type { Output } from '../rpc/contract.ts';
import type { Project } from './open-project.ts';

/** The project in the `json` interchange format. */
export function exportProject({ db, title }: Project): Output<'exportProject'> {
  const content = toJson({
    documents: listDocuments(db),
    entities: listEntities(db),
    relations: listRelations(db),
    citations: listCitations(db),
    tensions: listTensions(db),
  });
  return { fileName: `${title}.json`, mediaType: 'application/json', content };
}
