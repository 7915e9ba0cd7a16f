/** The little of a PNG file that tests ask about. */

/** Size in px and whether it has an alpha channel, from the IHDR chunk. */
export function readPng(file: Buffer): { width: number; height: number; alpha: boolean } {
  if (file.toString('latin1', 1, 4) !== 'PNG') throw new Error('This is no PNG file.');
  const colourType = file.readUInt8(25);
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), alpha: colourType >= 4 };
}
