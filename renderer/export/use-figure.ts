/** Composes the figure of the dialog anew whenever what it shows or how changes. */
import { useEffect, useMemo, useState } from 'react';
import {
  composition,
  type FigureContent,
  type FigureOptions,
} from '../../graph-data/figure/compose.ts';
import { createMeasure } from '../../graph-data/figure/measure.ts';
import { type CitedRelation, readingOrder } from '../../graph-data/figure/references.ts';
import type { Scene } from '../../graph-data/figure/scene.ts';
import { svgSteps } from '../../graph-data/figure/svg.ts';
import { textOf } from '../../graph-data/figure/words.ts';
import type { Subgraph } from '../../graph-data/model/views.ts';
import type { App } from '../store/app.ts';
import { useApp } from '../store/context.tsx';
import { describeFailure } from '../store/failures.ts';
import { citedRelation } from './figure-content.ts';
import { type FigureSettings, figureOptions, figureSize, sizeProblem } from './figure-settings.ts';
import { createFontLoader, type LoadedFonts } from './fonts.ts';
import { paced } from './pacing.ts';
import { useSource } from './use-source.ts';

/** Relations asked for at a time: enough to be quick, few enough to leave the service free. */
const AT_A_TIME = 8;

export type Figure = {
  /** Null while it is being loaded, or where it cannot be. */
  elements: Subgraph | null;
  /** Null while it is being made, or where it cannot be. */
  made: { scene: Scene; svg: string; fonts: LoadedFonts } | null;
  /** References fetched so far; null where none are wanted or all are there. */
  progress: { done: number; total: number } | null;
  /** Why there is no figure, as a sentence. */
  problem: string | null;
  /** What is still to be chosen, as a sentence. */
  prompt: string | null;
};

const NO_ELEMENTS: Subgraph = { nodes: [], edges: [] };
const NO_POSITIONS = {};

/** The figure for these settings, made from the model. */
export function useFigure(settings: FigureSettings): Figure {
  const { source, problem, prompt } = useSource(settings);
  const { elements = NO_ELEMENTS, positions = NO_POSITIONS } = source ?? {};
  const cited = useCitations(elements, positions, settings.citations);
  const size = figureSize(settings);
  const small = sizeProblem(size.width, size.height, settings.format);
  const wanted = useMemo(
    () =>
      small === null && source !== null && cited.relations !== null
        ? {
            content: { ...source.elements, ...source, cited: cited.relations },
            options: figureOptions(settings, source.elements.edges.length),
          }
        : null,
    [source, cited.relations, settings, small],
  );
  const { made, failure } = useComposed(wanted);
  const tall = made && sizeProblem(made.scene.width, made.scene.height, settings.format);
  return {
    elements: source?.elements ?? null,
    made,
    progress: cited.progress,
    prompt,
    problem: small ?? problem ?? tall ?? cited.failure ?? failure,
  };
}

type Composed = { made: Figure['made']; failure: string | null };

const NOT_YET: Composed = { made: null, failure: null };

/** Composes in stretches: a change of what is wanted drops what is being made, and the window stays awake. */
function useComposed(wanted: { content: FigureContent; options: FigureOptions } | null): Composed {
  const [composed, setComposed] = useState(NOT_YET);
  const [loadFonts] = useState(createFontLoader);
  useEffect(() => {
    setComposed(NOT_YET);
    if (wanted === null) return;
    const stop = new AbortController();
    const { signal } = stop;
    const make = async () => {
      const steps = composition(wanted.content, wanted.options, createMeasure());
      const scene = await paced(steps, { signal });
      const fonts = await loadFonts(textOf(scene));
      return { scene, fonts, svg: await paced(svgSteps(scene, fonts.embedded), { signal }) };
    };
    make().then(
      (made) => signal.aborted || setComposed({ made, failure: null }),
      (error: unknown) =>
        signal.aborted || setComposed({ made: null, failure: describeFailure(error) }),
    );
    return () => stop.abort();
  }, [wanted, loadFonts]);
  return composed;
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
    const quoted = elements.edges.filter(({ citations: count }) => count > 0);
    const ids = readingOrder(quoted, positions).map(({ id }) => id);
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
