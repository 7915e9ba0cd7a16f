/** A strip across the window while an edit could not be saved: why, and what can be done so that it is not lost. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { discardUnsaved, saveAgain } from '../../store/actions/projects.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import styles from '../chrome/connection.module.css';
import buttons from '../parts/buttons.module.css';
import own from './projects.module.css';

/** Nothing while all is saved. */
export function UnsavedBanner(): ReactNode {
  const app = useApp();
  const unsaved = useAppState((state) => state.unsaved);
  if (unsaved === null) return null;
  return (
    <div className={styles.banner} role="alert">
      <TriangleAlert size={14} aria-hidden="true" />
      <span>{unsaved.reason} Your change is kept here until then.</span>
      <span className={own.spring} />
      <button type="button" className={buttons.primary} onClick={() => void app.run('save-copy')}>
        Save a copy…
      </button>
      <button type="button" className={buttons.button} onClick={() => void saveAgain(app)}>
        Try again
      </button>
      <button type="button" className={buttons.quiet} onClick={() => discardUnsaved(app)}>
        Discard the change
      </button>
    </div>
  );
}
