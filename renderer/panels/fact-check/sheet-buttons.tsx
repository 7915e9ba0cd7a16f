/** Ways to take the fact-check sheet along. */
import { Printer, Table } from 'lucide-react';
import type { ReactNode } from 'react';
import { useApp } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import styles from './fact-check.module.css';

/** The sheet of the round that is on. */
export function SheetButtons(): ReactNode {
  const app = useApp();
  return (
    <div className={styles.sheet}>
      <h4>Hand in the sheet</h4>
      <button
        type="button"
        className={buttons.button}
        onClick={() => void app.run('export-sheet-html')}
      >
        <Printer size={14} aria-hidden="true" /> For printing (HTML)
      </button>
      <button
        type="button"
        className={buttons.button}
        onClick={() => void app.run('export-sheet-csv')}
      >
        <Table size={14} aria-hidden="true" /> As a table (CSV)
      </button>
    </div>
  );
}
