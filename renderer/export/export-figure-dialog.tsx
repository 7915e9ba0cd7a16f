/** The dialog “Export figure”: what will be saved, as it will look, beside what can be chosen. */
import { type ReactNode, useEffect, useState } from 'react';
import type { Scene } from '../../graph-data/figure/scene.ts';
import buttons from '../panels/parts/buttons.module.css';
import dialog from '../panels/parts/dialog.module.css';
import { AppDialog } from '../panels/parts/dialog.tsx';
import { useTheme } from '../panels/theme/use-theme.ts';
import { closeDialog } from '../store/actions.ts';
import { useApp, useAppState } from '../store/context.tsx';
import { describeFailure } from '../store/failures.ts';
import styles from './export-figure.module.css';
import { pathEnds } from './figure-content.ts';
import { FigureControls } from './figure-controls.tsx';
import { FigurePreview } from './figure-preview.tsx';
import { type FigureSettings, figureFileName, initialSettings } from './figure-settings.ts';
import { FigureWords } from './figure-words.tsx';
import { makeFile, makePng, type Origin } from './make-file.ts';
import { type Figure, useFigure } from './use-figure.ts';

/** The dialog “Export figure”. */
export function ExportFigureDialog(): ReactNode {
  return (
    <AppDialog dialog="export" title="Export figure" size="wide" first="select">
      <Content />
    </AppDialog>
  );
}

function Content(): ReactNode {
  const app = useApp();
  const theme = useTheme();
  const state = useAppState((now) => now);
  const [settings, setSettings] = useState(() =>
    initialSettings({
      theme,
      title: state.project?.title ?? '',
      documents: state.project?.documents ?? 0,
      selected: state.selection.entities.length + state.selection.relations.length,
      path: pathEnds(state),
      view: state.ui.view,
    }),
  );
  const figure = useFigure(settings);
  const [saving, setSaving] = useState<Saving>(null);
  const [stop, setStop] = useState<AbortController | null>(null);
  const project = state.project?.title ?? '';
  // Whoever closes the dialog no longer wants what is being made.
  useEffect(() => () => stop?.abort(), [stop]);

  function change(next: FigureSettings): void {
    setSettings(next);
    // What was said of the former figure does not hold for the next one.
    setSaving((now) => (now?.kind === 'busy' ? now : null));
  }

  async function attempt(work: (origin: Origin) => Promise<string | null>): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    setStop(controller);
    setSaving({ kind: 'busy', text: 'Making the figure…' });
    const onPart = (what: string, part: number) => {
      const text = `${what}: ${Math.floor(part * 100)} %`;
      setSaving((now) => (now?.text === text ? now : { kind: 'busy', text, part }));
    };
    try {
      const text = await work({ project, signal, onPart });
      setSaving(text === null ? null : { kind: 'done', text });
    } catch (error) {
      setSaving(
        signal.aborted
          ? { kind: 'done', text: 'Cancelled; nothing was saved.' }
          : { kind: 'failed', text: describeFailure(error) },
      );
    }
    setStop(null);
  }

  const save = () =>
    attempt(async (origin) => {
      if (figure.made === null) return null;
      const content = await makeFile(figure.made, settings, origin);
      const file = { name: figureFileName(settings), mediaType: content.type, content };
      if (await app.shell.saveFile(file)) closeDialog(app);
      return null;
    });

  const copy = () =>
    attempt(async (origin) => {
      if (figure.made === null) return null;
      const png = makePng(figure.made, settings, origin);
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
      return 'The picture is on the clipboard.';
    });

  const busy = saving?.kind === 'busy';
  const ready =
    figure.made !== null &&
    figure.problem === null &&
    figure.prompt === null &&
    (figure.elements?.nodes.length ?? 0) > 0;
  return (
    <>
      <div className={styles.body}>
        <div className={styles.stage}>
          <FigurePreview made={figure.made} empty={figure.elements?.nodes.length === 0} />
          <FigureWords made={figure.made} />
        </div>
        <FigureControls
          settings={settings}
          selected={state.selection}
          relations={figure.elements?.edges.length ?? 0}
          onChange={change}
        />
      </div>
      <div className={dialog.foot}>
        <Status figure={figure} saving={saving} />
        <button
          type="button"
          className={buttons.button}
          disabled={!ready || busy}
          onClick={() => void copy()}
        >
          Copy image
        </button>
        <button
          type="button"
          className={buttons.button}
          onClick={() => (stop ? stop.abort() : closeDialog(app))}
        >
          Cancel
        </button>
        <button
          type="button"
          className={buttons.primary}
          disabled={!ready || busy}
          onClick={() => void save()}
        >
          {settings.format === 'html' ? 'Save web page' : `Save ${settings.format.toUpperCase()}`}
        </button>
      </div>
    </>
  );
}

/** `part`: how much of the work is done, where that is known; 0 to 1. */
type Saving = { kind: 'busy' | 'done' | 'failed'; text: string; part?: number } | null;

/** What is going on, in words and, while it takes time, as a bar. */
function Status({ figure, saving }: { figure: Figure; saving: Saving }): ReactNode {
  const { progress } = figure;
  const part = progress ? progress.done / Math.max(progress.total, 1) : saving?.part;
  const making = progress !== null || figure.made === null || saving?.kind === 'busy';
  const busy =
    figure.problem === null &&
    figure.prompt === null &&
    making &&
    figure.elements?.nodes.length !== 0;
  return (
    <div className={styles.state}>
      <p className={styles.status} role="status" data-bad={isProblem(figure, saving) || undefined}>
        {statusText(figure, saving)}
      </p>
      {busy ? <progress className={styles.progress} aria-label="Progress" value={part} /> : null}
    </div>
  );
}

function isProblem(figure: Figure, saving: Saving): boolean {
  return figure.problem !== null || saving?.kind === 'failed';
}

function statusText({ made, progress, problem, prompt, elements }: Figure, saving: Saving): string {
  if (problem !== null) return problem;
  if (prompt !== null) return prompt;
  if (saving !== null) return saving.text;
  if (progress !== null)
    return `Reading citations: ${progress.done} of ${progress.total} relations`;
  if (elements === null) return 'Reading what to show…';
  if (made === null) return 'Drawing the figure…';
  const { width, height, graph, pages } = made.scene;
  const size = `${width.toLocaleString('en')} × ${height.toLocaleString('en')} px`;
  const more = pages.length === 0 ? '' : `, ${pages.length + 1} pages`;
  const shown = `${elements.nodes.length} entities, ${elements.edges.length} relations, ${size}${more}`;
  return [shown, roomText(graph), fontText(made.fonts.missing)].filter(Boolean).join('. ');
}

function roomText({ unlabelled, unnumbered }: Scene['graph']): string {
  const short = [
    unlabelled.length > 0 ? `${unlabelled.length} labels` : '',
    unnumbered.length > 0 ? `the numbers of ${unnumbered.length} relations` : '',
  ].filter(Boolean);
  return short.length === 0 ? '' : `No room for ${short.join(' and ')}: choose a larger size`;
}

function fontText(missing: readonly string[]): string {
  return missing.length === 0
    ? ''
    : `No font here has ${missing.slice(0, 12).join(' ')}: the reader’s own fonts draw them, a PDF leaves them out`;
}
