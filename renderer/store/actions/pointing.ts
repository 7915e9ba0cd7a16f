/** Selecting, inspecting, hovering, reading. */
import type { App } from '../app.ts';
import { focusDocument, focusSubject, hoverSubject, leaveDocument } from '../focus.ts';
import {
  isSelected,
  NOTHING_SELECTED,
  selectAll,
  selectOnly,
  soleSubject,
  toggleSelected,
} from '../selection.ts';
import { all, on } from '../slices.ts';
import type { SelectionState, Subject } from '../state.ts';
import { showPanel } from '../ui.ts';

/** Selects a subject and shows it in the inspector; `add` adds it to the selection or takes it out. */
export function select(app: App, subject: Subject, options: { add?: boolean } = {}): void {
  const change = options.add ? toggleSelected(subject) : selectOnly(subject);
  app.store.setState((state) => {
    const selection = change(state.selection);
    const shown = isSelected(selection, subject) ? subject : soleSubject(selection);
    return all(
      on('selection', () => selection),
      on('focus', focusSubject(shown)),
    )(state);
  });
}

/** Selects many subjects; the inspector shows the one there is, or that there are many. */
export function selectMany(
  app: App,
  subjects: SelectionState,
  options: { add?: boolean } = {},
): void {
  app.store.setState((state) => {
    const selection = selectAll(subjects, options.add)(state.selection);
    return all(
      on('selection', () => selection),
      on('focus', focusSubject(soleSubject(selection))),
    )(state);
  });
}

/** Selects nothing and empties the inspector. */
export function clearSelection(app: App): void {
  app.store.setState(
    all(
      on('selection', () => NOTHING_SELECTED),
      on('focus', focusSubject(null)),
    ),
  );
}

/** Shows a subject in the inspector, which opens; the selection stays. */
export function inspect(app: App, subject: Subject): void {
  app.store.setState(
    all(on('focus', focusSubject(subject)), on('ui', showPanel('inspector', true))),
  );
}

/** Sets what is under the pointer. */
export function hover(app: App, subject: Subject | null): void {
  app.store.setState(on('focus', hoverSubject(subject)));
}

/** Opens a document beside the graph, at a citation. */
export function openDocument(app: App, documentId: string, citationId: string | null): void {
  app.store.setState(on('focus', focusDocument(documentId, citationId)));
}

/** Closes the reader. */
export function closeDocument(app: App): void {
  app.store.setState(on('focus', leaveDocument()));
}
