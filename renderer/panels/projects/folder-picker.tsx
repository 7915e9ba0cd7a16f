/** Looks through the folders of this machine, as the system's own dialog would. */
import { CornerLeftUp, Folder, Waypoints } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { FolderListing, ProjectFile } from '../../../graph-data/model/projects.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { reachable } from '../parts/reachable.ts';
import { Failure } from './failure.tsx';
import styles from './projects.module.css';
import { useListing } from './use-host.ts';

type Props = {
  /** Null for the folder of this window's project. */
  folder: string | null;
  onFolder(folder: string): void;
  /** Where projects are chosen: called with the one clicked. Without it, only folders matter. */
  onProject?: (project: ProjectFile) => void;
};

/** A path to type in, the way up, and what is in the folder. */
export function FolderPicker({ folder, onFolder, onProject }: Props): ReactNode {
  const { listing, failure } = useListing(folder);
  return (
    <>
      <PathRow listing={listing} onFolder={onFolder} />
      <Failure text={failure} />
      {listing === null ? null : (
        <Entries
          listing={listing}
          onFolder={onFolder}
          {...(onProject === undefined ? {} : { onProject })}
        />
      )}
    </>
  );
}

function PathRow(props: {
  listing: FolderListing | null;
  onFolder(folder: string): void;
}): ReactNode {
  const { listing, onFolder } = props;
  const [typed, setTyped] = useState('');
  const here = listing?.folder ?? '';
  useEffect(() => setTyped(here), [here]);
  const go = () => {
    if (typed.trim() !== '' && typed !== here) onFolder(typed.trim());
  };
  return (
    <div className={styles.row}>
      <IconButton
        icon={CornerLeftUp}
        name="Folder above"
        disabled={listing === null || listing.parent === null}
        onClick={() => onFolder(listing?.parent ?? here)}
      />
      <input
        className={styles.input}
        aria-label="Folder"
        value={typed}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          go();
        }}
      />
    </div>
  );
}

function Entries(props: {
  listing: FolderListing;
  onFolder(folder: string): void;
  onProject?: (project: ProjectFile) => void;
}): ReactNode {
  const { listing, onFolder, onProject } = props;
  const { folders, projects, more } = listing;
  return (
    <div className={styles.list} ref={reachable}>
      {folders.length + projects.length === 0 ? (
        <p className={styles.none}>There are no folders and no projects here.</p>
      ) : null}
      {folders.map(({ name, folder }) => (
        <button
          key={folder}
          type="button"
          className={styles.item}
          data-kind="folder"
          onClick={() => onFolder(folder)}
        >
          <Folder size={16} aria-hidden="true" />
          <span className={styles.name}>{name}</span>
        </button>
      ))}
      {onProject === undefined
        ? null
        : projects.map((project) => (
            <ProjectButton key={project.file} project={project} onChoose={onProject} />
          ))}
      {more ? <p className={styles.none}>There is more here than is listed.</p> : null}
    </div>
  );
}

/** A project to choose; `where` shows its folder as well. */
export function ProjectButton(props: {
  project: ProjectFile;
  where?: boolean;
  onChoose(project: ProjectFile): void;
}): ReactNode {
  const { project, where = false, onChoose } = props;
  return (
    <button
      type="button"
      className={styles.item}
      data-kind="project"
      onClick={() => onChoose(project)}
    >
      <Waypoints size={16} aria-hidden="true" />
      <span className={styles.name}>{project.title}</span>
      {where ? <span className={styles.where}>{project.folder}</span> : null}
    </button>
  );
}
