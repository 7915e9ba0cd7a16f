/** The dialog “Open a project”, where the system has none of its own. */
import type { ReactNode } from 'react';
import { useApp } from '../../store/context.tsx';
import { AppDialog } from '../parts/dialog.tsx';
import { ChooseProject } from './choose-project.tsx';

/** The project chosen takes the place of the one that is shown. */
export function OpenProjectDialog(): ReactNode {
  const { projects } = useApp().shell;
  return (
    <AppDialog dialog="open-project" title="Open a project">
      <ChooseProject onChoose={({ file }) => projects.open(file)} />
    </AppDialog>
  );
}
