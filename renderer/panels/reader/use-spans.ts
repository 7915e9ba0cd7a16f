/** Names and suggestions of the document that is read, fetched and cut by block. */
import { useEffect, useMemo, useState } from 'react';
import type { Suggestion } from '../../../graph-data/model/mention-views.ts';
import type { Document } from '../../../graph-data/model/records.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { isCancelled } from '../../store/failures.ts';
import type { Block } from './marks.ts';
import { type Span, spansOf, spansWithin } from './spans.ts';

/** Longer texts, in UTF-16 units, show in the status bar that they are being read, with a way to stop it. */
const LONG = 60_000;

const NONE: readonly Suggestion[] = [];

/** Every span of a document that the switches let through. */
export function useSpans(document: Pick<Document, 'id' | 'text'>): readonly Span[] {
  const { names, ghosts, dismissed } = useAppState((state) => state.reading);
  const readOnly = useAppState((state) => state.project?.readOnly !== false);
  const { data: mentions } = useQuery('getMentions', names ? { document: document.id } : null);
  const suggestions = useSuggestions(document, ghosts && !readOnly);
  return useMemo(() => {
    const offered = suggestions.filter(({ name }) => !dismissed.includes(name));
    return spansOf(document.text, mentions, offered);
  }, [document.text, mentions, suggestions, dismissed]);
}

/** The spans of each block; the same array as before where a block's did not change. */
export function useBlockSpans(
  blocks: readonly Block[],
  spans: readonly Span[],
): readonly (readonly Span[])[] {
  return useMemo(
    () => blocks.map(({ start, end }) => spansWithin(spans, start, end)),
    [blocks, spans],
  );
}

/** What may become entities; asked again whenever the project has changed. */
export function useSuggestions(
  { id, text }: Pick<Document, 'id' | 'text'>,
  wanted: boolean,
): readonly Suggestion[] {
  const app = useApp();
  const epoch = useAppState((state) => state.epoch);
  const [found, setFound] = useState<{ id: string; list: readonly Suggestion[] } | null>(null);
  const length = text.length;
  useEffect(() => {
    if (!wanted) return setFound(null);
    const controller = new AbortController();
    const ask = (signal: AbortSignal, report: (done: number, total: number) => void) =>
      app.service.suggestMentions(
        { document: id },
        { signal, onProgress: ({ done, total }) => report(done, total) },
      );
    const answer =
      length < LONG
        ? ask(controller.signal, () => {})
        : app.task('Looking for names', async (task) => {
            const signal = AbortSignal.any([task.signal, controller.signal]);
            return ask(signal, task.report);
          });
    answer.then(
      (list) => controller.signal.aborted || setFound({ id, list: list ?? NONE }),
      (failure: unknown) => {
        // Without suggestions one can read and link as well.
        if (!isCancelled(failure) && !controller.signal.aborted) setFound({ id, list: NONE });
      },
    );
    return () => controller.abort();
    // The epoch stands for the project as it is now.
  }, [app, id, length, wanted, epoch]);
  return found?.id === id ? found.list : NONE;
}
