/** The window itself: dialogs, panels, colours, and what has the keyboard. */
import type { Colouring } from '../../../graph-data/figure/colouring.ts';
import type { EntityColouring, Sizing } from '../../../graph-data/figure/entity-looks.ts';
import type { LayoutName } from '../../../graph-data/model/layout.ts';
import type { ChosenFile } from '../../../graph-data/model/projects.ts';
import type { TableKind } from '../../../graph-data/model/tables.ts';
import type { Ranks } from '../../../graph-data/model/views.ts';
import type { Room, Subject } from './canvas-state.ts';

export type DialogName =
  | 'commands'
  | 'shortcuts'
  | 'export'
  | 'common'
  | 'paths'
  | 'ranks'
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

/**
 * How a graph is drawn while one zooms that takes longer than a frame: `sharp` paints every frame, however long it takes;
 * `quick` resizes a picture until the camera rests; `measured` does that only where this machine is too slow to paint.
 */
export const ZOOMINGS = ['measured', 'sharp', 'quick'] as const;

export type Zooming = (typeof ZOOMINGS)[number];

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
  zooming: Zooming;
  /** Whether to see a large project as groups was offered and not wanted. */
  groupsDeclined: boolean;
  /** Which records the table in the middle lists; null while there is none. */
  table: TableKind | null;
  /** Entities, and what is related to all of them, for the dialog that asks what to bring in. */
  common: { of: readonly string[]; found: readonly string[]; total: number } | null;
  /** Entities that have most PageRank in the whole project, the highest first; `rank` from 0 to 1. */
  ranked: Ranks['highest'] | null;
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
