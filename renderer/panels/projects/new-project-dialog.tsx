/** The dialog “New project”, where the system has none of its own. */
import type { ReactNode } from 'react';
import { AppDialog } from '../parts/dialog.tsx';
import { PlaceForm } from './place-form.tsx';
import { useFolders } from './use-host.ts';

/** The new project takes the place of the one that is shown. */
export function NewProjectDialog(): ReactNode {
  const folders = useFolders();
  return (
    <AppDialog dialog="new-project" title="New project" first="[data-first]">
      <PlaceForm
        name="Untitled"
        lead="A project is one file. What you do in it is saved as you do it."
        action="Create"
        replaces={false}
        onChoose={async (folder, name) => folders?.create(folder, name)}
      />
    </AppDialog>
  );
}
