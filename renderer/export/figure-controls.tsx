/** What can be chosen for a figure. Every control is a native one, so keys work as people know them. */
import type { ReactNode } from 'react';
import type { SelectionState } from '../store/state.ts';
import styles from './export-figure.module.css';
import { Choice, ColourField, NumberField, Switch, TextField } from './fields.tsx';
import { type FigureSettings, PRESETS } from './figure-settings.ts';

type Props = {
  settings: FigureSettings;
  selected: SelectionState;
  onChange(settings: FigureSettings): void;
};

/** The column of controls beside the preview. */
export function FigureControls({ settings, selected, onChange }: Props): ReactNode {
  const set = (changed: Partial<FigureSettings>) => onChange({ ...settings, ...changed });
  const nothing = selected.entities.length + selected.relations.length === 0;
  return (
    <form className={styles.controls} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label="Format"
        value={settings.format}
        options={[
          { value: 'png', label: 'PNG: pixels, for everywhere' },
          { value: 'svg', label: 'SVG: shapes and text, for editing and print' },
        ]}
        onChange={(format) => set({ format })}
      />
      <Choice
        label="Show"
        value={settings.scope}
        options={[
          { value: 'visible', label: 'What is visible' },
          { value: 'canvas', label: 'Everything on the canvas' },
          { value: 'selection', label: 'The selection', disabled: nothing },
        ]}
        onChange={(scope) => set({ scope })}
      />
      <SizeControls settings={settings} set={set} />
      <LookControls settings={settings} set={set} />
      <TextField label="Title" value={settings.title} onChange={(title) => set({ title })} />
      <TextField
        label="Source line"
        value={settings.sourceLine}
        onChange={(sourceLine) => set({ sourceLine })}
      />
      <div className={styles.switches}>
        <Switch label="Legend" on={settings.legend} onChange={(legend) => set({ legend })} />
        <Switch
          label="Labels on relations"
          on={settings.edgeLabels}
          onChange={(edgeLabels) => set({ edgeLabels })}
        />
        <Switch
          label="Numbered citations"
          hint="Numbers on the relations, and the quotes they stand for below"
          on={settings.citations}
          onChange={(citations) => set({ citations })}
        />
      </div>
    </form>
  );
}

type PartProps = { settings: FigureSettings; set(changed: Partial<FigureSettings>): void };

function SizeControls({ settings, set }: PartProps): ReactNode {
  const preset = PRESETS.findIndex(
    ({ width, height }) => width === settings.width && height === settings.height,
  );
  return (
    <>
      <Choice
        label="Size"
        value={String(preset)}
        options={[
          ...PRESETS.map(({ name }, at) => ({ value: String(at), label: name })),
          { value: '-1', label: 'Own size' },
        ]}
        onChange={(at) => {
          const chosen = PRESETS[Number(at)];
          if (chosen) set({ width: chosen.width, height: chosen.height });
        }}
      />
      <div className={styles.pair}>
        <NumberField
          label="Width, px"
          value={settings.width}
          onChange={(width) => set({ width })}
        />
        <NumberField
          label="Height, px"
          value={settings.height}
          onChange={(height) => set({ height })}
        />
      </div>
    </>
  );
}

function LookControls({ settings, set }: PartProps): ReactNode {
  return (
    <div className={styles.pair}>
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
    </div>
  );
}
