/** What can be chosen for a figure. Every control is a native one, so keys work as people know them. */
import type { ReactNode } from 'react';
import { readSize } from '../../graph-data/figure/size.ts';
import { EntityPicker } from '../panels/dialogs/entity-picker.tsx';
import { useQuery } from '../store/context.tsx';
import type { SelectionState } from '../store/state.ts';
import styles from './export-figure.module.css';
import { Choice, ColourField, NumberField, Section, Switch, TextField } from './fields.tsx';
import { type FigureSettings, labelsRelations, PRESETS } from './figure-settings.ts';

type Props = {
  settings: FigureSettings;
  selected: SelectionState;
  /** How many are to be drawn. */
  relations: number;
  onChange(settings: FigureSettings): void;
};

/** The column of controls beside the preview. */
export function FigureControls({ settings, selected, relations, onChange }: Props): ReactNode {
  const set = (changed: Partial<FigureSettings>) => onChange({ ...settings, ...changed });
  const part = { settings, set };
  return (
    <form className={styles.controls} onSubmit={(event) => event.preventDefault()}>
      <Section title="Format and size">
        <FormatControls {...part} />
      </Section>
      <Section title="Content">
        <ContentControls
          {...part}
          nothing={selected.entities.length + selected.relations.length === 0}
          relations={relations}
        />
        <LookControls {...part} />
      </Section>
      <Section title="Citations">
        <Switch
          label="Numbered citations"
          hint="Numbers on the relations, and the quotes they stand for"
          on={settings.citations}
          onChange={(citations) => set({ citations })}
        />
        <CitationControls {...part} />
      </Section>
      <Section title="Text">
        <TextControls {...part} />
      </Section>
    </form>
  );
}

type PartProps = { settings: FigureSettings; set(changed: Partial<FigureSettings>): void };

function FormatControls({ settings, set }: PartProps): ReactNode {
  return (
    <>
      <Choice
        label="Format"
        value={settings.format}
        options={[
          { value: 'png', label: 'PNG, for everywhere' },
          { value: 'svg', label: 'SVG, for editing' },
          { value: 'pdf', label: 'PDF, for print' },
          { value: 'html', label: 'Web page, to explore' },
        ]}
        onChange={(format) => set({ format, place: format === 'pdf' ? 'pages' : settings.place })}
      />
      <SizeControls settings={settings} set={set} />
    </>
  );
}

type ContentProps = PartProps & { nothing: boolean; relations: number };

function ContentControls({ settings, set, nothing, relations }: ContentProps): ReactNode {
  return (
    <>
      <ScopeControls settings={settings} set={set} nothing={nothing} />
      <Choice
        label="Legend"
        value={settings.legend}
        options={[
          { value: 'under', label: 'Under the graph' },
          { value: 'right', label: 'Right of it' },
          { value: 'left', label: 'Left of it' },
          { value: 'none', label: 'None' },
        ]}
        onChange={(legend) => set({ legend })}
      />
      <Choice
        label="Labels"
        value={settings.labels}
        options={[
          { value: 'all', label: 'All' },
          { value: 'important', label: 'Most connected' },
          { value: 'none', label: 'None' },
        ]}
        onChange={(labels) => set({ labels })}
      />
      <Switch
        label="Labels on relations"
        on={labelsRelations(settings, relations)}
        onChange={(edgeLabels) => set({ edgeLabels })}
      />
    </>
  );
}

function ScopeControls({ settings, set, nothing }: PartProps & { nothing: boolean }): ReactNode {
  const { data: views = [] } = useQuery('listViews', {});
  const { scope, from, to, view } = settings;
  return (
    <>
      <Choice
        label="Show"
        value={scope}
        options={[
          { value: 'visible', label: 'What is visible' },
          { value: 'canvas', label: 'Everything on the canvas' },
          { value: 'project', label: 'The whole graph' },
          { value: 'selection', label: 'The selection', disabled: nothing },
          { value: 'path', label: 'A path' },
          { value: 'view', label: 'A saved view', disabled: views.length === 0 },
        ]}
        onChange={(next) =>
          set({ scope: next, view: next === 'view' ? (view ?? views[0]?.id ?? null) : view })
        }
      />
      {scope === 'path' ? (
        <>
          <EntityPicker label="From" value={from} onChange={(id) => set({ from: id })} />
          <EntityPicker label="To" value={to} onChange={(id) => set({ to: id })} />
        </>
      ) : null}
      {scope === 'view' ? (
        <Choice
          label="View"
          value={view ?? ''}
          options={views.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => set({ view: id })}
        />
      ) : null}
    </>
  );
}

function TextControls({ settings, set }: PartProps): ReactNode {
  return (
    <>
      <TextField label="Title" value={settings.title} onChange={(title) => set({ title })} />
      <TextField
        label="Subtitle"
        value={settings.subtitle}
        onChange={(subtitle) => set({ subtitle })}
      />
      <TextField
        label="Source line"
        value={settings.sourceLine}
        onChange={(sourceLine) => set({ sourceLine })}
      />
    </>
  );
}

function CitationControls({ settings, set }: PartProps): ReactNode {
  if (!settings.citations) return null;
  return (
    <>
      {settings.format === 'html' ? null : (
        <Choice
          label="References"
          value={settings.place === 'pages' && settings.format !== 'pdf' ? 'under' : settings.place}
          options={[
            { value: 'under', label: 'Under the picture' },
            { value: 'beside', label: 'Beside the picture' },
            { value: 'pages', label: 'On further pages', disabled: settings.format !== 'pdf' },
          ]}
          onChange={(place) => set({ place })}
        />
      )}
      <Switch
        label="Whole quotes"
        hint="Otherwise long ones are shortened; what is left out is marked"
        on={settings.wholeQuotes}
        onChange={(wholeQuotes) => set({ wholeQuotes })}
      />
    </>
  );
}

function SizeControls({ settings, set }: PartProps): ReactNode {
  const { unit, width, height, dpi } = settings;
  const written = unit === 'mm' ? `${width}x${height}mm@${dpi}` : `${width}x${height}`;
  const preset = PRESETS.find(({ size }) => size === written);
  return (
    <>
      <Choice
        label="Size"
        value={preset?.id ?? 'own'}
        options={[
          ...PRESETS.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'own', label: 'Own size' },
        ]}
        onChange={(id) => {
          const chosen = PRESETS.find((one) => one.id === id);
          if (chosen) set(sizeSettings(chosen.size));
        }}
      />
      <div className={styles.row}>
        <NumberField
          label={`Width, ${unit}`}
          value={width}
          onChange={(changed) => set({ width: changed })}
        />
        <NumberField
          label={`Height, ${unit}`}
          value={height}
          onChange={(changed) => set({ height: changed })}
        />
        <Choice
          label="Unit"
          value={unit}
          options={[
            { value: 'px', label: 'Pixels' },
            { value: 'mm', label: 'Millimetres' },
          ]}
          onChange={(next) => set(next === unit ? {} : converted(settings))}
        />
      </div>
      {unit === 'mm' ? (
        <NumberField
          label="Dots per inch"
          value={dpi}
          onChange={(changed) => set({ dpi: changed })}
        />
      ) : null}
    </>
  );
}

function sizeSettings(text: string): Partial<FigureSettings> {
  const [width = 0, height = 0] = text.split(/[x@m]+/).map(Number);
  const dpi = readSize(text)?.dpi ?? 300;
  return text.includes('mm') ? { unit: 'mm', width, height, dpi } : { unit: 'px', width, height };
}

/** The same size in the other unit. */
function converted({ unit, width, height, dpi }: FigureSettings): Partial<FigureSettings> {
  const factor = unit === 'px' ? 25.4 / dpi : dpi / 25.4;
  return {
    unit: unit === 'px' ? 'mm' : 'px',
    width: Math.round(width * factor),
    height: Math.round(height * factor),
  };
}

function LookControls({ settings, set }: PartProps): ReactNode {
  return (
    <>
      <Choice
        label="Colours"
        value={settings.theme}
        options={[
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        onChange={(theme) => set({ theme })}
      />
      <Choice
        label="Background"
        value={settings.background}
        options={[
          { value: 'theme', label: 'As on the canvas' },
          { value: 'white', label: 'White' },
          { value: 'transparent', label: 'Transparent' },
          { value: 'own', label: 'Own colour' },
        ]}
        onChange={(background) => set({ background })}
      />
      {settings.background === 'own' ? (
        <ColourField
          label="Background colour"
          value={settings.colour}
          onChange={(colour) => set({ colour })}
        />
      ) : null}
    </>
  );
}
