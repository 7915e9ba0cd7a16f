/** Chooses what relations are coloured by: one command for each choice. */
import { COLOURINGS, type Colouring } from '../../graph-data/figure/colouring.ts';
import { setColouring } from '../store/actions.ts';
import type { Command } from './command.ts';

export const colourRelations: readonly Command[] = COLOURINGS.map((by) => ({
  id: `colour-by-${by}`,
  title: by === 'nothing' ? 'Do not colour relations' : `Colour relations by ${by}`,
  keywords: keywordsOf(by),
  menu: {
    name: 'View',
    group: 6,
    submenu: { title: 'Colour relations', as: by === 'nothing' ? 'Not at all' : `By ${by}` },
  },
  enabled: (state) => state.facets !== null,
  checked: (state) => state.ui.colouring === by,
  run: (app) => setColouring(app, by),
}));

function keywordsOf(by: Colouring): readonly string[] {
  return by === 'speaker' ? ['color', 'who', 'said'] : ['color', 'who', 'source'];
}
