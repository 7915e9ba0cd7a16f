/** The dialog “Export figure”: what will be saved, as it will look, beside what can be chosen. */
import { type ReactNode, useState } from 'react';
import buttons from '../panels/parts/buttons.module.css';
import dialog from '../panels/parts/dialog.module.css';
import { AppDialog } from '../panels/parts/dialog.tsx';
import { useTheme } from '../panels/theme/use-theme.ts';
import { closeDialog } from '../store/actions.ts';
import { useApp, useAppState } from '../store/context.tsx';
import { describeFailure } from '../store/failures.ts';
import styles from './export-figure.module.css';
import { FigureControls } from './figure-controls.tsx';
import { FigurePreview } from './figure-preview.tsx';
import { figureFileName, initialSettings } from './figure-settings.ts';
import { rasterise } from './rasterise.ts';
import { type Figure, useFigure } from './use-figure.ts';

/** The dialog “Export figure”. */
export function ExportFigureDialog(): ReactNode {
  return (
    <AppDialog dialog="export" title="Export figure" size="wide">
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
      relations: Object.keys(state.canvas.edges).length,
    }),
  );
  const figure = useFigure(settings);
  const [saving, setSaving] = useState<{ failure: string | null } | null>(null);

  async function save(): Promise<void> {
    if (figure.made === null) return;
    const { svg, scene } = figure.made;
    setSaving({ failure: null });
    try {
      const png = settings.format === 'png';
      const content = png
        ? await rasterise(svg, scene.width, scene.height)
        : new Blob([svg], { type: 'image/svg+xml' });
      const file = { name: figureFileName(settings), mediaType: content.type, content };
      if (await app.shell.saveFile(file)) closeDialog(app);
      setSaving(null);
    } catch (error) {
      setSaving({ failure: describeFailure(error) });
    }
  }

  const busy = saving !== null && saving.failure === null;
  const ready = figure.made !== null && figure.problem === null && figure.elements.nodes.length > 0;
  return (
    <>
      <div className={styles.body}>
        <FigurePreview made={figure.made} empty={figure.elements.nodes.length === 0} />
        <FigureControls settings={settings} selected={state.selection} onChange={setSettings} />
      </div>
      <div className={dialog.foot}>
        <p
          className={styles.status}
          role="status"
          data-bad={isProblem(figure, saving) || undefined}
        >
          {statusText(figure, saving)}
        </p>
        <button type="button" className={buttons.button} onClick={() => closeDialog(app)}>
          Cancel
        </button>
        <button
          type="button"
          className={buttons.primary}
          disabled={!ready || busy}
          onClick={() => void save()}
        >
          {`Save ${settings.format.toUpperCase()}`}
        </button>
      </div>
    </>
  );
}

type Saving = { failure: string | null } | null;

function isProblem(figure: Figure, saving: Saving): boolean {
  return figure.problem !== null || (saving !== null && saving.failure !== null);
}

function statusText({ made, progress, problem, elements }: Figure, saving: Saving): string {
  if (problem !== null) return problem;
  if (saving !== null) return saving.failure ?? 'Saving the figure…';
  if (progress !== null)
    return `Reading citations: ${progress.done} of ${progress.total} relations`;
  if (made === null) return 'Drawing the figure…';
  const size = `${made.scene.width.toLocaleString('en')} × ${made.scene.height.toLocaleString('en')} px`;
  return `${elements.nodes.length} entities, ${elements.edges.length} relations, ${size}`;
}
