/** Choosing passages, opening forms on them, marks in the text. */
import type { App } from '../app.ts';
import {
  choosePassage as choose,
  dismissGhost as dismiss,
  goToMention as goTo,
  markNames,
  offerGhosts,
  openForm,
  reshapePassage as reshape,
} from '../reading.ts';
import { on } from '../slices.ts';
import type { ChosenPassage, LinkForm } from '../state.ts';

/** Chooses a passage of the document that is read, or none. */
export function choosePassage(app: App, passage: ChosenPassage | null): void {
  app.store.setState(on('reading', choose(passage)));
}

/** Opens a form on the chosen passage; null closes it. */
export function openLinkForm(app: App, form: LinkForm | null): void {
  app.store.setState(on('reading', openForm(form)));
}

/** Makes the chosen passage longer or shorter; the form on it stays open. */
export function reshapePassage(app: App, passage: ChosenPassage): void {
  app.store.setState(on('reading', reshape(passage)));
}

/** Shows or hides the marks of names in the text. */
export function setNamesMarked(app: App, marked: boolean): void {
  app.store.setState(on('reading', markNames(marked)));
}

/** Shows or hides suggestions in the text. */
export function setGhostsOffered(app: App, offered: boolean): void {
  app.store.setState(on('reading', offerGhosts(offered)));
}

/** Offers a name no more in this window. */
export function dismissGhost(app: App, name: string): void {
  app.store.setState(on('reading', dismiss(name)));
}

/** Goes to a mention of an entity. @param at its place among the mentions in the open document */
export function goToMention(app: App, entity: string, at: number): void {
  app.store.setState(on('reading', goTo(entity, at)));
}
