/** Chooses what colours of entities stand for: one command for each choice. */
import { ENTITY_COLOURINGS } from '../../graph-data/figure/entity-looks.ts';
import { setEntityColouring } from '../store/actions.ts';
import type { Command } from './command.ts';

export const colourEntities: readonly Command[] = ENTITY_COLOURINGS.map((by) => ({
  id: `colour-entities-by-${by}`,
  title: `Colour entities by ${by}`,
  keywords: by === 'type' ? ['color', 'nodes', 'reset'] : ['color', 'nodes', 'groups', 'clusters'],
  menu: { name: 'Analyse', group: 3, submenu: { title: 'Colour entities', as: `By ${by}` } },
  enabled: (state) => state.project !== null,
  checked: (state) => state.ui.entityColouring === by,
  run: (app) => setEntityColouring(app, by),
}));
