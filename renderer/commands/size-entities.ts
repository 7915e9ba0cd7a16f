/** Chooses what sizes of entities stand for: one command for each choice. */
import { SIZINGS, type Sizing } from '../../graph-data/figure/entity-looks.ts';
import { rankWhole, setSizing } from '../store/actions.ts';
import type { Command } from './command.ts';

const TITLES = {
  connections: 'Size entities by connections',
  betweenness: 'Size entities by betweenness',
  pageRank: 'Size entities by PageRank',
  wholeRank: 'PageRank of the whole project',
} as const satisfies Record<Sizing, string>;

const SHORT = {
  connections: 'By connections',
  betweenness: 'By betweenness',
  pageRank: 'By PageRank',
  wholeRank: 'By PageRank of the whole project',
} as const satisfies Record<Sizing, string>;

const IDS = {
  connections: 'size-by-connections',
  betweenness: 'size-by-betweenness',
  pageRank: 'size-by-page-rank',
  wholeRank: 'size-by-whole-page-rank',
} as const satisfies Record<Sizing, string>;

const KEYWORDS = {
  connections: ['degree', 'relations', 'reset'],
  betweenness: ['between', 'broker', 'bridge', 'go-between', 'shortest paths'],
  pageRank: ['influence', 'important', 'prestige', 'rank'],
  wholeRank: ['size', 'whole graph', 'top', 'influence', 'important', 'prestige', 'rank'],
} as const satisfies Record<Sizing, readonly string[]>;

export const sizeEntities: readonly Command[] = SIZINGS.map((by) => ({
  id: IDS[by],
  title: TITLES[by],
  keywords: ['centrality', 'nodes', 'bigger', ...KEYWORDS[by]],
  menu: { name: 'Analyse', group: 3, submenu: { title: 'Size entities', as: SHORT[by] } },
  enabled: (state) => state.project !== null,
  checked: (state) => state.ui.sizing === by,
  run: (app) => (by === 'wholeRank' ? rankWhole(app) : setSizing(app, by)),
}));
