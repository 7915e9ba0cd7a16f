/** Every command of the app, in the order of the menus. */

import { about } from './about.ts';
import { addDocuments } from './add-documents.ts';
import { backToOverview } from './back-to-overview.ts';
import { canvasBudget } from './canvas-budget.ts';
import { checkQuotes } from './check-quotes.ts';
import { citeSelection } from './cite-selection.ts';
import { clear } from './clear.ts';
import { clearFilters } from './clear-filters.ts';
import { closeDocument } from './close-document.ts';
import { collapse } from './collapse.ts';
import { colourEntities } from './colour-entities.ts';
import { colourRelations } from './colour-relations.ts';
import type { Command, CommandArguments } from './command.ts';
import { commonNeighbours } from './common-neighbours.ts';
import { connectSelected } from './connect-selected.ts';
import { contextMenu } from './context-menu.ts';
import { saveCopy, shareCopy } from './copy-project.ts';
import { deleteRecords } from './delete-records.ts';
import { documents } from './documents.ts';
import { endFactCheck } from './end-fact-check.ts';
import { endStory } from './end-story.ts';
import { evidenceHealth } from './evidence-health.ts';
import { expand } from './expand.ts';
import { expandTwo } from './expand-two.ts';
import { exportData } from './export-data.ts';
import { exportFigure } from './export-figure.ts';
import { exportJson } from './export-json.ts';
import { exportSheetCsv, exportSheetHtml } from './export-sheet.ts';
import { factCheck } from './fact-check.ts';
import { factCheckSelection } from './fact-check-selection.ts';
import { findDuplicates } from './find-duplicates.ts';
import { findPaths } from './find-paths.ts';
import { fit } from './fit.ts';
import { fitSelection } from './fit-selection.ts';
import { hide } from './hide.ts';
import { hideOthers } from './hide-others.ts';
import { importFiles } from './import-files.ts';
import { inspect } from './inspect.ts';
import { invertSelection } from './invert-selection.ts';
import { layoutConcentric } from './layout-concentric.ts';
import { layoutForce } from './layout-force.ts';
import { layoutHierarchical } from './layout-hierarchical.ts';
import { layoutRadial } from './layout-radial.ts';
import { makeEntity } from './make-entity.ts';
import { makeRelation } from './make-relation.ts';
import { merge } from './merge.ts';
import { mergeProject } from './merge-project.ts';
import { newEntity } from './new-entity.ts';
import { newProject } from './new-project.ts';
import { newRelation } from './new-relation.ts';
import { nextCitation } from './next-citation.ts';
import { nextView } from './next-view.ts';
import { openDocument } from './open-document.ts';
import { openProject } from './open-project.ts';
import { palette } from './palette.ts';
import { pathsFrom } from './paths-from.ts';
import { pathsTo } from './paths-to.ts';
import { pin } from './pin.ts';
import { previousCitation } from './previous-citation.ts';
import { previousClaim } from './previous-claim.ts';
import { previousView } from './previous-view.ts';
import { readAsArgument } from './read-as-argument.ts';
import { recordFinding } from './record-finding.ts';
import { recordTension } from './record-tension.ts';
import { redo } from './redo.ts';
import { reject } from './reject.ts';
import { rename } from './rename.ts';
import { restoreSources } from './restore-sources.ts';
import { retype } from './retype.ts';
import { reverse } from './reverse.ts';
import { reviewNote } from './review-note.ts';
import { saveView } from './save-view.ts';
import { search } from './search.ts';
import { selectAll } from './select-all.ts';
import { selectNeighbours } from './select-neighbours.ts';
import { shortcuts } from './shortcuts.ts';
import { showAllSources } from './show-all-sources.ts';
import { showEverything } from './show-everything.ts';
import { showHidden } from './show-hidden.ts';
import { showSources } from './show-sources.ts';
import { showViews } from './show-views.ts';
import { sizeEntities } from './size-entities.ts';
import { skipClaim } from './skip-claim.ts';
import { split } from './split.ts';
import { stopLayout } from './stop-layout.ts';
import { tellStory } from './tell-story.ts';
import { tensions } from './tensions.ts';
import { themeDark } from './theme-dark.ts';
import { themeLight } from './theme-light.ts';
import { themeSystem } from './theme-system.ts';
import { toggleGroups } from './toggle-groups.ts';
import { toggleInspector } from './toggle-inspector.ts';
import { toggleLeft } from './toggle-left.ts';
import { toggleLegend } from './toggle-legend.ts';
import { toggleMinimap } from './toggle-minimap.ts';
import { toggleNames } from './toggle-names.ts';
import { toggleOutline } from './toggle-outline.ts';
import { toggleSuggestions } from './toggle-suggestions.ts';
import { toggleTable } from './toggle-table.ts';
import { toggleTimeline } from './toggle-timeline.ts';
import { types } from './types.ts';
import { undo } from './undo.ts';
import { unpinAll } from './unpin-all.ts';
import { zoomIn } from './zoom-in.ts';
import { zoomOut } from './zoom-out.ts';
import { zooming } from './zooming.ts';

export type { CommandArguments };

export const COMMANDS: readonly Command[] = [
  newProject,
  openProject,
  saveCopy,
  shareCopy,
  mergeProject,
  addDocuments,
  documents,
  importFiles,
  exportFigure,
  exportData,
  exportJson,
  undo,
  redo,
  search,
  newEntity,
  newRelation,
  rename,
  retype,
  merge,
  split,
  reverse,
  deleteRecords,
  types,
  hide,
  hideOthers,
  showHidden,
  clearFilters,
  makeEntity,
  makeRelation,
  citeSelection,
  fit,
  fitSelection,
  zoomIn,
  zoomOut,
  backToOverview,
  showEverything,
  toggleGroups,
  ...canvasBudget,
  toggleTable,
  contextMenu,
  themeLight,
  themeDark,
  themeSystem,
  ...zooming,
  toggleNames,
  toggleSuggestions,
  ...colourRelations,
  saveView,
  showViews,
  previousView,
  nextView,
  tellStory,
  selectAll,
  selectNeighbours,
  invertSelection,
  clear,
  endStory,
  layoutForce,
  layoutConcentric,
  layoutHierarchical,
  layoutRadial,
  stopLayout,
  pin,
  unpinAll,
  expand,
  expandTwo,
  collapse,
  findPaths,
  pathsFrom,
  pathsTo,
  connectSelected,
  commonNeighbours,
  findDuplicates,
  ...sizeEntities,
  ...colourEntities,
  inspect,
  openDocument,
  nextCitation,
  previousCitation,
  closeDocument,
  evidenceHealth,
  tensions,
  readAsArgument,
  showSources,
  showAllSources,
  restoreSources,
  checkQuotes,
  recordTension,
  reject,
  factCheck,
  factCheckSelection,
  endFactCheck,
  ...recordFinding,
  reviewNote,
  skipClaim,
  previousClaim,
  exportSheetCsv,
  exportSheetHtml,
  toggleLeft,
  toggleInspector,
  toggleOutline,
  toggleTimeline,
  toggleMinimap,
  toggleLegend,
  palette,
  shortcuts,
  about,
];

/** The id of a command; an unknown one is answered with a notice. */
export type CommandId = string;
