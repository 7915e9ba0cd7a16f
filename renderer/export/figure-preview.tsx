/** The figure as it will be saved: the same scene, shown as a picture. */
import { type ReactNode, useEffect, useState } from 'react';
import styles from './export-figure.module.css';
import { makePreview } from './make-file.ts';
import type { Figure } from './use-figure.ts';

/** Keeps showing the former figure while the next one is being made. */
export function FigurePreview({
  made,
  empty,
}: {
  made: Figure['made'];
  empty: boolean;
}): ReactNode {
  const url = usePicture(made);
  const described = made ? `${made.scene.title}. ${made.scene.description}` : '';
  return (
    <div className={styles.preview} data-clear={made?.scene.background === null || undefined}>
      {empty ? (
        <p className={styles.empty}>There is nothing to picture here; choose what to show.</p>
      ) : (
        url && <img className={styles.picture} src={url} alt={described} decoding="async" />
      )}
    </div>
  );
}

function usePicture(made: Figure['made']): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (made === null) return;
    const stop = new AbortController();
    makePreview(made, stop.signal).then(
      (picture) => stop.signal.aborted || setUrl(URL.createObjectURL(picture)),
      // Whoever cannot have it drawn can still have it set.
      () => stop.signal.aborted || setUrl(URL.createObjectURL(svgOf(made))),
    );
    return () => stop.abort();
  }, [made]);
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);
  return url;
}

function svgOf({ svg }: NonNullable<Figure['made']>): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}
