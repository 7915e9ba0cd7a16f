/** A text to read and link: a project that holds it, and the way to it. */
import { createHash } from 'node:crypto';
import { EMPTY, type Interchange } from '../../graph-data/model/interchange.ts';
import { Linking } from '../pages/linking.ts';
import type { Workspace } from '../pages/workspace.ts';
import { person } from './content.ts';
import { expect } from './test.ts';

export const LETTER = `A letter from the harbour

Mayor Ada Brandt told the Harbour Office that the Nordwind Company had not paid its fees since 3 May 2019. Brandt is
the sister of Otto Brandt, who owns the Nordwind Company.

The Harbour Office would close the quay if the company did not pay. The Harbour Office would close the quay.
`;

/** A project of one text and an entity that it does not name. */
export function textOnly(text: string, title = 'A letter'): Interchange {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const bare = { publisher: null, author: null, published: null, url: null };
  const documents = [{ id: 'letter', title, ...bare, text, sha256 }];
  const elsewhere = { ...person('x', 'Elsewhere'), type: 'place' };
  return { ...EMPTY, documents, entities: [elsewhere] };
}

/** Opens a document of the project by its title. */
export async function read(workspace: Workspace, title: string): Promise<Linking> {
  await workspace.search.open(title, 'Documents', /./);
  const linking = new Linking(workspace.page);
  await expect(linking.text).toBeVisible();
  return linking;
}
