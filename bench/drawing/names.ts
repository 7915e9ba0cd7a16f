/** What the programs are called that draw the same graphs. */
const NAMES: Readonly<Record<string, string>> = {
  edgewise: 'Edgewise',
  raw: 'bare painter',
  cytoscape: 'Cytoscape',
  'force-atlas': 'ForceAtlas2',
  g6: 'G6',
};

/** The name that people know a program by. */
export function programName(peer: string): string {
  return NAMES[peer] ?? peer;
}
