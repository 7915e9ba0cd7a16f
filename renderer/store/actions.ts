/** Everything the interface can do to the state, by name. */

export {
  chooseAdding,
  commitDocuments,
  removeAdding,
  setAddingField,
  showAdding,
  stopAdding,
} from './actions/adding-documents.ts';
export {
  changeCitation,
  changeDocument,
  changeEntity,
  changeRelation,
  changeType,
} from './actions/amending.ts';
export {
  clearFilters,
  collapseEntity,
  endLayout,
  hide,
  hideOthers,
  moveNodes,
  redo,
  setFilter,
  showHidden,
  toggleFilter,
  togglePinned,
  undo,
  unpinAll,
} from './actions/arranging.ts';
export { setBudget } from './actions/budget.ts';
export {
  type ClaimChoice,
  type ClaimScope,
  chooseClaims,
  selectedRelations,
} from './actions/choosing-claims.ts';
export { selectCommonNeighbours, showCommon } from './actions/common-neighbours.ts';
export { isTimelineOpen, setTime, setTimeline } from './actions/dating.ts';
export { changeDetails, deleteDocuments, saveOriginal } from './actions/documents.ts';
export { applyEdit } from './actions/editing.ts';
export {
  addEntity,
  addRelation,
  canEdit,
  deleteRecords,
  deleteSubjects,
  edit,
  mergeInto,
  openEditing,
  perform,
  renameType,
  reverse,
  suggestAgain,
  tellApart,
} from './actions/editing-records.ts';
export {
  backToOverview,
  EXPAND_AT_ONCE,
  expandEntity,
  showChosen,
  showEntities,
  showEverything,
  showPath,
  TWO_STEPS,
} from './actions/exploring.ts';
export {
  type Claim,
  claimOf,
  claimShown,
  endFactCheck,
  recordFinding,
  setReviewNote,
  startFactCheck,
  stepFactCheck,
} from './actions/fact-checking.ts';
export {
  chooseGroup,
  closeGroups,
  declineGroups,
  isGroupsOffered,
  leaveGroup,
  lookAtGroup,
  lookAtGroups,
  showGroup,
} from './actions/groups.ts';
export { importMore, openImport, runImport } from './actions/importing.ts';
export { bringFiles, pasteDocument } from './actions/incoming.ts';
export {
  closeDialog,
  closeMenu,
  dismissNotice,
  fit,
  notify,
  openDialog,
  openMenu,
  requestFocus,
  revealEntities,
  setLegendOpen,
  setPanel,
  setPanelSizes,
  setPathEnd,
  setReviewer,
  setRoom,
  setSight,
  setTheme,
  setZooming,
  showLeftTab,
  showTable,
  zoom,
} from './actions/interface.ts';
export { runLayout } from './actions/laying-out.ts';
export { MEASURED_AT_MOST, rankWhole, setEntityColouring, setSizing } from './actions/measuring.ts';
export {
  clearSelection,
  closeDocument,
  hover,
  inspect,
  openDocument,
  select,
  selectMany,
} from './actions/pointing.ts';
export { endStory, startStory, stepStory, tell } from './actions/story.ts';
export {
  compareSources,
  endComparison,
  leaveOut,
  restoreSources,
  setColouring,
} from './actions/telling.ts';
export {
  deleteView,
  duplicateView,
  moveView,
  noteView,
  renameView,
  saveView,
  showView,
  stepView,
  updateView,
  writeView,
} from './actions/views.ts';
