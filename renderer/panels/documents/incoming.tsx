/** Takes what is dropped on the window or pasted where nobody writes. */
import { FileDown } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { bringFiles, notify, pasteDocument } from '../../store/actions.ts';
import type { App } from '../../store/app.ts';
import { useApp } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import type { DialogName } from '../../store/state.ts';
import { filesOfDrop } from './dropped-files.ts';
import styles from './incoming.module.css';

/** Listens as long as the window is there; shows where to drop while something is dragged over it. */
export function Incoming(): ReactNode {
  const app = useApp();
  const [over, setOver] = useState(false);
  useEffect(() => listenToDrops(app, setOver), [app]);
  useEffect(() => listenToPaste(app), [app]);
  if (!over) return null;
  return (
    <div className={styles.over}>
      <p className={styles.sign}>
        <FileDown size={20} aria-hidden="true" />
        Drop documents or a folder of them here
      </p>
    </div>
  );
}

function listenToDrops(app: App, setOver: (over: boolean) => void): () => void {
  const onDrag = (event: DragEvent) => {
    if (event.defaultPrevented || !takes(app, event)) return;
    event.preventDefault();
    setOver(true);
  };
  const onLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    if (event.defaultPrevented || event.dataTransfer === null || !takes(app, event)) return;
    event.preventDefault();
    void guarded(app, async () => {
      const { files, fromFolder } = await filesOfDrop(event.dataTransfer ?? new DataTransfer());
      await bringFiles(app, files, fromFolder);
    });
  };
  const listeners = { dragenter: onDrag, dragover: onDrag, dragleave: onLeave, drop: onDrop };
  const names = Object.keys(listeners) as (keyof typeof listeners)[];
  for (const name of names) window.addEventListener(name, listeners[name]);
  return () => {
    for (const name of names) window.removeEventListener(name, listeners[name]);
  };
}

/** Dialogs of others keep what is dropped and pasted to themselves. */
const OPEN_TO_FILES: readonly (DialogName | null)[] = [
  null,
  'add-documents',
  'documents',
  'import',
];

function takes(app: App, { dataTransfer }: DragEvent): boolean {
  if (!dataTransfer?.types.includes('Files')) return false;
  return OPEN_TO_FILES.includes(app.store.getState().ui.dialog);
}

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable=false])';

function listenToPaste(app: App): () => void {
  const onPaste = (event: ClipboardEvent) => {
    const { target, clipboardData: data } = event;
    const { ui, project } = app.store.getState();
    if (data === null || event.defaultPrevented || !OPEN_TO_FILES.includes(ui.dialog)) return;
    if (target instanceof Element && target.closest(FIELDS) !== null) return;
    if (project === null || project.readOnly) return;
    event.preventDefault();
    const files = [...data.files];
    const html = data.getData('text/html');
    const text = data.getData('text/plain');
    const url = addressOf(data.getData('text/uri-list')) ?? addressOf(sourceOf(html));
    void guarded(app, () =>
      files.length > 0 ? bringFiles(app, files) : pasteDocument(app, { text, html, url }),
    );
  };
  window.addEventListener('paste', onPaste);
  return () => window.removeEventListener('paste', onPaste);
}

/** Where Windows says that a piece of a page is from, ahead of the piece. */
function sourceOf(html: string): string {
  return /^SourceURL:(\S+)/m.exec(html.slice(0, 1_000))?.[1] ?? '';
}

function addressOf(list: string): string | null {
  const first = list.split(/\r?\n/).find((line) => /^https?:\/\//.test(line));
  return first !== undefined && URL.canParse(first) ? first : null;
}

async function guarded(app: App, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (failure) {
    notify(app, 'error', describeFailure(failure));
  }
}
