/** The formats that a project can be written in, and what each is good for. */
import type { Input } from '../../../graph-data/rpc/contract.ts';

type ExportInput = Input<'exportProject'>;

/** One choice; `csv` is several. */
export type DataFormat = {
  id: string;
  name: string;
  /** What for, in one sentence. */
  purpose: string;
  input: Pick<ExportInput, 'format' | 'table'>;
};

export const DATA_FORMATS: readonly DataFormat[] = [
  sheet('relations', 'One row for each quote, to read, sort and share in Excel or LibreOffice.'),
  sheet(
    'entities',
    'One row for each entity with its type, other names and description.',
    'entities',
  ),
  sheet(
    'relations with ids',
    'One row for each relation, to be joined with the other tables in a database.',
    'relations',
  ),
  sheet('quotes', 'One row for each quote with its place in its document.', 'citations'),
  sheet('documents', 'One row for each document with its whole text.', 'documents'),
  file(
    'json',
    'Edgewise JSON',
    'Everything in one file, for another project here or for programs of your own.',
  ),
  file(
    'graphml',
    'GraphML',
    'For yEd, Gephi, Cytoscape, networkx and igraph, with every quote on its edge.',
  ),
  file('gexf', 'GEXF', 'For Gephi, with every quote on its edge.'),
  file('cytoscape', 'Cytoscape JSON', 'For Cytoscape and web pages made with Cytoscape.js.'),
  file('graphology', 'graphology JSON', 'For Gephi Lite and web pages made with sigma.js.'),
  file('ftm', 'FollowTheMoney', 'For OpenAleph and other tools of investigative reporters.'),
  file('jsonld', 'JSON-LD', 'Linked data with provenance, for triple stores and archives.'),
  file('turtle', 'Turtle', 'The same linked data in the form that people read more easily.'),
  file(
    'annotations',
    'W3C Web Annotations',
    'Each quote as an annotation of its document, for annotation tools.',
  ),
  file(
    'markdown',
    'Report (Markdown)',
    'A text to read and to publish, with every quote in a footnote.',
  ),
];

function file(
  format: Exclude<ExportInput['format'], 'csv'>,
  name: string,
  purpose: string,
): DataFormat {
  return { id: format, name, purpose, input: { format } };
}

/** Without a table: everything in one, a row for each quote. */
function sheet(what: string, purpose: string, table?: ExportInput['table']): DataFormat {
  const name = `Spreadsheet: ${what} (CSV)`;
  if (table === undefined) return { id: 'csv', name, purpose, input: { format: 'csv' } };
  return { id: `csv-${table}`, name, purpose, input: { format: 'csv', table } };
}
