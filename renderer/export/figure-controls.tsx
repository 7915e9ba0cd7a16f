/** What can be chosen for a figure. Every control is a native one, so keys work as people know them. */
import type { ReactNode } from 'react';
import { EntityPicker } from '../panels/dialogs/entity-picker.tsx';
import { useQuery } from '../store/context.tsx';
import type { SelectionState } from '../store/state.ts';
import styles from './export-figure.module.css';
import { Choice, ColourField, Section, Switch, TextField } from './fields.tsx';
import { BACKGROUNDS, FORMATS, LABELS, LEGENDS, PLACES, SCOPES, THEMES } from './figure-choices.ts';
import { type FigureSettings, labelsRelations } from './figure-settings.ts';
import { SizeControls } from './figure-size.tsx';

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
        options={FORMATS}
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
        options={LEGENDS}
        onChange={(legend) => set({ legend })}
      />
      <Choice
        label="Labels"
        value={settings.labels}
        options={LABELS}
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
  const unavailable = [
    ...(nothing ? ['selection' as const] : []),
    ...(views.length === 0 ? ['view' as const] : []),
  ];
  return (
    <>
      <Choice
        label="Show"
        value={scope}
        options={SCOPES}
        disabled={unavailable}
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
          options={views.map(({ id, name }) => [id, name] as const)}
          onChange={(id) => set({ view: id })}
        />
      ) : null}
    </>
  );
}

const TEXTS = [
  ['title', 'Title'],
  ['subtitle', 'Subtitle'],
  ['sourceLine', 'Source line'],
] as const;

function TextControls({ settings, set }: PartProps): ReactNode {
  return TEXTS.map(([name, label]) => (
    <TextField
      key={name}
      label={label}
      value={settings[name]}
      onChange={(text) => set({ [name]: text })}
    />
  ));
}

function CitationControls({ settings, set }: PartProps): ReactNode {
  if (!settings.citations) return null;
  return (
    <>
      {settings.format === 'html' ? null : (
        <Choice
          label="References"
          value={settings.place === 'pages' && settings.format !== 'pdf' ? 'under' : settings.place}
          options={PLACES}
          disabled={settings.format === 'pdf' ? [] : ['pages']}
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

function LookControls({ settings, set }: PartProps): ReactNode {
  return (
    <>
      <Choice
        label="Colours"
        value={settings.theme}
        options={THEMES}
        onChange={(theme) => set({ theme })}
      />
      <Choice
        label="Background"
        value={settings.background}
        options={BACKGROUNDS}
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
