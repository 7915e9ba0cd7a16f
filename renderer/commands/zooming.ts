/** Chooses how a graph is drawn while one zooms: one command for each choice. */
import { setZooming } from '../store/actions.ts';
import { ZOOMINGS, type Zooming } from '../store/state.ts';
import type { Command } from './command.ts';

const CHOICES = {
  measured: {
    title: 'Zoom sharply where this machine is quick enough',
    as: 'Sharp where this machine is quick enough',
  },
  sharp: { title: 'Always zoom sharply', as: 'Always sharp' },
  quick: { title: 'Always zoom quickly', as: 'Always quick' },
} as const satisfies Record<Zooming, { title: string; as: string }>;

export const zooming: readonly Command[] = ZOOMINGS.map((choice) => ({
  id: `zooming-${choice}`,
  title: CHOICES[choice].title,
  keywords: ['drawing', 'renderer', 'performance', 'speed', 'blur', 'smooth'],
  menu: { name: 'View', group: 6, submenu: { title: 'While zooming', as: CHOICES[choice].as } },
  checked: (state) => state.ui.zooming === choice,
  run: (app) => setZooming(app, choice),
}));
