/** The whole state of a window, as plain data. Producers in this folder are its only writers. */
import type { LayoutName } from '../../graph-data/model/layout.ts';
import type { Facets, GraphEdge, GraphNode, ProjectInfo } from '../../graph-data/model/views.ts';
import type { ConnectionStatus } from '../../graph-data/rpc/contract.ts';

export type Point = { x: number; y: number };
export type Subject = { kind: 'entity' | 'relation'; id: string };

/** Values that are switched off, by facet. Nothing listed: everything shows. */
export type Filters = {
  entityTypes: readonly string[];
  relationTypes: readonly string[];
  documents: readonly string[];
  /** Ids of speakers; the empty string is the documents' own voice. */
  speakers: readonly string[];
  modalities: readonly string[];
};
export type FilterName = keyof Filters;

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

export type HistoryEntry = { name: string; canvas: CanvasState };
export type HistoryState = { past: readonly HistoryEntry[]; future: readonly HistoryEntry[] };

/** Asked of the canvas, which answers by moving the camera; `serial` tells two equal requests apart. */
export type CameraRequest =
  | { serial: number; kind: 'fit'; entities: readonly string[] | null }
  | { serial: number; kind: 'zoom'; factor: number }
  | { serial: number; kind: 'reveal'; entities: readonly string[] };

/** Work that takes long enough to be shown; `cancel` is offered as a button in the status bar. */
export type Task = { id: number; name: string; done: number | null; total: number | null };

export type Notice = { id: number; tone: 'info' | 'error'; text: string };

export type DialogName = 'commands' | 'shortcuts' | 'export' | 'paths' | 'expand' | 'about';

export type Theme = 'light' | 'dark' | 'system';
export type PanelName = 'left' | 'inspector' | 'outline' | 'minimap' | 'legend';
export type FocusTarget = 'search' | 'canvas' | 'outline' | 'inspector';

export type UiState = {
  theme: Theme;
  layout: LayoutName;
  dialog: DialogName | null;
  /** Entity that the expand dialog is about. */
  expanding: string | null;
  /** Path ends chosen so far. */
  pathEnds: { from: string | null; to: string | null };
  panels: Readonly<Record<PanelName, boolean>>;
  /** Sizes of resizable panels in per cent, by group and panel. */
  sizes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Asks an element to take the keyboard focus; `serial` tells two equal requests apart. */
  keyboard: { serial: number; target: FocusTarget } | null;
  /** Where the context menu is open, in client pixels, and on what. */
  menu: { x: number; y: number; subject: Subject | null } | null;
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
  camera: CameraRequest | null;
  tasks: readonly Task[];
  /** The task that is laying out the canvas; null while none runs. */
  layoutTask: number | null;
  notices: readonly Notice[];
  ui: UiState;
};
