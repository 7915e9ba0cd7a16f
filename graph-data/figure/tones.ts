/** A colour of somebody's choosing, in tones that can be seen in either theme. */
import { canvasColours, type Theme } from './palette.ts';

/** Least contrast of a disc or a line with what is behind it (WCAG 2.2, 1.4.11). */
const LEAST = 3;
/** In the dark, discs are light, as those that Edgewise has colours for. */
const LEAST_IN_DARK = 5;
const STEPS = 40;

type Rgb = readonly [number, number, number];

/** Contrast of two colours, from 1 to 21 (WCAG 2.2). @param a and `b` as `#rrggbb` */
export function contrastOf(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((p, q) => q - p);
  return (high + 0.05) / (low + 0.05);
}

/**
 * The tone of a colour in a theme: the colour itself where it stands out from the canvas, else darkened, or for the
 * dark theme lightened, just so far that it does. Its hue stays.
 */
export function toneOf(colour: string, theme: Theme): string {
  const { background } = canvasColours(theme);
  const least = theme === 'light' ? LEAST : LEAST_IN_DARK;
  const towards: Rgb = theme === 'light' ? [0, 0, 0] : [255, 255, 255];
  for (let step = 0; step < STEPS; step += 1) {
    const tone = mixed(colour, towards, step / STEPS);
    if (contrastOf(tone, background) >= least) return tone;
  }
  return hex(towards);
}

/** Black or white, whichever can be read better on a colour. */
export function textOn(fill: string): string {
  return contrastOf(fill, '#ffffff') >= LEAST ? '#ffffff' : '#15181d';
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = rgb(colour).map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function rgb(colour: string): Rgb {
  const at = (index: number) => Number.parseInt(colour.slice(index, index + 2), 16);
  return [at(1), at(3), at(5)];
}

function hex(colour: Rgb): string {
  return `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

function mixed(colour: string, towards: Rgb, share: number): string {
  const [r, g, b] = rgb(colour);
  const mix = (from: number, to: number) => from + (to - from) * share;
  return hex([mix(r, towards[0]), mix(g, towards[1]), mix(b, towards[2])]);
}
