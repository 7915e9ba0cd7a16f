/** Going to a thing wherever it is named: inspect it at once, bring it onto the canvas, select it. */

import {
  fit,
  inspect,
  openDocument,
  revealEntities,
  select,
  selectMany,
  showChosen,
  showEntities,
} from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import { sameSubject } from '../../store/focus.ts';
import { commit } from '../../store/history.ts';
import { selectVisibleIds } from '../../store/selectors.ts';
import type { Subject } from '../../store/state.ts';
import { reveal } from '../../store/visibility.ts';

/** Ids of a relation and of its two ends. */
export type RelationEnds = { id: string; source: string; target: string };

/** Inspects an entity, shows it on the canvas and selects it. */
export async function goToEntity(app: App, id: string): Promise<void> {
  await go(app, { kind: 'entity', id }, [id]);
}

/** Inspects a relation, shows it with both ends on the canvas and selects it. */
export async function goToRelation(app: App, relation: RelationEnds): Promise<void> {
  const { id, source, target } = relation;
  await go(app, { kind: 'relation', id }, [...new Set([source, target])]);
}

/** The same for a relation of which only the id is known; opens a document at a citation if given. */
export async function goToRelationById(
  app: App,
  id: string,
  citation?: { document: string; id: string },
): Promise<void> {
  if (citation) openDocument(app, citation.document, citation.id);
  const { relation } = await app.query('getRelation', { id });
  await goToRelation(app, relation);
}

/** Shows the ends of several relations, as many as the canvas takes, and selects the relations together. */
export async function selectRelations(app: App, ids: readonly string[]): Promise<void> {
  const details = await Promise.all(ids.map((id) => app.query('getRelation', { id })));
  const ends = details.flatMap(({ relation }) => [relation.source, relation.target]);
  await showChosen(app, [...new Set(ends)]);
  const seen = selectVisibleIds(app.store.getState()).entities;
  const tied = details.filter(
    ({ relation }) => seen.has(relation.source) && seen.has(relation.target),
  );
  selectMany(app, { entities: [], relations: tied.map(({ relation }) => relation.id) });
}

/** Shows relations with their ends on the canvas, selects them together and fits them into sight. */
export async function showRelations(app: App, relations: readonly RelationEnds[]): Promise<void> {
  const ids = relations.map(({ id }) => id);
  const ends = [...new Set(relations.flatMap(({ source, target }) => [source, target]))];
  const seen = selectVisibleIds(app.store.getState()).entities;
  if (ends.some((id) => !seen.has(id))) await showEntities(app, ends);
  if (ids.some((id) => !selectVisibleIds(app.store.getState()).relations.has(id))) {
    app.store.setState(commit('show relations', reveal({ entities: ends, relations: ids })));
  }
  selectMany(app, { entities: [], relations: ids });
  fit(app, ends);
}

async function go(app: App, subject: Subject, entities: readonly string[]): Promise<void> {
  inspect(app, subject);
  await bring(app, subject, entities);
  // Whoever has gone elsewhere in the meantime is not called back.
  if (sameSubject(app.store.getState().focus.subject, subject)) select(app, subject);
}

async function bring(app: App, subject: Subject, entities: readonly string[]): Promise<void> {
  const seen = selectVisibleIds(app.store.getState());
  if (entities.some((id) => !seen.entities.has(id))) await showEntities(app, entities);
  else revealEntities(app, entities);
  const relation = subject.kind === 'relation' ? subject.id : null;
  const now = selectVisibleIds(app.store.getState());
  if (relation === null || now.relations.has(relation)) return;
  app.store.setState(commit('show a relation', reveal({ entities, relations: [relation] })));
}
