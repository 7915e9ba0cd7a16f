/** Answers of the host to dialogs about project files. */
import { useEffect, useState } from 'react';
import type { FolderListing, ProjectFile } from '../../../graph-data/model/projects.ts';
import type { FolderChooser } from '../../shell/shell.ts';
import type { App } from '../../store/app.ts';
import { useApp } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';

/** The folders of this machine; null in a shell whose system has dialogs of its own. */
export function useFolders(): FolderChooser | null {
  const { chooser } = useApp().shell.projects;
  return chooser.kind === 'folders' ? chooser : null;
}

export type Listed = { listing: FolderListing | null; failure: string | null };

/** A folder's listing; while another one is on its way, the one before. */
export function useListing(folder: string | null): Listed {
  const chooser = useFolders();
  const [listed, setListed] = useState<Listed>({ listing: null, failure: null });
  useEffect(() => {
    let wanted = true;
    chooser?.list(folder).then(
      (listing) => wanted && setListed({ listing, failure: null }),
      (failure: unknown) =>
        wanted && setListed(({ listing }) => ({ listing, failure: describeFailure(failure) })),
    );
    return () => {
      wanted = false;
    };
  }, [chooser, folder]);
  return listed;
}

/** Projects opened lately, and how to forget them. */
export function useRecent(): { recent: readonly ProjectFile[]; clear: () => void } {
  const app = useApp();
  const [recent, setRecent] = useState<readonly ProjectFile[]>([]);
  useEffect(() => {
    // Without the list there is still the folder.
    app.shell.projects.recent().then(setRecent, () => {});
  }, [app]);
  const clear = () => {
    setRecent([]);
    app.shell.projects.clearRecent().catch(() => {});
  };
  return { recent, clear };
}

/** Work that a dialog waits for, and the sentence if it fails. */
export function useWork(): {
  busy: boolean;
  failure: string | null;
  run: (work: () => Promise<unknown>) => Promise<void>;
} {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (cause) {
      setFailure(describeFailure(cause));
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, run };
}

/** Opens a project, which takes the place of this page or comes in a window of its own. */
export async function openFile(app: App, file: string): Promise<void> {
  await app.shell.projects.open(file);
}
