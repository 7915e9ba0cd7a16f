/** From a search result to the thing itself; the keyboard goes along, and Esc brings it back. */
import type { SearchHit } from '../../../graph-data/model/views.ts';
import { openDocument, requestFocus, setPanel } from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import { goToEntity, goToRelationById } from '../parts/going.ts';

/** A document opens in the reader; everything else in the inspector, with its place on the canvas. */
export async function goToHit(app: App, hit: SearchHit): Promise<void> {
  if (hit.kind === 'document') {
    openDocument(app, hit.id, null);
    requestFocus(app, 'reader', 'search');
    return;
  }
  setPanel(app, 'inspector', true);
  requestFocus(app, 'inspector', 'search');
  switch (hit.kind) {
    case 'entity':
      return goToEntity(app, hit.id);
    case 'relation':
      return goToRelationById(app, hit.id);
    case 'quote': {
      if (hit.relation === null || hit.document === null) return;
      return goToRelationById(app, hit.relation, { document: hit.document, id: hit.id });
    }
  }
}
