/** A story being told: the title and the note of the view beside it, and the way through all of them. */
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ViewSummary } from '../../../graph-data/model/views.ts';
import { endStory, stepStory, tell } from '../../store/actions.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import type { StoryState } from '../../store/state.ts';
import { IconButton } from '../parts/icon-button.tsx';
import styles from './story.module.css';
import { useStoryKeys } from './use-story-keys.ts';

/** The region “Story”; nothing while none is told. */
export function StoryPanel(): ReactNode {
  const story = useAppState((state) => state.story);
  return story === null ? null : <Telling story={story} />;
}

function Telling({ story }: { story: StoryState }): ReactNode {
  const app = useApp();
  const title = useRef<HTMLHeadingElement>(null);
  const { data: views } = useQuery('listViews', {});
  const view = views?.find(({ id }) => id === story.views[story.at]);
  useStoryKeys();
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles.story} aria-label="Story">
      <div className={styles.top}>
        <p className={styles.count}>
          {story.at + 1} of {story.views.length}
        </p>
        <IconButton icon={X} name="End the story" keys="Esc" onClick={() => endStory(app)} />
      </div>
      <div className={styles.words} aria-live="polite">
        <h2 ref={title} className={styles.title} tabIndex={-1}>
          {view?.name ?? ''}
        </h2>
        {view === undefined || view.note === '' ? null : <p className={styles.note}>{view.note}</p>}
      </div>
      <p className={styles.hint}>Click a relation to see the sentences it rests on.</p>
      <Steps story={story} views={views ?? []} />
    </section>
  );
}

function Steps({ story, views }: { story: StoryState; views: readonly ViewSummary[] }): ReactNode {
  const app = useApp();
  const last = story.views.length - 1;
  return (
    <div className={styles.steps}>
      <IconButton
        icon={ChevronLeft}
        name="Back"
        keys="←"
        disabled={story.at === 0}
        onClick={() => void stepStory(app, -1)}
      />
      <ol className={styles.dots} aria-label="Views of the story">
        {story.views.map((id, at) => (
          <li key={id}>
            <button
              type="button"
              className={styles.dot}
              aria-label={views.find((view) => view.id === id)?.name ?? `View ${at + 1}`}
              aria-current={at === story.at ? 'step' : undefined}
              onClick={() => void tell(app, at)}
            />
          </li>
        ))}
      </ol>
      <IconButton
        icon={ChevronRight}
        name="On"
        keys="→"
        disabled={story.at === last}
        onClick={() => void stepStory(app, 1)}
      />
    </div>
  );
}
