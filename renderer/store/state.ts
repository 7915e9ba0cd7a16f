/** The whole state of a window, as plain data. Producers in this folder are its only writers. */
import type { Colouring, SourceRef } from '../../graph-data/figure/colouring.ts';
import type { EntityColouring, Sizing } from '../../graph-data/figure/entity-looks.ts';
import type { ChangeSet } from '../../graph-data/model/change-set.ts';
import type { LayoutName } from '../../graph-data/model/layout.ts';
import type { ChosenFile } from '../../graph-data/model/projects.ts';
import type { TableKind } from '../../graph-data/model/tables.ts';
import type { TimeFilter } from '../../graph-data/model/time-filter.ts';
import type {
  Facets,
  GraphEdge,
  GraphNode,
  Grouping,
  ProjectInfo,
} from '../../graph-data/model/views.ts';
import type { Filters } from '../../graph-data/model/visible-graph.ts';
import type { Finding } from '../../graph-data/model/vocabulary.ts';
import type { ConnectionStatus } from '../../graph-data/rpc/contract.ts';
import type { AddingState } from './adding.ts';
import type { ImportingState } from './importing.ts';

export type { Dates, TimeFilter } from '../../graph-data/model/time-filter.ts';
export type { Filters } from '../../graph-data/model/visible-graph.ts';

export type Point = { x: number; y: number };
/** Width and height in px. */
export type Room = { width: number; height: number };
export type Subject = { kind: 'entity' | 'relation'; id: string };

export type FilterName = keyof Filters;

/** The graph as one source tells it, or as two do, side by side. */
export type Comparison = {
  a: SourceRef;
  b: SourceRef | null;
  /** Entities brought onto the canvas for it, which go when it ends. */
  brought: readonly string[];
  /** How far apart what was there before was moved to make room for them; null where nothing was. */
  spread: Spread | null;
};

/** Entities moved away from a point, each to so many times its distance. */
export type Spread = { centre: Point; factor: number; entities: readonly string[] };

/**
 * What has been brought onto the canvas and how it is arranged. The undoable part of the state:
 * a history entry is a former value of this slice.
 */
export type CanvasState = {
  nodes: Readonly<Record<string, GraphNode>>;
  edges: Readonly<Record<string, GraphEdge>>;
  /** For each entity that an expansion brought in, the entity it was expanded from. */
  origins: Readonly<Record<string, string>>;
  /** Entities hidden by hand, restorable. */
  hidden: Readonly<Record<string, true>>;
  /** Relations hidden by hand, restorable. */
  hiddenRelations: Readonly<Record<string, true>>;
  filters: Filters;
  comparison: Comparison | null;
  time: TimeFilter | null;
  /** Ids of documents left out, to see what falls without them. */
  leftOut: readonly string[];
  positions: Readonly<Record<string, Point>>;
  /** Never moved by a layout or by new data. */
  pinned: Readonly<Record<string, true>>;
};

export type SelectionState = { entities: readonly string[]; relations: readonly string[] };

export type FocusState = {
  /** What the inspector shows. */
  subject: Subject | null;
  /** What the reader shows: a document and the citation scrolled to. */
  document: { id: string; citation: string | null } | null;
  /** Under the pointer, or reached by keyboard on the canvas. */
  hover: Subject | null;
};

/**
 * A step that can be taken back or made again. A step on the canvas is its former value; a step on the
 * project is `edit`, the change set to send, and leaves the canvas as it is.
 */
export type HistoryEntry = { name: string; canvas: CanvasState; edit?: ChangeSet };
/** How an entity comes onto the canvas: where it was before, or near what it is related to. */
export type Arrival = { place: Point | null; pinned: boolean; hidden: boolean };

export type HistoryState = { past: readonly HistoryEntry[]; future: readonly HistoryEntry[] };

/** A rectangle of the canvas' own units: its middle, and how much of the plane it spans. */
export type Sight = { x: number; y: number; width: number; height: number };

/** Asked of the canvas, which answers by moving the camera; `serial` tells two equal requests apart. */
export type CameraRequest =
  | { serial: number; kind: 'fit'; entities: readonly string[] | null }
  | { serial: number; kind: 'zoom'; factor: number }
  | { serial: number; kind: 'reveal'; entities: readonly string[] }
  | { serial: number; kind: 'look'; at: Sight };

/** Work that takes long enough to be shown; `cancel` is offered as a button in the status bar. */
export type Task = { id: number; name: string; done: number | null; total: number | null };

export type Notice = { id: number; tone: 'info' | 'error'; text: string };

/**
 * A queue of relations whose citations are checked by a person one after the other. `at` is the
 * relation, `part` its citation; `at` equal to the length of the queue means that the end is reached.
 */
export type FactCheckState = {
  /** What was chosen, in words. */
  scope: string;
  relations: readonly string[];
  /** Only citations of this document are checked; null for all. */
  document: string | null;
  at: number;
  part: number;
  /** Whether the present citation stands on the screen: nobody judges what nobody has seen. */
  shown: boolean;
  /** What is being written about the present citation. */
  note: string;
  /** Reviews committed in this round, oldest first, and where in the queue they belong. */
  saved: readonly SavedReview[];
};
export type SavedReview = {
  review: string;
  finding: Finding;
  note: string;
  at: number;
  part: number;
};

/**
 * What was last measured of the entities shown: columns by id, communities from the largest. `slot`:
 * the rank of a community's colour.
 */
export type MeasuredState = {
  betweenness: Readonly<Record<string, number>>;
  pageRank: Readonly<Record<string, number>>;
  communities: readonly { slot: number | null; members: readonly string[] }[];
};

/** A story being told: saved views one after the other. */
export type StoryState = {
  /** Ids of views in their order; `at` is the one that is told. */
  views: readonly string[];
  at: number;
  /** What was there before, which comes back when the story ends. */
  before: {
    canvas: CanvasState;
    looks: Pick<UiState, 'colouring' | 'sizing' | 'entityColouring'>;
    selection: SelectionState;
    focus: FocusState;
    sight: Sight | null;
    /** Steps that could be undone. */
    steps: number;
  };
};

/** Groups of the whole graph, as they are looked at. */
export type GroupsState = {
  /** Groups opened one inside the other; empty for the whole graph. */
  trail: readonly { id: string; name: string }[];
  /** What is listed, the largest first, and where each group sits; null while it is worked out the first time. */
  found: { grouping: Grouping; places: readonly Point[] } | null;
  /** The group that is chosen, by its place in the list. */
  chosen: number;
  /** The task that works something out; null while none does. */
  task: number | null;
};

/** Edits that could not be stored, as one, and why not. */
export type UnsavedState = { reason: string; changes: ChangeSet };

export type DialogName =
  | 'commands'
  | 'shortcuts'
  | 'export'
  | 'common'
  | 'paths'
  | 'chain'
  | 'expand'
  | 'about'
  | 'new-project'
  | 'open-project'
  | 'save-copy'
  | 'share-copy'
  | 'merge-project'
  | 'fact-check'
  | 'import'
  | 'export-data'
  | 'edit'
  | 'types'
  | 'duplicates'
  | 'add-documents'
  | 'documents';

/** What the dialog that edits is about. */
export type Editing =
  | { kind: 'merge'; entities: readonly string[] }
  | { kind: 'split'; entity: string }
  | { kind: 'retype'; of: 'entity' | 'relation'; ids: readonly string[] }
  | { kind: 'reject'; relations: readonly string[] }
  | { kind: 'tension'; relations: readonly [string, string] }
  | { kind: 'new entity' }
  | { kind: 'new relation'; source: string | null; target: string | null }
  | { kind: 'move quote'; citation: string; relation: string };

export type Theme = 'light' | 'dark' | 'system';
/** Parts of the left panel, one at a time. The outline comes with the filters. */
export type LeftTab = 'filters' | 'views' | 'sources' | 'evidence' | 'tensions';
export type PanelName = 'left' | 'inspector' | 'outline' | 'minimap' | 'legend';
export type FocusTarget =
  | 'left'
  | 'name'
  | 'note'
  | 'table'
  | 'timeline'
  | 'groups'
  | 'reader'
  | 'search'
  | 'canvas'
  | 'outline'
  | 'inspector';

/** What a person can choose from for the most entities on the canvas. */
export const BUDGETS = [300, 1_000, 3_000] as const;
export type Budget = (typeof BUDGETS)[number];

export type UiState = {
  theme: Theme;
  layout: LayoutName;
  /** How much room the canvas has; null before it is drawn. */
  room: Room | null;
  /** What relations are coloured by. */
  colouring: Colouring;
  /** What sizes and colours of entities stand for; a new window begins with the usual. */
  sizing: Sizing;
  entityColouring: EntityColouring;
  leftTab: LeftTab;
  /** The saved view that was last saved or shown; null for none. */
  view: string | null;
  /** The saved view whose name, or note, is being written. */
  writing: { view: string; what: 'name' | 'note' } | null;
  /** Whose name reviews carry; the empty string until it was asked for. */
  reviewer: string;
  /** Whether the legend is unfolded; null: where there is room for it. */
  legendOpen: boolean | null;
  /** Whether the timeline shows; null: where there is enough to show on it. */
  timeline: boolean | null;
  /** Whether there is. */
  datesEnough: boolean;
  dialog: DialogName | null;
  /** Entity that the expand dialog is about. */
  expanding: string | null;
  editing: Editing | null;
  /** How many entities are brought onto the canvas at the most. */
  budget: Budget;
  /** Whether to see a large project as groups was offered and not wanted. */
  groupsDeclined: boolean;
  /** Which records the table in the middle lists; null while there is none. */
  table: TableKind | null;
  /** Entities, and what is related to all of them, for the dialog that asks what to bring in. */
  common: { of: readonly string[]; found: readonly string[] } | null;
  /** The project that is to be merged into this one. */
  merging: ChosenFile | null;
  /** Path ends chosen so far. */
  pathEnds: { from: string | null; to: string | null };
  panels: Readonly<Record<PanelName, boolean>>;
  /** Sizes of resizable panels in per cent, by group and panel. */
  sizes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /**
   * Asks an element to take the keyboard focus; `serial` tells two equal requests apart. Esc there leads
   * to `back`.
   */
  keyboard: { serial: number; target: FocusTarget; back: FocusTarget | null } | null;
  /** Where the context menu is open, in client pixels, and on what. */
  menu: { x: number; y: number; subject: Subject | null } | null;
};

/** A passage of a document, offsets in code points, to the letter. */
export type ChosenPassage = { document: string; start: number; end: number; quote: string };
/** What is made of a passage. */
export type LinkForm = 'entity' | 'relation' | 'citation';

export type ReadingState = {
  /** What is selected in the reader; stays while a form on it has the keyboard. */
  passage: ChosenPassage | null;
  form: LinkForm | null;
  /** Whether names of entities are marked. */
  names: boolean;
  /** Whether names that are no entities yet are offered. */
  ghosts: boolean;
  /** Names that are not offered again in this window. */
  dismissed: readonly string[];
  /** The mention gone to last, by its place among those of its entity; a new object each time it is asked for. */
  tour: { entity: string; at: number } | null;
};

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
