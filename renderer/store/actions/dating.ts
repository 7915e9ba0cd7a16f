/** The timeline: whether it shows, and what it lets through. */
import { datesOf, MOST_DATED, timelineInput } from '../../../graph-data/model/time-filter.ts';
import type { App } from '../app.ts';
import { areDatesEnough, effective } from '../dates.ts';
import { amend, commit } from '../history.ts';
import { on } from '../slices.ts';
import type { AppState, CanvasState, TimeFilter, UiState } from '../state.ts';
import { fit } from './interface.ts';

/** Shows or hides the timeline; remembered. */
export function setTimeline(app: App, open: boolean): void {
  app.store.setState(on('ui', (ui) => ({ ...ui, timeline: open })));
}

/** Whether the timeline shows: as a person chose, else where there is enough to show on it. */
export function isTimelineOpen({ timeline, datesEnough }: UiState): boolean {
  return timeline ?? datesEnough;
}

/**
 * Filters by dates; null lets everything through.
 * @param going part of a gesture whose beginning was a step of undo already
 */
export function setTime(app: App, time: TimeFilter | null, going = false): void {
  const change = (canvas: CanvasState): CanvasState => ({
    ...canvas,
    time: time === null ? null : effective(time),
  });
  app.store.setState(going ? amend(change) : commit('filter by date', change));
}

/** Finds out whether a timeline would tell anything, where nobody has chosen yet. */
export async function considerTimeline(app: App): Promise<void> {
  const { project, ui } = app.store.getState();
  if (ui.timeline !== null || project === null || project.relations > MOST_DATED) return;
  const timeline = await app.query('getTimeline', { among: [] });
  if (!areDatesEnough(timeline)) return;
  app.store.setState(on('ui', (ui) => ({ ...ui, datesEnough: true })));
  if (app.store.getState().history.past.length === 0) fit(app);
}

/** What a timeline is asked for at present. */
function timelineAsked({ project, canvas }: AppState): { among: string[] } {
  return timelineInput(project?.relations ?? 0, Object.keys(canvas.nodes));
}

/** Brings the dates of a filter up to date with the project. */
export async function refreshDates(app: App): Promise<void> {
  if (app.store.getState().canvas.time === null) return;
  const dates = datesOf(await app.query('getTimeline', timelineAsked(app.store.getState())));
  app.store.setState(
    on('canvas', (canvas) =>
      canvas.time === null ? canvas : { ...canvas, time: { ...canvas.time, dates } },
    ),
  );
}

/**
 * In a large project, whose dates are known of the canvas only: learns those of what comes while a filter is on.
 * @returns a function that stops it
 */
export function followDates(app: App): () => void {
  let known = app.store.getState().canvas.nodes;
  return app.store.subscribe(({ canvas, project }) => {
    if (canvas.nodes === known) return;
    known = canvas.nodes;
    if (canvas.time === null || (project?.relations ?? 0) <= MOST_DATED) return;
    // A lost connection comes back with a refresh of everything.
    refreshDates(app).catch(() => {});
  });
}
