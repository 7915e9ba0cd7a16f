/** The inspector before anything is in focus: the three things people come for, and how to do them. */
import { FileText, Image, Quote, Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ProjectInfo } from '../../../graph-data/model/views.ts';
import { openDialog, requestFocus } from '../../store/actions.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import { count } from '../parts/words.ts';
import styles from './inspector.module.css';

/** Teaches by offering: every job has a button that begins it. */
export function EmptyView(): ReactNode {
  const project = useAppState((state) => state.project);
  if (project === null) return null;
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>Every edge quotes its source</h2>
      <p className={styles.emptyLead}>{summary(project)}</p>
      <div className={styles.jobs}>
        {project.entities === 0 ? <BuildingJobs project={project} /> : <ExploringJobs />}
      </div>
    </div>
  );
}

function summary({ entities, relations, citations, documents }: ProjectInfo): string {
  const texts = count(documents, 'document');
  if (entities === 0) {
    return documents === 0 ? 'Nothing is in this project yet.' : `${texts}, and no entity yet.`;
  }
  const graph = `${count(entities, 'entity', 'entities')} and ${count(relations, 'relation')}`;
  if (citations === 0) return `${graph}; no passage is cited yet.`;
  return `${graph}, resting on ${count(citations, 'passage')} from ${texts}.`;
}

/** What to do where there is nothing to explore. */
function BuildingJobs({ project }: { project: ProjectInfo }): ReactNode {
  const app = useApp();
  const command = (id: string, title: string) => (
    <button type="button" className={buttons.link} onClick={() => void app.run(id)}>
      {title}
    </button>
  );
  return (
    <>
      <Job icon={FileText} title="Bring in">
        <p>Documents keep the words that everything rests on; tables bring what you have listed.</p>
        {command('add-documents', 'Add documents')}
        {command('import', 'Import data')}
      </Job>
      <Job icon={Quote} title="Link">
        <p>
          Select a passage in a document: it becomes an entity, or the quote of a relation between
          two.
        </p>
        {project.documents > 0 ? command('documents', 'Open a document') : null}
      </Job>
      <Job icon={Image} title="Show">
        <p>What you have linked leaves as a picture with a legend and numbered quotes.</p>
      </Job>
    </>
  );
}

function ExploringJobs(): ReactNode {
  const app = useApp();
  return (
    <>
      <Job icon={Waypoints} title="Explore">
        <p>
          Search for a person, a place or a word. Double-click a node to see who else it touches.
        </p>
        <button type="button" className={buttons.link} onClick={() => requestFocus(app, 'search')}>
          Search the project
        </button>
      </Job>
      <Job icon={Quote} title="Check">
        <p>
          Click an edge to read the sentences it rests on, then open the document at that place.
        </p>
        <button type="button" className={buttons.link} onClick={() => openDialog(app, 'paths')}>
          Find paths between two entities
        </button>
      </Job>
      <Job icon={Image} title="Show">
        <p>Take the view with you as a picture with a legend.</p>
        <button type="button" className={buttons.link} onClick={() => openDialog(app, 'export')}>
          Export figure
        </button>
        <StoryLink />
      </Job>
    </>
  );
}

/** Where there are saved views, they show best what the project is about. */
function StoryLink(): ReactNode {
  const app = useApp();
  const { data: views } = useQuery('listViews', {});
  if (views === undefined || views.length === 0) return null;
  return (
    <button type="button" className={buttons.link} onClick={() => void app.run('tell-story')}>
      Tell {count(views.length, 'saved view')} as a story
    </button>
  );
}

function Job(props: { icon: typeof Quote; title: string; children: ReactNode }): ReactNode {
  const Icon = props.icon;
  return (
    <section className={styles.job}>
      <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
      <div>
        <h3>{props.title}</h3>
        {props.children}
      </div>
    </section>
  );
}
