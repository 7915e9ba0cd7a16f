/** The figure in words, to copy beside it: alternative text and a caption. */
import { type ReactNode, useEffect, useState } from 'react';
import buttons from '../panels/parts/buttons.module.css';
import styles from './export-figure.module.css';
import type { Figure } from './use-figure.ts';

/** Both texts, each with its button; those of the former figure while the next one is being made. */
export function FigureWords({ made }: { made: Figure['made'] }): ReactNode {
  const [former, setFormer] = useState(made);
  useEffect(() => {
    if (made) setFormer(made);
  }, [made]);
  const scene = (made ?? former)?.scene;
  if (!scene) return null;
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
