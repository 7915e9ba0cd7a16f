/** Brings files to the service and asks what importing them would do, anew whenever the mapping changes. */
import { useEffect, useReducer, useRef } from 'react';
import type { ReadFormat } from '../../../graph-data/model/import-words.ts';
import type { ImportPreview, ImportProgress, Mapping } from '../../../graph-data/model/imports.ts';
import type { StagedInput } from '../../store/actions/importing.ts';
import { discardFile, stageFile } from '../../store/actions/staging.ts';
import type { App } from '../../store/app.ts';
import { useApp } from '../../store/context.tsx';
import { describeFailure, isCancelled } from '../../store/failures.ts';

/** How a file is to be read, as a person has said it. */
export type Reading = { format?: ReadFormat; tables: readonly (Mapping | null)[] };

export type PreviewState = {
  /** Bytes on their way to the service; null once all are there. */
  sending: { done: number; total: number } | null;
  staged: readonly { upload: string; name: string }[];
  readings: Readonly<Record<string, Reading>>;
  preview: ImportPreview | null;
  /** While all rows are gone through. */
  counting: ImportProgress | 'begun' | null;
  failure: string | null;
};

type Event =
  | { kind: 'sent'; done: number; total: number }
  | { kind: 'staged'; staged: PreviewState['staged'] }
  | { kind: 'read'; upload: string; reading: Reading }
  | { kind: 'looked'; preview: ImportPreview; counting: boolean }
  | { kind: 'counted'; progress: ImportProgress }
  | { kind: 'failed'; message: string };

const START: PreviewState = {
  sending: { done: 0, total: 0 },
  staged: [],
  readings: {},
  preview: null,
  counting: null,
  failure: null,
};

function reduce(state: PreviewState, event: Event): PreviewState {
  switch (event.kind) {
    case 'sent':
      return { ...state, sending: { done: event.done, total: event.total } };
    case 'staged':
      return { ...state, sending: null, staged: event.staged };
    case 'read': {
      const readings = { ...state.readings, [event.upload]: event.reading };
      return { ...state, readings, counting: 'begun' };
    }
    case 'looked': {
      const counting = event.counting ? 'begun' : null;
      // Until the rows are counted, the sentences known before say more than those without verdicts.
      return { ...state, preview: event.preview, counting, failure: null };
    }
    case 'counted':
      return { ...state, counting: event.progress };
    case 'failed':
      return { ...state, sending: null, counting: null, failure: event.message };
  }
}

/** How long a person may go on choosing before all rows are gone through, in milliseconds. */
const PAUSE_MS = 300;

/** @param files to import; null for none */
export function usePreview(files: readonly File[]): {
  state: PreviewState;
  read(upload: string, reading: Reading): void;
  /** What to import, for which the files are from now on somebody else's to discard. */
  handOver(): StagedInput[];
} {
  const app = useApp();
  const [state, dispatch] = useReducer(reduce, START);
  const kept = useRef(false);
  const { staged, readings } = state;

  useEffect(() => {
    const controller = new AbortController();
    const sending = stageAll(app, files, controller.signal, (done, total) =>
      dispatch({ kind: 'sent', done, total }),
    );
    sending.then(
      (all) => dispatch({ kind: 'staged', staged: all }),
      (failure: unknown) => {
        if (!controller.signal.aborted) dispatch(failed(failure));
      },
    );
    return () => {
      controller.abort();
      void sending.then(
        (all) => !kept.current && all.forEach(({ upload }) => void discardFile(app, upload)),
        () => {},
      );
    };
  }, [app, files]);

  useEffect(() => {
    if (staged.length === 0) return;
    const controller = new AbortController();
    const inputs = inputsOf(staged, readings);
    void look(app, inputs, controller.signal, dispatch).catch((failure: unknown) => {
      if (!controller.signal.aborted && !isCancelled(failure)) dispatch(failed(failure));
    });
    return () => controller.abort();
  }, [app, staged, readings]);

  return {
    state,
    read: (upload, reading) => dispatch({ kind: 'read', upload, reading }),
    handOver() {
      kept.current = true;
      return inputsOf(staged, readings);
    },
  };
}

async function look(
  app: App,
  inputs: readonly StagedInput[],
  signal: AbortSignal,
  dispatch: (event: Event) => void,
): Promise<void> {
  const files = inputs.map(({ name: _name, ...input }) => input);
  const preview = await app.service.previewImport({ files, count: false }, { signal });
  if (signal.aborted) return;
  const counting = preview.failure === null;
  dispatch({ kind: 'looked', preview, counting });
  if (!counting) return;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  if (signal.aborted) return;
  const onProgress = (progress: ImportProgress) =>
    signal.aborted || dispatch({ kind: 'counted', progress });
  const whole = await app.service.previewImport({ files, count: true }, { signal, onProgress });
  if (!signal.aborted) dispatch({ kind: 'looked', preview: whole, counting: false });
}

function failed(failure: unknown): Event {
  return { kind: 'failed', message: describeFailure(failure) };
}

function inputsOf(
  staged: PreviewState['staged'],
  readings: PreviewState['readings'],
): StagedInput[] {
  return staged.map(({ upload, name }) => {
    const reading = readings[upload];
    return {
      upload,
      name,
      ...(reading?.format === undefined ? {} : { format: reading.format }),
      ...(reading === undefined || reading.tables.length === 0
        ? {}
        : { tables: [...reading.tables] }),
    };
  });
}

async function stageAll(
  app: App,
  files: readonly File[],
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<{ upload: string; name: string }[]> {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const staged: { upload: string; name: string }[] = [];
  let before = 0;
  try {
    for (const file of files) {
      const upload = await stageFile(app, file, {
        signal,
        onProgress: (done) => onProgress(before + done, total),
      });
      staged.push({ upload, name: file.name });
      before += file.size;
    }
    return staged;
  } catch (failure) {
    for (const { upload } of staged) void discardFile(app, upload);
    throw failure;
  }
}
