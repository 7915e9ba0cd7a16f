/** The dialogs “Save a copy” and “Share a copy”, where the system has none of its own. */
import type { ReactNode } from 'react';
import { type CopyKind, suggestedName, writeCopy } from '../../store/actions/projects.ts';
import { closeDialog } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { AppDialog } from '../parts/dialog.tsx';
import { PlaceForm } from './place-form.tsx';
import { useFolders } from './use-host.ts';

const LEADS = {
  'save-copy': 'The whole project as it is now, in a file of its own. You go on in this one.',
  'share-copy':
    'For others to have: all that is in the project now, and nothing of what was deleted from it. How your window is arranged, and where the file was, stay here.',
} as const satisfies Record<CopyKind, string>;
const UNSAVED = 'What could not be saved is saved in the copy, which is then opened.';

/** A copy as it is. */
export function SaveCopyDialog(): ReactNode {
  const unsaved = useAppState((state) => state.unsaved !== null);
  return (
    <AppDialog dialog="save-copy" title="Save a copy" first="[data-first]">
      <CopyForm kind="save-copy" lead={unsaved ? UNSAVED : LEADS['save-copy']} />
    </AppDialog>
  );
}

/** A copy for others. */
export function ShareCopyDialog(): ReactNode {
  return (
    <AppDialog dialog="share-copy" title="Share a copy" first="[data-first]">
      <CopyForm kind="share-copy" lead={LEADS['share-copy']} />
    </AppDialog>
  );
}

function CopyForm({ kind, lead }: { kind: CopyKind; lead: string }): ReactNode {
  const app = useApp();
  const folders = useFolders();
  return (
    <PlaceForm
      name={suggestedName(app.store.getState(), kind)}
      lead={lead}
      action={kind === 'save-copy' ? 'Save' : 'Write the copy'}
      replaces
      onChoose={async (folder, name, replace) => {
        const target = await folders?.target(folder, name, replace);
        if (target === undefined) return;
        closeDialog(app);
        await writeCopy(app, kind, target);
      }}
    />
  );
}
