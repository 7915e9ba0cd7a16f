/** Saves what a person found on the present citation: one command a finding. */
import { FINDINGS } from '../../graph-data/model/vocabulary.ts';
import { capitalise } from '../panels/parts/words.ts';
import { recordFinding as record } from '../store/actions.ts';
import type { AppState } from '../store/state.ts';
import type { Command } from './command.ts';

/** In the order of the findings; the first has the key 1. */
export const recordFinding: readonly Command[] = FINDINGS.map((finding, at) => ({
  id: `finding-${finding.replaceAll(' ', '-')}`,
  title: `Finding: ${finding}`,
  keywords: ['review', 'fact-check', 'record'],
  menu: {
    name: 'Evidence',
    group: 4,
    submenu: { title: 'Finding', as: capitalise(finding) },
  },
  keys: [`${at + 1}`],
  once: true,
  enabled: canReview,
  run: (app) => record(app, finding),
}));

/** Whether a citation to review stands on the screen, and there is someone to review it, and a place to keep the finding. */
export function canReview({ factCheck, project, saving, ui }: AppState): boolean {
  return (
    factCheck?.shown === true &&
    factCheck.at < factCheck.relations.length &&
    project?.readOnly === false &&
    !saving &&
    ui.reviewer !== ''
  );
}
