/** By a chosen passage: what can be made of it, and what to look at twice before. */
import type { ReactNode } from 'react';
import type { PassageView } from '../../../graph-data/model/mention-views.ts';
import { openLinkForm } from '../../store/actions/reading.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import type { LinkForm } from '../../store/state.ts';
import { keepFocus } from '../parts/keep-focus.ts';
import { readWarning } from '../parts/warnings.ts';
import styles from './linking.module.css';

/** @param props.onExtend makes the passage whole sentences */
export function LinkBar(props: { view: PassageView | undefined; onExtend(): void }): ReactNode {
  const app = useApp();
  const cited = useCiteTitle();
  const button = (form: LinkForm, words: string, key: string) => (
    <button
      type="button"
      className={styles.barButton}
      aria-keyshortcuts={key}
      onClick={() => openLinkForm(app, form)}
    >
      {words} <kbd className={styles.key}>{key}</kbd>
    </button>
  );
  return (
    <section ref={keepFocus} className={styles.bar} aria-label="Chosen passage">
      <span className={styles.barButtons}>
        {button('entity', 'Entity', 'E')}
        {button('relation', 'Relation', 'R')}
        {button('citation', cited, 'C')}
        <button
          type="button"
          className={styles.barButton}
          aria-keyshortcuts="S"
          onClick={props.onExtend}
        >
          Whole sentence <kbd className={styles.key}>S</kbd>
        </button>
      </span>
      <PassageWarnings view={props.view} />
    </section>
  );
}

function useCiteTitle(): string {
  return useAppState(({ selection, canvas }) => {
    const [only, other] = selection.relations;
    const label = only === undefined ? undefined : canvas.edges[only]?.label;
    return label === undefined || other !== undefined ? 'Cite for…' : `Cite for “${label}”`;
  });
}

/** What the context guard says of the passage, one small sentence each. */
export function PassageWarnings({ view }: { view: PassageView | undefined }): ReactNode {
  if (view === undefined) return null;
  const sentences = [...new Set(view.warnings.map(readWarning))];
  const repeated =
    view.times > 1 ? [`These words stand here ${view.times} times; this place is kept.`] : [];
  if (sentences.length + repeated.length === 0) return null;
  return (
    <ul className={styles.warnings} aria-label="Look twice" aria-live="polite">
      {[...sentences, ...repeated].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
