/** The figure in words, to copy beside it: alternative text and a caption. */
import { type ReactNode, useState } from 'react';
import type { Scene } from '../../graph-data/figure/scene.ts';
import buttons from '../panels/parts/buttons.module.css';
import styles from './export-figure.module.css';

/** Both texts, each with its button. */
export function FigureWords({ scene }: { scene: Scene }): ReactNode {
  return (
    <details className={styles.words}>
      <summary>Alternative text and caption</summary>
      <Words label="Alternative text" text={scene.description} />
      <Words label="Caption" text={scene.caption} />
    </details>
  );
}

function Words({ label, text }: { label: string; text: string }): ReactNode {
  const [copied, setCopied] = useState('');
  return (
    <div className={styles.word}>
      <p>{text}</p>
      <button
        type="button"
        className={buttons.button}
        onClick={() =>
          void navigator.clipboard.writeText(text).then(
            () => setCopied(text),
            () => setCopied(''),
          )
        }
      >
        {copied === text ? 'Copied' : `Copy ${label.toLowerCase()}`}
      </button>
    </div>
  );
}
