/** Documents that the project has: what is known of them, their original files, and their end. */
import { amendDocument } from '../../../graph-data/model/edits/amend.ts';
import { type DocumentFields, recordFields } from '../adding.ts';
import type { App } from '../app.ts';
import { describeFailure } from '../failures.ts';
import { applyEdit } from './editing.ts';
import { notify } from './interface.ts';
import { closeDocument } from './pointing.ts';

/** Changes what is known of a document as one step of undo. @returns whether it stands as wanted */
export async function changeDetails(
  app: App,
  id: string,
  fields: DocumentFields,
): Promise<boolean> {
  try {
    const { document } = await app.query('getDocument', { id });
    const changes = amendDocument(document, recordFields(fields));
    return changes === null || (await applyEdit(app, changes));
  } catch (failure) {
    notify(app, 'error', describeFailure(failure));
    return false;
  }
}

/** Deletes documents with the citations from them, as one step of undo; relations stay. */
export async function deleteDocuments(app: App, documents: readonly string[]): Promise<boolean> {
  try {
    const others = { entities: [], relations: [], citations: [], tensions: [] };
    const removal = { kind: 'delete' as const, ...others, documents: [...documents] };
    const { changes } = await app.service.planEdit(removal);
    if (changes === null || !(await applyEdit(app, changes))) return false;
    const open = app.store.getState().focus.document?.id;
    if (open !== undefined && documents.includes(open)) closeDocument(app);
    return true;
  } catch (failure) {
    notify(app, 'error', describeFailure(failure));
    return false;
  }
}

/** Saves the file that a document was read from, byte for byte; says so where none is kept. */
export async function saveOriginal(app: App, document: string): Promise<void> {
  await app.task('Saving the original file', async ({ signal, report }) => {
    const [original] = await app.service.listOriginals({ document }, { signal });
    if (original === undefined) {
      notify(app, 'info', 'No original file is kept of this document, only its text.');
      return;
    }
    const { id, name, mediaType } = original;
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (let offset = 0, last = false; !last; ) {
      const piece = await app.service.getOriginal({ id, offset }, { signal });
      const bytes = Uint8Array.from(atob(piece.content), (letter) => letter.charCodeAt(0));
      pieces.push(bytes);
      offset += bytes.length;
      last = piece.last;
      report(offset, piece.size);
    }
    await app.shell.saveFile({ name, mediaType, content: new Blob(pieces, { type: mediaType }) });
  });
}
