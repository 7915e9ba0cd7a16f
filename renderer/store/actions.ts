/** Everything the interface can do to the state, by name. */
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
export {
  backToOverview,
  EXPAND_AT_ONCE,
  expandEntity,
  OVERVIEW_LIMIT,
  showEntities,
  showPath,
} from './actions/exploring.ts';
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
  setPanel,
  setPanelSizes,
  setPathEnd,
  setTheme,
  zoom,
} from './actions/interface.ts';
export { runLayout } from './actions/laying-out.ts';
export {
  clearSelection,
  closeDocument,
  hover,
  inspect,
  openDocument,
  select,
  selectMany,
} from './actions/pointing.ts';
