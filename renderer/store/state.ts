/**
 * The whole state of a window, as plain data, by subject in [state/](state). Producers in this folder are its only
 * writers.
 */
import type { Facets, ProjectInfo } from '../../graph-data/model/views.ts';
import type { ConnectionStatus } from '../../graph-data/rpc/contract.ts';
import type { AddingState } from './adding.ts';
import type { ImportingState } from './importing.ts';
import type {
  CameraRequest,
  CanvasState,
  FocusState,
  SelectionState,
  Sight,
} from './state/canvas-state.ts';
import type { Arrival, HistoryState, UnsavedState } from './state/history-state.ts';
import type { UiState } from './state/interface-state.ts';
import type { ReadingState } from './state/reading-state.ts';
import type {
  FactCheckState,
  GroupsState,
  MeasuredState,
  Notice,
  StoryState,
  Task,
} from './state/work-state.ts';

export type { TimeFilter } from '../../graph-data/model/time-filter.ts';
export type { Filters } from '../../graph-data/model/visible-graph.ts';
export type {
  CameraRequest,
  CanvasState,
  Comparison,
  FilterName,
  FocusState,
  Point,
  Room,
  SelectionState,
  Sight,
  Subject,
} from './state/canvas-state.ts';
export type { Arrival, HistoryEntry, UnsavedState } from './state/history-state.ts';
export type {
  Budget,
  DialogName,
  Editing,
  FocusTarget,
  LeftTab,
  PanelName,
  Theme,
  UiState,
  Zooming,
} from './state/interface-state.ts';
export { BUDGETS, ZOOMINGS } from './state/interface-state.ts';
export type { ChosenPassage, LinkForm, ReadingState } from './state/reading-state.ts';
export type {
  FactCheckState,
  GroupsState,
  MeasuredState,
  Notice,
  SavedReview,
  StoryState,
  Task,
} from './state/work-state.ts';

export type AppState = {
  connection: ConnectionStatus | { state: 'starting' };
  /** Grows whenever answers of the service given so far may be out of date. */
  epoch: number;
  project: ProjectInfo | null;
  facets: Facets | null;
  canvas: CanvasState;
  selection: SelectionState;
  focus: FocusState;
  history: HistoryState;
  /** Entities on a remembered canvas that the project no longer has; taking their deletion back brings them back. */
  gone: Readonly<Record<string, true>>;
  /** Entities that come onto the canvas as soon as the project has them, by id. */
  awaited: Readonly<Record<string, Arrival>>;
  /** A change of the project is on its way; cleared when it is committed or refused. */
  saving: boolean;
  /** Edits that the file refused, kept until they are saved somewhere; null for none. */
  unsaved: UnsavedState | null;
  /** Null while nobody is fact-checking. */
  factCheck: FactCheckState | null;
  /** Null until it was wanted. */
  measured: MeasuredState | null;
  /** Documents on their way in. */
  adding: AddingState;
  reading: ReadingState;
  importing: ImportingState;
  /** Null while the canvas shows. */
  groups: GroupsState | null;
  camera: CameraRequest | null;
  /** What the camera has come to rest on; null while it shows all there is. */
  sight: Sight | null;
  /** Null while no story is told. */
  story: StoryState | null;
  tasks: readonly Task[];
  /** The task that is laying out the canvas; null while none runs. */
  layoutTask: number | null;
  notices: readonly Notice[];
  ui: UiState;
};
