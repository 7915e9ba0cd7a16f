/** Opens a project file that is dropped on the window. Other files are left to whoever takes them. */
import type { App } from '../store/app.ts';

const PROJECT = /\.edgewise$/i;

/** Listens on a page until the returned function is called. */
export function followDrops(app: App, page: Window): () => void {
  const onDrop = (event: DragEvent) => {
    const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => PROJECT.test(name));
    if (file === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void app.task(`Opening ${file.name}`, () => app.shell.projects.openDropped(file));
  };
  const onDragOver = (event: DragEvent) => {
    // Without this the browser would show the file in place of the page.
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  page.addEventListener('dragover', onDragOver);
  page.addEventListener('drop', onDrop, { capture: true });
  return () => {
    page.removeEventListener('dragover', onDragOver);
    page.removeEventListener('drop', onDrop, { capture: true });
  };
}
