/** How large a figure is: a usual size, or one of one's own in pixels or millimetres. */
import type { ReactNode } from 'react';
import { readSize } from '../../graph-data/figure/size.ts';
import styles from './export-figure.module.css';
import { Choice, NumberField } from './fields.tsx';
import { UNITS } from './figure-choices.ts';
import { type FigureSettings, PRESETS } from './figure-settings.ts';

type Props = { settings: FigureSettings; set(changed: Partial<FigureSettings>): void };

/** The controls of its size. */
export function SizeControls({ settings, set }: Props): ReactNode {
  const { unit, width, height, dpi } = settings;
  const written = unit === 'mm' ? `${width}x${height}mm@${dpi}` : `${width}x${height}`;
  const preset = PRESETS.find(({ size }) => size === written);
  return (
    <>
      <Choice
        label="Size"
        value={preset?.id ?? 'own'}
        options={[...PRESETS.map(({ id, name }) => [id, name] as const), ['own', 'Own size']]}
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
          options={UNITS}
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
