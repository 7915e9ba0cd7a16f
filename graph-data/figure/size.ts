/** Sizes of figures: in px, or in millimetres with dots per inch; what people call them. */

/** A figure's size. `unit`: px of the figure for one px at which text is 12 px (9 pt) large. */
export type FigureSize = { width: number; height: number; dpi: number; unit: number };

/** Canvas sizes that browsers can make: 65,535 px a side and 16,384 x 16,384 px in all. */
const SIDE = 65_535;
const AREA = 16_384 ** 2;
const LEAST = 200;
/** Side in px of a square that is read well with text of 12 px; a slide of 1,920 x 1,080 gets 17 px. */
const COMFORT = 1020;
const SCREEN = 96;
const INCH = 25.4;

/** Sizes by use. Those in millimetres are for print. */
export const PRESETS = [
  { id: 'slide', name: 'Slide, 16:9', size: '1920x1080' },
  { id: 'article', name: 'Article column', size: '1200x900' },
  { id: 'a4-landscape', name: 'A4 landscape', size: '297x210mm@300' },
  { id: 'a4-portrait', name: 'A4 portrait', size: '210x297mm@300' },
  { id: 'letter-landscape', name: 'Letter landscape', size: '279.4x215.9mm@300' },
  { id: 'letter-portrait', name: 'Letter portrait', size: '215.9x279.4mm@300' },
  { id: 'social', name: 'Social, wide', size: '1200x630' },
  { id: 'square', name: 'Square', size: '1200x1200' },
] as const;

/**
 * Reads a size: a preset's id, `1200x800` (px) or `180x120mm@300` (dots per inch; 300 where left out).
 * @returns null for anything else
 */
export function readSize(text: string): FigureSize | null {
  const preset = PRESETS.find(({ id }) => id === text.trim().toLowerCase());
  const found = /^(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*(?:(px)|(mm)(?:@(\d+))?)?$/iu.exec(
    preset?.size ?? text.trim(),
  );
  if (!found) return null;
  const [, width = '', height = '', , mm, dpi] = found;
  return mm
    ? printSize(Number(width), Number(height), dpi === undefined ? 300 : Number(dpi))
    : screenSize(Number(width), Number(height));
}

/** A size in px: larger pictures, which are looked at smaller, get larger text, never less than 12 px. */
export function screenSize(width: number, height: number): FigureSize {
  const [w, h] = [Math.round(width), Math.round(height)];
  return { width: w, height: h, dpi: SCREEN, unit: Math.max(1, Math.sqrt(w * h) / COMFORT) };
}

/** A size on paper: text is 9 pt whatever the resolution. @param dpi dots per inch */
export function printSize(widthMm: number, heightMm: number, dpi: number): FigureSize {
  const px = (mm: number) => Math.round((mm / INCH) * dpi);
  return { width: px(widthMm), height: px(heightMm), dpi, unit: dpi / SCREEN };
}

/** The least part of its usual size that text may get: 12 px on screens, 7 pt on paper. */
export function leastText({ dpi, unit }: FigureSize): number {
  return dpi === SCREEN ? 1 / unit : 7 / 9;
}

/** What is wrong with a size in px, as a sentence; null where a picture of it can be made. */
export function sizeProblem(width: number, height: number, format: string): string | null {
  if (!(width >= LEAST && height >= LEAST))
    return `A figure is at least ${LEAST} px wide and high; enter a larger size.`;
  const limit = SIDE.toLocaleString('en');
  if (width > SIDE || height > SIDE)
    return `A figure is at most ${limit} px wide and high; enter a smaller size.`;
  if (format === 'png' && width * height > AREA) {
    const most = Math.floor(AREA / width).toLocaleString('en');
    return `A PNG of this width can be at most ${most} px high, references included; choose a smaller size, or SVG.`;
  }
  return null;
}
