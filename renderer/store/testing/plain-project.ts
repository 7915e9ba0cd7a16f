/** The project that a test's service answers from; it changes with every edit. */
import type { Review, View } from '../../../graph-data/model/records.ts';
import type { Subgraph } from '../../../graph-data/model/views.ts';

export type Project = { graph: Subgraph; revision: number; reviews?: Review[]; views?: View[] };
