/** The state a window starts with. */

import { NO_FILTERS } from '../../graph-data/model/visible-graph.ts';
import { NOTHING_ADDED } from './adding.ts';
import { NOT_IMPORTING } from './importing.ts';
import { NOT_READING } from './reading.ts';
import type { AppState, CanvasState, UiState } from './state.ts';

export const EMPTY_CANVAS: CanvasState = {
  nodes: {},
  edges: {},
  origins: {},
  hidden: {},
  hiddenRelations: {},
  filters: NO_FILTERS,
  comparison: null,
  time: null,
  leftOut: [],
  positions: {},
  pinned: {},
};

/** The part of the interface's state that outlives a window. */
export type Preferences = Pick<
  UiState,
  'theme' | 'panels' | 'sizes' | 'timeline' | 'legendOpen' | 'reviewer' | 'budget' | 'zooming'
>;

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  panels: { left: true, inspector: true, outline: true, minimap: true, legend: true },
  sizes: {},
  timeline: null,
  legendOpen: null,
  reviewer: '',
  budget: 1_000,
  zooming: 'measured',
};

/** The state before anything has been fetched. */
export function initialState(preferences: Preferences = DEFAULT_PREFERENCES): AppState {
  return {
    connection: { state: 'starting' },
    epoch: 0,
    project: null,
    facets: null,
    canvas: EMPTY_CANVAS,
    selection: { entities: [], relations: [] },
    focus: { subject: null, document: null, hover: null },
    history: { past: [], future: [] },
    gone: {},
    awaited: {},
    saving: false,
    unsaved: null,
    factCheck: null,
    measured: null,
    adding: NOTHING_ADDED,
    reading: NOT_READING,
    importing: NOT_IMPORTING,
    groups: null,
    camera: null,
    sight: null,
    story: null,
    tasks: [],
    layoutTask: null,
    notices: [],
    ui: {
      ...preferences,
      layout: 'force',
      groupsDeclined: false,
      room: null,
      colouring: 'nothing',
      sizing: 'connections',
      entityColouring: 'type',
      leftTab: 'filters',
      view: null,
      writing: null,
      datesEnough: false,
      dialog: null,
      expanding: null,
      editing: null,
      table: null,
      common: null,
      ranked: null,
      merging: null,
      pathEnds: { from: null, to: null },
      keyboard: null,
      menu: null,
    },
  };
}
