/** Turns what the forms hold into one undoable step. */
import type { EntityChoice } from '../../../graph-data/model/edits/create.ts';
import {
  createCitation,
  createEntity,
  createRelation,
} from '../../../graph-data/model/edits/create.ts';
import { passageAt } from '../../../graph-data/model/edits/passage.ts';
import type { Document, Relation } from '../../../graph-data/model/records.ts';
import { relationSentence } from '../../../graph-data/model/sentence.ts';
import { shorten } from '../../../graph-data/model/shorten.ts';
import type { Stance } from '../../../graph-data/model/vocabulary.ts';
import { openLinkForm } from '../../store/actions/reading.ts';
import { applyEdit, inspect, select } from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import type { ChosenPassage, Subject } from '../../store/state.ts';

type Text = Pick<Document, 'id' | 'text'>;
type Place = { document: Text; passage: ChosenPassage };

/** Makes an entity; answers whether it was committed. */
export async function saveEntity(
  app: App,
  entity: { type: string; name: string; aliases: readonly string[] },
): Promise<boolean> {
  const { id, changes } = createEntity({ ...entity, aliases: [...entity.aliases] });
  return settle(app, await applyEdit(app, changes), { kind: 'entity', id });
}

/** Gives an entity one more name; answers whether it was committed. */
export async function saveAlias(app: App, id: string, alias: string): Promise<boolean> {
  const { entity } = await app.service.getEntity({ id });
  const value = { ...entity, aliases: [...new Set([...entity.aliases, alias])] };
  const done = await applyEdit(app, {
    name: `add a name of ${shorten(entity.name)}`,
    changes: [
      {
        op: 'put',
        record: { kind: 'entity', value },
        was: { kind: 'entity', value: entity },
      },
    ],
  });
  return settle(app, done, { kind: 'entity', id });
}

export type RelationDraft = Pick<Relation, 'type' | 'label' | 'modality' | 'negated'> & {
  source: EntityChoice;
  target: EntityChoice;
  speaker: EntityChoice | null;
};

/** Makes a relation that rests on the passage; answers whether it was committed. */
export async function saveRelation(app: App, place: Place, draft: RelationDraft): Promise<boolean> {
  const { document, passage } = place;
  const { id, changes } = createRelation(draft, passageAt(document, passage.start, passage.end));
  return settle(app, await applyEdit(app, changes), { kind: 'relation', id });
}

/** Cites the passage for a relation that is there; answers whether it was committed. */
export async function saveCitation(
  app: App,
  { document, passage }: Place,
  relation: string,
  stance: Stance,
): Promise<boolean> {
  const { relation: summary } = await app.query('getRelation', { id: relation });
  const quoted = { ...passageAt(document, passage.start, passage.end), stance };
  const { changes } = createCitation(relation, relationSentence(summary), quoted);
  return settle(app, await applyEdit(app, changes), { kind: 'relation', id: relation });
}

/** What was made is shown and selected; the form closes and the text has the keyboard again. */
function settle(app: App, done: boolean, subject: Subject): boolean {
  if (!done) return false;
  inspect(app, subject);
  // It may not be on the canvas yet; it is selected as soon as it is.
  select(app, subject);
  openLinkForm(app, null);
  return true;
}
