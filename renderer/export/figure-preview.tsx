/** The figure as it will be saved: the same SVG, shown as a picture. */
import { type ReactNode, useEffect, useState } from 'react';
import styles from './export-figure.module.css';
import type { Figure } from './use-figure.ts';

/** Keeps showing the former figure while the next one is being made. */
export function FigurePreview({
  made,
  empty,
}: {
  made: Figure['made'];
  empty: boolean;
}): ReactNode {
  const url = useBlobUrl(made?.svg ?? null);
  const described = made ? `${made.scene.title}. ${made.scene.description}` : '';
  return (
    <div className={styles.preview} data-clear={made?.scene.background === null || undefined}>
      {empty ? (
        <p className={styles.empty}>There is nothing to picture here; choose what to show.</p>
      ) : (
        url && <img className={styles.picture} src={url} alt={described} />
      )}
    </div>
  );
}

function useBlobUrl(svg: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (svg === null) return;
    const next = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(next);
    return () => URL.revokeObjectURL(next);
  }, [svg]);
  return url;
}
