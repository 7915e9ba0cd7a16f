/** Makes a PNG of a figure's SVG, with the browser's own drawing. */

const TOO_LARGE =
  'This browser could not make a PNG of that size; choose a smaller size, or save the figure as SVG.';

/**
 * Draws the SVG at its own size.
 * @param width and `height` as written in the SVG, px
 * @throws Error with a sentence for the person where the browser cannot hold a picture of that size
 */
export async function rasterise(svg: string, width: number, height: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode().catch(() => fail(TOO_LARGE));
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) fail(TOO_LARGE);
    context.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    return blob ?? fail(TOO_LARGE);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function fail(message: string): never {
  throw new Error(message);
}
