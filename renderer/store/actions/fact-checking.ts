/** Fact-checking: a queue of relations, a finding for each of their citations. */
import { relationSentence } from '../../../graph-data/model/sentence.ts';
import type { RelationDetail } from '../../../graph-data/model/views.ts';
import type { Finding } from '../../../graph-data/model/vocabulary.ts';
import type { App } from '../app.ts';
import { beginQueue, markShown, moveTo, noteSaved, writeNote } from '../fact-check.ts';
import { failureCode } from '../failures.ts';
import { selectVisibleIds } from '../selectors.ts';
import { on } from '../slices.ts';
import type { FactCheckState } from '../state.ts';
import { shorten } from '../words.ts';
import { applyEdit } from './editing.ts';
import { requestFocus, revealEntities, setPanel } from './interface.ts';
import { inspect, openDocument, select } from './pointing.ts';

/** A claim of the queue: its relation, and those of its citations that are to be checked. */
export type Claim = {
  relation: RelationDetail['relation'];
  citations: RelationDetail['citations'];
};

/** The citations of a relation that a queue asks for. */
export function claimOf(detail: RelationDetail, queue: Pick<FactCheckState, 'document'>): Claim {
  const { relation, citations } = detail;
  const { document } = queue;
  return {
    relation,
    citations: citations.filter((one) => document === null || one.document === document),
  };
}

/** Begins a queue at its first citation, in place of any other. */
export async function startFactCheck(
  app: App,
  scope: string,
  relations: readonly string[],
  document: string | null = null,
): Promise<void> {
  app.store.setState({ factCheck: beginQueue(scope, relations, document) });
  setPanel(app, 'inspector', true);
  requestFocus(app, 'inspector');
  await showClaim(app);
}

/** Ends fact-checking; what was saved stays saved. */
export function endFactCheck(app: App): void {
  app.store.setState({ factCheck: null });
  requestFocus(app, 'inspector');
}

/** Changes the note on the present citation. */
export function setReviewNote(app: App, note: string): void {
  app.store.setState(on('factCheck', writeNote(note)));
}

/** Says that the present citation stands on the screen: from now on findings are of it. */
export function claimShown(app: App): void {
  app.store.setState(on('factCheck', markShown));
}

/** Goes one citation on or back, over the relations of the queue; stops at either end. */
export async function stepFactCheck(app: App, by: 1 | -1): Promise<void> {
  const queue = app.store.getState().factCheck;
  if (queue === null) return;
  const place = await neighbour(app, queue, by);
  // Whoever has gone elsewhere in the meantime is not called back.
  if (place === null || app.store.getState().factCheck !== queue) return;
  app.store.setState(on('factCheck', moveTo(place.at, place.part)));
  await showClaim(app);
}

/**
 * Saves a finding on the present citation with the note, and goes on once it is committed: with the
 * commit itself, as how many citations this relation has is known by then.
 */
export async function recordFinding(app: App, finding: Finding): Promise<void> {
  const { factCheck: queue, ui } = app.store.getState();
  if (queue === null) return;
  const claim = await readClaim(app, queue, queue.at);
  const citation = claim?.citations[queue.part];
  if (claim === null || citation === undefined) return;
  const review = {
    id: crypto.randomUUID(),
    citation: citation.id,
    finding,
    note: queue.note.trim(),
    reviewer: ui.reviewer,
    reviewed: new Date().toISOString(),
  };
  const { at, part } = queue;
  const saved = { review: review.id, finding, note: review.note, at, part };
  const next = after(queue, claim);
  const name = `review of ${shorten(relationSentence(claim.relation))}`;
  const changes = [{ op: 'put' as const, record: { kind: 'review' as const, value: review } }];
  const done = await applyEdit(app, { name, changes }, on('factCheck', noteSaved(saved, next)));
  if (done) await showClaim(app);
}

/** Opens the document at the present citation, and selects its relation where the canvas shows it. */
async function showClaim(app: App): Promise<void> {
  const queue = app.store.getState().factCheck;
  if (queue === null) return;
  const claim = await readClaim(app, queue, queue.at);
  if (claim === null || app.store.getState().factCheck !== queue) return;
  const citation = claim.citations[queue.part];
  if (citation !== undefined) openDocument(app, citation.document, citation.id);
  const { id, source, target } = claim.relation;
  const subject = { kind: 'relation' as const, id };
  // Bringing relations onto the canvas would put steps between a finding and its undo.
  if (!selectVisibleIds(app.store.getState()).relations.has(id)) return inspect(app, subject);
  select(app, subject);
  revealEntities(app, [source, target]);
}

type Place = { at: number; part: number };

async function neighbour(app: App, queue: FactCheckState, by: 1 | -1): Promise<Place | null> {
  const { at, part, relations } = queue;
  if (by === -1 && part > 0) return { at, part: part - 1 };
  if (by === -1) {
    if (at === 0) return null;
    const before = await readClaim(app, queue, at - 1);
    return { at: at - 1, part: Math.max(0, (before?.citations.length ?? 0) - 1) };
  }
  if (at >= relations.length) return null;
  return after(queue, await readClaim(app, queue, at));
}

function after({ at, part }: FactCheckState, here: Claim | null): Place {
  const more = part + 1 < (here?.citations.length ?? 0);
  return more ? { at, part: part + 1 } : { at: at + 1, part: 0 };
}

/** Null past the end of the queue, and for a relation that is gone. */
async function readClaim(app: App, queue: FactCheckState, at: number): Promise<Claim | null> {
  const id = queue.relations[at];
  if (id === undefined) return null;
  try {
    return claimOf(await app.query('getRelation', { id }), queue);
  } catch (failure) {
    if (failureCode(failure) === 'NOT_FOUND') return null;
    throw failure;
  }
}
