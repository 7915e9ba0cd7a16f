/** Chooses what sizes of entities stand for: one command for each choice. */
import { SIZINGS, type Sizing } from '../../graph-data/figure/entity-looks.ts';
import { rankWhole, setSizing } from '../store/actions.ts';
import type { Command } from './command.ts';

type Choice = { id: string; title: string; as: string; keywords: readonly string[] };

const CHOICES = {
  connections: {
    id: 'size-by-connections',
    title: 'Size entities by connections',
    as: 'By connections',
    keywords: ['degree', 'relations', 'reset'],
  },
  betweenness: {
    id: 'size-by-betweenness',
    title: 'Size entities by betweenness',
    as: 'By betweenness',
    keywords: ['between', 'broker', 'bridge', 'go-between', 'shortest paths'],
  },
  pageRank: {
    id: 'size-by-page-rank',
    title: 'Size entities by PageRank',
    as: 'By PageRank',
    keywords: ['influence', 'important', 'prestige', 'rank'],
  },
  wholeRank: {
    id: 'size-by-whole-page-rank',
    title: 'PageRank of the whole project',
    as: 'By PageRank of the whole project',
    keywords: ['size', 'whole graph', 'top', 'influence', 'important', 'prestige', 'rank'],
  },
} as const satisfies Record<Sizing, Choice>;

export const sizeEntities: readonly Command[] = SIZINGS.map((by) => ({
  id: CHOICES[by].id,
  title: CHOICES[by].title,
  keywords: ['centrality', 'nodes', 'bigger', ...CHOICES[by].keywords],
  menu: { name: 'Analyse', group: 3, submenu: { title: 'Size entities', as: CHOICES[by].as } },
  enabled: (state) => state.project !== null,
  checked: (state) => state.ui.sizing === by,
  run: (app) => (by === 'wholeRank' ? rankWhole(app) : setSizing(app, by)),
}));
