/** Shapes text in the page as on the command line; loaded only when a file is made. */
import type { Shaper } from '../../graph-data/figure/fonts/shaper.ts';
import type { LoadedFonts } from './fonts.ts';
import { paced } from './pacing.ts';

/** A shaper over the fonts of a figure, all of them open. @throws the signal's reason once it is aborted */
export async function loadShaper(
  { slices, files, opened }: LoadedFonts,
  signal: AbortSignal,
): Promise<Shaper> {
  const { default: unpack } = await import('brotli/decompress.js');
  const { fontOpening } = await import('../../graph-data/figure/fonts/opening.ts');
  const { createShaper } = await import('../../graph-data/figure/fonts/shaper.ts');
  const decompress = (bytes: Uint8Array) => unpack(bytes as Parameters<typeof unpack>[0]);
  await paced(fontOpening(files, decompress, opened), { signal });
  return createShaper(slices, files, decompress, opened);
}
