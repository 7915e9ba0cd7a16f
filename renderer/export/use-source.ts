/** What the figure of the dialog shows: at once from the canvas, or loaded from the project. */
import { useEffect, useMemo, useState } from 'react';
import type { EdgeScheme } from '../../graph-data/figure/colouring.ts';
import type { EntityScheme } from '../../graph-data/figure/entity-looks.ts';
import { useApp, useAppState } from '../store/context.tsx';
import { describeFailure } from '../store/failures.ts';
import { selectLooks } from '../store/measures.ts';
import { selectScheme } from '../store/telling-selectors.ts';
import { elementsOf } from './figure-content.ts';
import type { FigureSettings } from './figure-settings.ts';
import { figureSize } from './figure-settings.ts';
import { type Loaded, loadContent, wantedOf } from './load-content.ts';

export type Source = Loaded & { looks: EntityScheme | null };

/** Null while it is being loaded, or where it cannot be: `problem` says why, `prompt` what is still to be chosen. */
export function useSource(settings: FigureSettings): {
  source: Source | null;
  problem: string | null;
  prompt: string | null;
} {
  const state = useAppState((now) => now);
  const { scope } = settings;
  const scheme = selectScheme(state);
  const looks = selectLooks(state);
  const { positions } = state.canvas;
  const own = useMemo(
    () => (isCanvas(scope) ? elementsOf(state, scope) : null),
    [state.canvas, state.selection, scope],
  );
  const loaded = useLoaded(settings);
  const source = useMemo(
    () => sourceOf(own, loaded.content, { positions, scheme, looks }),
    [own, positions, scheme, looks, loaded.content],
  );
  const { problem, prompt } = own ? NOTHING : loaded;
  return { source, problem, prompt };
}

type Canvas = Omit<Source, 'elements'>;

function sourceOf(
  own: Source['elements'] | null,
  content: Loaded | null,
  canvas: Canvas,
): Source | null {
  if (own) return { elements: own, ...canvas };
  const scheme: EdgeScheme | null = content?.scheme ?? canvas.scheme;
  return content && { ...content, scheme, looks: null };
}

function isCanvas(scope: FigureSettings['scope']): scope is 'visible' | 'canvas' | 'selection' {
  return scope === 'visible' || scope === 'canvas' || scope === 'selection';
}

type Loading = { content: Loaded | null; problem: string | null; prompt: string | null };

const NOTHING: Loading = { content: null, problem: null, prompt: null };

function useLoaded(settings: FigureSettings): Loading {
  const app = useApp();
  const [loaded, setLoaded] = useState(NOTHING);
  const wanted = wantedOf(settings);
  const { width, height } = figureSize(settings);
  const aspect = Math.round((10 * width) / Math.max(height, 1)) / 10;
  const key = wanted && JSON.stringify(wanted);
  useEffect(() => {
    setLoaded(NOTHING);
    if (wanted === null) return;
    const stop = new AbortController();
    loadContent(app, wanted, aspect, stop.signal).then(
      (content) => stop.signal.aborted || setLoaded({ ...NOTHING, content }),
      (error: unknown) =>
        stop.signal.aborted || setLoaded({ ...NOTHING, problem: describeFailure(error) }),
    );
    return () => stop.abort();
    // The key stands for what is wanted, which is a new object at every render.
  }, [app, key, aspect]);
  if (wanted === null) return { ...NOTHING, prompt: toChoose(settings) };
  return loaded;
}

function toChoose({ scope, from, to }: FigureSettings): string | null {
  if (scope === 'view') return 'Choose a saved view.';
  if (scope !== 'path') return null;
  return from !== null && from === to
    ? 'Choose two different ends of the path.'
    : 'Choose the two ends of the path.';
}
