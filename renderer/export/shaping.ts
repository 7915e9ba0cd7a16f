/** Shapes text in the page as on the command line; loaded only when a file is made. */
import type { Shaper } from '../../graph-data/figure/fonts/shaper.ts';
import type { LoadedFonts } from './fonts.ts';

/** A shaper over the fonts of a figure. */
export async function loadShaper({ slices, files, opened }: LoadedFonts): Promise<Shaper> {
  const [{ createShaper }, { default: decompress }] = await Promise.all([
    import('../../graph-data/figure/fonts/shaper.ts'),
    import('brotli/decompress.js'),
  ]);
  return createShaper(
    slices,
    files,
    (bytes) => decompress(bytes as Parameters<typeof decompress>[0]),
    opened,
  );
}
