/** The dialogs that are fetched apart from the start: when the window is at rest, or when first asked for. */
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useAppState } from '../../store/context.tsx';
import type { DialogName } from '../../store/state.ts';
import { LATE_PANELS } from './late-panels.tsx';

const LOADERS = {
  shortcuts: async () => (await import('../dialogs/shortcuts.tsx')).ShortcutsDialog,
  expand: async () => (await import('../dialogs/expand.tsx')).ExpandDialog,
  common: async () => (await import('../dialogs/common-neighbours.tsx')).CommonNeighboursDialog,
  paths: async () => (await import('../dialogs/paths.tsx')).PathsDialog,
  ranks: async () => (await import('../dialogs/ranks.tsx')).RanksDialog,
  chain: async () => (await import('../dialogs/path-argument.tsx')).PathArgumentDialog,
  about: async () => (await import('../dialogs/about.tsx')).AboutDialog,
  export: async () => (await import('../../export/export-figure-dialog.tsx')).ExportFigureDialog,
  'new-project': async () => (await import('../projects/new-project-dialog.tsx')).NewProjectDialog,
  'open-project': async () =>
    (await import('../projects/open-project-dialog.tsx')).OpenProjectDialog,
  'save-copy': async () => (await import('../projects/copy-dialogs.tsx')).SaveCopyDialog,
  'share-copy': async () => (await import('../projects/copy-dialogs.tsx')).ShareCopyDialog,
  'merge-project': async () => (await import('../projects/merge-dialog.tsx')).MergeProjectDialog,
  'fact-check': async () => (await import('../fact-check/fact-check-dialog.tsx')).FactCheckDialog,
  'add-documents': async () =>
    (await import('../documents/add-documents-dialog.tsx')).AddDocumentsDialog,
  documents: async () => (await import('../documents/documents-dialog.tsx')).DocumentsDialog,
  duplicates: async () => (await import('../duplicates/duplicates-dialog.tsx')).DuplicatesDialog,
  types: async () => (await import('../types/types-dialog.tsx')).TypesDialog,
  edit: async () => (await import('../editing/edit-dialog.tsx')).EditDialog,
  import: async () => (await import('../import/import-dialog.tsx')).ImportDialog,
  'export-data': async () =>
    (await import('../export-data/export-data-dialog.tsx')).ExportDataDialog,
} as const satisfies Record<LateName, () => Promise<ComponentType>>;

/** All but the palette, in which one types at once: keys pressed before it is there would be lost. */
type LateName = Exclude<DialogName, 'commands'>;

const NAMES = Object.keys(LOADERS) as LateName[];

function late(name: LateName): ComponentType {
  return lazy(async () => ({ default: await LOADERS[name]() }));
}

const DIALOGS: Readonly<Record<LateName, ComponentType>> = {
  shortcuts: late('shortcuts'),
  expand: late('expand'),
  common: late('common'),
  paths: late('paths'),
  ranks: late('ranks'),
  chain: late('chain'),
  about: late('about'),
  export: late('export'),
  'new-project': late('new-project'),
  'open-project': late('open-project'),
  'save-copy': late('save-copy'),
  'share-copy': late('share-copy'),
  'merge-project': late('merge-project'),
  'fact-check': late('fact-check'),
  'add-documents': late('add-documents'),
  documents: late('documents'),
  duplicates: late('duplicates'),
  types: late('types'),
  edit: late('edit'),
  import: late('import'),
  'export-data': late('export-data'),
};

/** A dialog stays once it was opened, so that it can leave gently and remember what it wants to. */
export function Dialogs(): ReactNode {
  const dialog = useAppState((state) => state.ui.dialog);
  const [opened, setOpened] = useState<ReadonlySet<DialogName>>(new Set());
  useEffect(() => {
    if (dialog !== null) setOpened((known) => new Set([...known, dialog]));
  }, [dialog]);
  useFetchAtRest();
  return NAMES.filter((name) => name === dialog || opened.has(name)).map((name) => {
    const Dialog = DIALOGS[name];
    return (
      <Suspense key={name} fallback={null}>
        <Dialog />
      </Suspense>
    );
  });
}

/** How long after the first view nothing else has to be waited for, in milliseconds. */
const REST_MS = 1_500;

function useFetchAtRest(): void {
  const drawn = useAppState((state) => state.project !== null);
  useEffect(() => {
    if (!drawn) return;
    const fetchAll = () => {
      // What cannot be fetched now is asked for again when it is opened.
      for (const load of Object.values({ ...LATE_PANELS, ...LOADERS }))
        load().catch(() => undefined);
    };
    const timer = setTimeout(() => requestIdleCallback(fetchAll), REST_MS);
    return () => clearTimeout(timer);
  }, [drawn]);
}
