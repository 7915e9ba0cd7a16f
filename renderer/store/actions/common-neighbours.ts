/** What several entities have in common: the entities related to each of them. */
import type { App } from '../app.ts';
import { selectVisibleIds } from '../selectors.ts';
import { on } from '../slices.ts';
import { nameOf } from '../words.ts';
import { thatFit } from './budget.ts';
import { EXPAND_AT_ONCE, showEntities } from './exploring.ts';
import { closeDialog, notify, openDialog, revealEntities } from './interface.ts';
import { selectMany } from './pointing.ts';

/** The most that the canvas ever takes; there may be more. */
const LISTED = 3_000;

/** Selects the common neighbours of two or more entities; asks first where many would be brought in. */
export async function selectCommonNeighbours(app: App, of: readonly string[]): Promise<void> {
  const answer = await app.task('Looking for common neighbours', ({ signal }) =>
    app.service.getCommonNeighbours({ entities: [...of], limit: LISTED }, { signal }),
  );
  if (answer === undefined) return;
  const { total } = answer;
  if (total === 0) {
    notify(app, 'info', `No other entity is related to ${allOf(app, of)}.`);
    return;
  }
  const { nodes } = app.store.getState().canvas;
  const found = answer.nodes.map(({ id }) => id);
  if (found.filter((id) => !Object.hasOwn(nodes, id)).length <= EXPAND_AT_ONCE) {
    return showCommon(app, of, found);
  }
  app.store.setState(on('ui', (ui) => ({ ...ui, common: { of, found, total } })));
  openDialog(app, 'common');
}

/** Brings common neighbours onto the canvas and into sight, as many as it takes, and selects them. */
export async function showCommon(
  app: App,
  of: readonly string[],
  found: readonly string[],
): Promise<void> {
  closeDialog(app);
  const shown = thatFit(app, found);
  if (shown.length === 0) return;
  await showEntities(app, shown);
  const { entities } = selectVisibleIds(app.store.getState());
  // Bringing them in may have failed or been cancelled, which has been said then.
  if (!shown.every((id) => entities.has(id))) return;
  selectMany(app, { entities: shown, relations: [] });
  revealEntities(app, [...of, ...shown]);
}

function allOf(app: App, of: readonly string[]): string {
  const state = app.store.getState();
  const [a = '', b = ''] = of;
  return of.length === 2
    ? `both ${nameOf(state, a)} and ${nameOf(state, b)}`
    : `all ${of.length} of these entities`;
}
