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
  {
    id: 'csv',
    name: 'Spreadsheet: relations (CSV)',
    purpose: 'One row for each quote, to read, sort and share in Excel or LibreOffice.',
    input: { format: 'csv' },
  },
  {
    id: 'csv-entities',
    name: 'Spreadsheet: entities (CSV)',
    purpose: 'One row for each entity with its type, other names and description.',
    input: { format: 'csv', table: 'entities' },
  },
  {
    id: 'csv-relations',
    name: 'Spreadsheet: relations with ids (CSV)',
    purpose: 'One row for each relation, to be joined with the other tables in a database.',
    input: { format: 'csv', table: 'relations' },
  },
  {
    id: 'csv-citations',
    name: 'Spreadsheet: quotes (CSV)',
    purpose: 'One row for each quote with its place in its document.',
    input: { format: 'csv', table: 'citations' },
  },
  {
    id: 'csv-documents',
    name: 'Spreadsheet: documents (CSV)',
    purpose: 'One row for each document with its whole text.',
    input: { format: 'csv', table: 'documents' },
  },
  {
    id: 'json',
    name: 'Edgewise JSON',
    purpose: 'Everything in one file, for another project here or for programs of your own.',
    input: { format: 'json' },
  },
  {
    id: 'graphml',
    name: 'GraphML',
    purpose: 'For yEd, Gephi, Cytoscape, networkx and igraph, with every quote on its edge.',
    input: { format: 'graphml' },
  },
  {
    id: 'gexf',
    name: 'GEXF',
    purpose: 'For Gephi, with every quote on its edge.',
    input: { format: 'gexf' },
  },
  {
    id: 'cytoscape',
    name: 'Cytoscape JSON',
    purpose: 'For Cytoscape and web pages made with Cytoscape.js.',
    input: { format: 'cytoscape' },
  },
  {
    id: 'graphology',
    name: 'graphology JSON',
    purpose: 'For Gephi Lite and web pages made with sigma.js.',
    input: { format: 'graphology' },
  },
  {
    id: 'ftm',
    name: 'FollowTheMoney',
    purpose: 'For OpenAleph and other tools of investigative reporters.',
    input: { format: 'ftm' },
  },
  {
    id: 'jsonld',
    name: 'JSON-LD',
    purpose: 'Linked data with provenance, for triple stores and archives.',
    input: { format: 'jsonld' },
  },
  {
    id: 'turtle',
    name: 'Turtle',
    purpose: 'The same linked data in the form that people read more easily.',
    input: { format: 'turtle' },
  },
  {
    id: 'annotations',
    name: 'W3C Web Annotations',
    purpose: 'Each quote as an annotation of its document, for annotation tools.',
    input: { format: 'annotations' },
  },
  {
    id: 'markdown',
    name: 'Report (Markdown)',
    purpose: 'A text to read and to publish, with every quote in a footnote.',
    input: { format: 'markdown' },
  },
];
