/** Composes the figure of the dialog anew whenever what it shows or how changes. */
import { useEffect, useMemo, useState } from 'react';
import { composeFigure } from '../../graph-data/figure/compose.ts';
import { createMeasure } from '../../graph-data/figure/measure.ts';
import { type CitedRelation, readingOrder } from '../../graph-data/figure/references.ts';
import type { Scene } from '../../graph-data/figure/scene.ts';
import { sceneToSvg } from '../../graph-data/figure/svg.ts';
import { textOf } from '../../graph-data/figure/words.ts';
import type { Subgraph } from '../../graph-data/model/views.ts';
import type { App } from '../store/app.ts';
import { useApp, useAppState } from '../store/context.tsx';
import { describeFailure } from '../store/failures.ts';
import { selectLooks } from '../store/measures.ts';
import { selectScheme } from '../store/telling-selectors.ts';
import { citedRelation, contentOf, elementsOf } from './figure-content.ts';
import { type FigureSettings, figureOptions, figureSize, sizeProblem } from './figure-settings.ts';
import { createFontLoader, type LoadedFonts } from './fonts.ts';

/** Relations asked for at a time: enough to be quick, few enough to leave the service free. */
const AT_A_TIME = 8;

export type Figure = {
  elements: Subgraph;
  /** Null while it is being made, or where it cannot be. */
  made: { scene: Scene; svg: string; fonts: LoadedFonts } | null;
  /** References fetched so far; null where none are wanted or all are there. */
  progress: { done: number; total: number } | null;
  /** Why there is no figure, as a sentence. */
  problem: string | null;
};

/** The figure for these settings, made from the model. */
export function useFigure(settings: FigureSettings): Figure {
  const state = useAppState((now) => now);
  const elements = useMemo(
    () => elementsOf(state, settings.scope),
    [state.canvas, state.selection, settings.scope],
  );
  const { positions } = state.canvas;
  const scheme = selectScheme(state);
  const looks = selectLooks(state);
  const cited = useCitations(elements, positions, settings.citations);
  const [written, setWritten] = useState<
    { svg: string; scene: Scene; fonts: LoadedFonts } | { failure: string } | null
  >(null);
  const [loadFonts] = useState(createFontLoader);
  const size = figureSize(settings);
  const small = sizeProblem(size.width, size.height, settings.format);
  const scene = useMemo(
    () =>
      small === null && cited.relations !== null
        ? composeFigure(
            contentOf(elements, positions, cited.relations, scheme, looks),
            figureOptions(settings),
            createMeasure(),
          )
        : null,
    [elements, positions, cited.relations, scheme, looks, settings, small],
  );
  useEffect(() => {
    if (scene === null) return setWritten(null);
    let current = true;
    loadFonts(textOf(scene)).then(
      (fonts) => current && setWritten({ scene, fonts, svg: sceneToSvg(scene, fonts.embedded) }),
      (error: unknown) => current && setWritten({ failure: describeFailure(error) }),
    );
    return () => {
      current = false;
    };
  }, [scene, loadFonts]);
  const failure = written && 'failure' in written ? written.failure : null;
  const tall = scene && sizeProblem(scene.width, scene.height, settings.format);
  return {
    elements,
    made: written && 'svg' in written ? written : null,
    progress: cited.progress,
    problem: small ?? tall ?? cited.failure ?? failure,
  };
}

type Citations = {
  relations: readonly CitedRelation[] | null;
  progress: Figure['progress'];
  failure: string | null;
};

const NONE: Citations = { relations: [], progress: null, failure: null };

function useCitations(
  elements: Subgraph,
  positions: Parameters<typeof readingOrder>[1],
  wanted: boolean,
): Citations {
  const app = useApp();
  const [citations, setCitations] = useState<Citations>(NONE);
  useEffect(() => {
    if (!wanted) return setCitations(NONE);
    let current = true;
    const show = (next: Citations) => current && setCitations(next);
    const ids = readingOrder(elements.edges, positions).map(({ id }) => id);
    const report = (done: number) =>
      show({ relations: null, progress: { done, total: ids.length }, failure: null });
    report(0);
    fetchCitations(app, ids, report, () => current).then(
      (relations) => show({ relations, progress: null, failure: null }),
      (error: unknown) =>
        show({ relations: null, progress: null, failure: describeFailure(error) }),
    );
    return () => {
      current = false;
    };
  }, [app, elements, positions, wanted]);
  return citations;
}

async function fetchCitations(
  app: App,
  ids: readonly string[],
  report: (done: number) => void,
  isWanted: () => boolean,
): Promise<CitedRelation[]> {
  const relations: CitedRelation[] = [];
  for (let at = 0; at < ids.length && isWanted(); at += AT_A_TIME) {
    const batch = ids.slice(at, at + AT_A_TIME).map((id) => app.query('getRelation', { id }));
    relations.push(...(await Promise.all(batch)).map(citedRelation));
    report(relations.length);
  }
  return relations;
}
