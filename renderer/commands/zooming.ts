/** Chooses how a graph is drawn while one zooms: one command for each choice. */
import { setZooming } from '../store/actions.ts';
import { ZOOMINGS, type Zooming } from '../store/state.ts';
import type { Command } from './command.ts';

const TITLES = {
  measured: 'Zoom sharply where this machine is quick enough',
  sharp: 'Always zoom sharply',
  quick: 'Always zoom quickly',
} as const satisfies Record<Zooming, string>;

const SHORT = {
  measured: 'Sharp where this machine is quick enough',
  sharp: 'Always sharp',
  quick: 'Always quick',
} as const satisfies Record<Zooming, string>;

export const zooming: readonly Command[] = ZOOMINGS.map((choice) => ({
  id: `zooming-${choice}`,
  title: TITLES[choice],
  keywords: ['drawing', 'renderer', 'performance', 'speed', 'blur', 'smooth'],
  menu: { name: 'View', group: 6, submenu: { title: 'While zooming', as: SHORT[choice] } },
  checked: (state) => state.ui.zooming === choice,
  run: (app) => setZooming(app, choice),
}));
