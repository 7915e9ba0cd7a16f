/** Ways from a subject to the text it rests on, shared by the commands of the menu Evidence. */
import { inspect, openDocument } from '../store/actions.ts';
import type { App } from '../store/app.ts';
import type { AppState, Subject } from '../store/state.ts';

/** Documents looked at for the one that most relations rest on. */
const MOST_CITED = 100;

/**
 * Opens the first citation of a relation, or the document that says most about an entity.
 * @returns false where there is no document to open
 */
export async function openEvidence(app: App, subject: Subject): Promise<boolean> {
  if (subject.kind === 'relation') {
    const { citations } = await app.query('getRelation', { id: subject.id });
    const [first] = citations;
    if (first !== undefined) openDocument(app, first.document, first.id);
    return first !== undefined;
  }
  const { documents } = await app.query('getEntityDocuments', {
    id: subject.id,
    limit: MOST_CITED,
  });
  const [best] = documents.toSorted((a, b) => b.relations - a.relations);
  if (best !== undefined) openDocument(app, best.id, null);
  return best !== undefined;
}

/** Whether there is a passage to step to or from. */
export function canStep({ focus }: AppState): boolean {
  return focus.document !== null || focus.subject !== null;
}

/**
 * Moves the reader to the next or former cited passage, around the end; the inspector follows.
 * With no document open, opens that of the subject.
 */
export async function stepCitation(app: App, step: 1 | -1): Promise<void> {
  const { document, subject } = app.store.getState().focus;
  if (document === null) {
    if (subject !== null) await openEvidence(app, subject);
    return;
  }
  const { passages } = await app.query('getDocument', { id: document.id });
  if (passages.length === 0) return;
  const at = passages.findIndex((passage) => passage.citation === document.citation);
  const start = at === -1 && step === -1 ? 0 : at;
  const next = passages.at((start + step) % passages.length);
  if (next === undefined) return;
  openDocument(app, document.id, next.citation);
  inspect(app, { kind: 'relation', id: next.relation });
}
