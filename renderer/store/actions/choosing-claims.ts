/** Which relations a round of fact-checking is about. */
import type { RelationDetail } from '../../../graph-data/model/views.ts';
import type { ReviewState } from '../../../graph-data/model/vocabulary.ts';
import type { App, TaskHandle } from '../app.ts';
import { selectVisibleElements } from '../selectors.ts';
import type { AppState } from '../state.ts';

/** All that is shown, what is selected, the whole project, or what rests on one document. */
export type ClaimScope =
  | { kind: 'shown' }
  | { kind: 'selection' }
  | { kind: 'project' }
  | { kind: 'document'; id: string };

export type ClaimChoice = {
  scope: ClaimScope;
  /** Only relations in this state, with any finding, or with one other than “supported”; null for all. */
  state: ReviewState | 'reviewed' | 'problem' | null;
  /** Only relations with a citation that the context guard warns of. */
  warned: boolean;
};

/** Entities of the project whose relations are told in one call. */
const OVERVIEW = 2_000;
/** Details asked for at one time. */
const AT_ONCE = 6;
/** The longest page of a list that may be asked for. */
const PAGE = 1_000;

/** Ids of the relations chosen, those on one document in reading order. */
export async function chooseClaims(
  app: App,
  choice: ClaimChoice,
  task: TaskHandle,
): Promise<string[]> {
  const ids = await relationsIn(app, choice.scope, task);
  if (choice.state === null && !choice.warned) return ids;
  const known = choice.warned ? new Map<string, ReviewState>() : await reviewStates(app, task);
  const open = ids.filter((id) => settles(known.get(id), choice) === undefined);
  const fitting = new Set(await detailed(app, open, choice, task));
  return ids.filter((id) => settles(known.get(id), choice) ?? fitting.has(id));
}

/** How relations stand in review, of as many as one call tells. */
async function reviewStates(app: App, task: TaskHandle): Promise<Map<string, ReviewState>> {
  const { edges } = await app.service.getOverview({ limit: OVERVIEW }, task);
  return new Map(edges.map(({ id, review }) => [id, review]));
}

/** Whether the state of a relation says that it fits; undefined where only its citations can tell. */
function settles(
  review: ReviewState | undefined,
  { state }: Pick<ClaimChoice, 'state'>,
): boolean | undefined {
  if (review === undefined) return undefined;
  if (state === 'reviewed') return review === 'unreviewed' ? undefined : true;
  if (state === 'problem') return review !== 'supported' && review !== 'unreviewed';
  return state === null || review === state;
}

/** Those of the relations that fit, by their details. */
async function detailed(
  app: App,
  ids: readonly string[],
  choice: ClaimChoice,
  task: TaskHandle,
): Promise<string[]> {
  const kept: string[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const details = await Promise.all(
      ids.slice(at, at + AT_ONCE).map((id) => app.service.getRelation({ id }, task)),
    );
    kept.push(
      ...details.filter((detail) => fits(detail, choice)).map(({ relation }) => relation.id),
    );
    task.report(Math.min(at + AT_ONCE, ids.length), ids.length);
  }
  return kept;
}

/** Whether a relation is in the state and has the warnings asked for. */
export function fits(
  { relation, citations }: Pick<RelationDetail, 'relation' | 'citations'>,
  { state, warned }: Pick<ClaimChoice, 'state' | 'warned'>,
): boolean {
  if (warned && !citations.some((citation) => citation.warnings.length > 0)) return false;
  return settles(relation.review, { state }) ?? citations.some(({ finding }) => finding !== null);
}

/** The selected relations; where only entities are selected, the visible relations that touch them. */
export function selectedRelations(state: AppState): string[] {
  const { entities, relations } = state.selection;
  if (relations.length > 0) return [...relations];
  const chosen = new Set(entities);
  return selectVisibleElements(state)
    .edges.filter((edge) => chosen.has(edge.source) || chosen.has(edge.target))
    .map((edge) => edge.id);
}

async function relationsIn(app: App, scope: ClaimScope, task: TaskHandle): Promise<string[]> {
  const state = app.store.getState();
  switch (scope.kind) {
    case 'shown':
      return selectVisibleElements(state).edges.map((edge) => edge.id);
    case 'selection':
      return selectedRelations(state);
    case 'document':
      return relationsOf(app, scope.id, task);
    case 'project':
      return everyRelation(app, task);
  }
}

async function relationsOf(app: App, document: string, task: TaskHandle): Promise<string[]> {
  const { passages } = await app.service.getDocument({ id: document }, task);
  return [...new Set(passages.map((passage) => passage.relation))];
}

/** Document by document in reading order, then what no place in a text leads to. */
async function everyRelation(app: App, task: TaskHandle): Promise<string[]> {
  const ids = new Set<string>();
  for (const document of await app.service.listDocuments({}, task)) {
    for (const id of await relationsOf(app, document.id, task)) ids.add(id);
  }
  for (const list of ['not exact', 'uncited'] as const) {
    for (let offset = 0, total = 1; offset < total; offset += PAGE) {
      const page = await app.service.getEvidenceHealth({ list, offset, limit: PAGE }, task);
      for (const { relation } of page.items) ids.add(relation.id);
      total = page.total;
    }
  }
  return [...ids];
}
