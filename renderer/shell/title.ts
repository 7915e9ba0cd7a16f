/** Keeps the window's title in step with the project. */
import type { App } from '../store/app.ts';

/** Names the project in the title, so that windows can be told apart; returns a function that stops it. */
export function followTitle(app: App, page: { title: string }): () => void {
  return app.store.subscribe(({ project }, former) => {
    if (project?.title === former.project?.title || project === null) return;
    page.title = `${project.title} – Edgewise`;
  });
}
