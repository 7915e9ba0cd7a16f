/** Finds a project: among those opened lately, in a folder, or as a file of this computer. */
import { type ReactNode, useRef, useState } from 'react';
import type { ProjectFile } from '../../../graph-data/model/projects.ts';
import buttons from '../parts/buttons.module.css';
import dialog from '../parts/dialog.module.css';
import { Failure } from './failure.tsx';
import { FolderPicker, ProjectButton } from './folder-picker.tsx';
import styles from './projects.module.css';
import { useFolders, useRecent, useWork } from './use-host.ts';

type Props = {
  /** Called with the project chosen; what it rejects with is shown. */
  onChoose(project: ProjectFile): Promise<unknown>;
};

/** The content of a dialog. */
export function ChooseProject({ onChoose }: Props): ReactNode {
  const [folder, setFolder] = useState<string | null>(null);
  const { busy, failure, run } = useWork();
  const choose = (project: ProjectFile) => void run(() => onChoose(project));
  return (
    <>
      <div className={dialog.body}>
        <Failure text={failure} />
        <Recent onChoose={choose} />
        <h3 className={styles.heading}>In a folder</h3>
        <FolderPicker folder={folder} onFolder={setFolder} onProject={choose} />
      </div>
      <div className={dialog.foot}>
        <UploadButton
          disabled={busy}
          onFile={(upload) => void run(async () => onChoose(await upload))}
        />
        <span className={styles.spring} />
        {busy ? <span role="status">Opening…</span> : null}
      </div>
    </>
  );
}

function Recent({ onChoose }: { onChoose(project: ProjectFile): void }): ReactNode {
  const { recent, clear } = useRecent();
  if (recent.length === 0) return null;
  return (
    <>
      <div className={styles.headed}>
        <h3 className={styles.heading}>Recent</h3>
        <button type="button" className={buttons.link} onClick={clear}>
          Clear list
        </button>
      </div>
      <ul className={styles.list} aria-label="Recent projects">
        {recent.map((project) => (
          <li key={project.file}>
            <ProjectButton project={project} where onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </>
  );
}

function UploadButton(props: {
  disabled: boolean;
  onFile(upload: Promise<ProjectFile>): void;
}): ReactNode {
  const folders = useFolders();
  const input = useRef<HTMLInputElement>(null);
  if (folders === null) return null;
  return (
    <>
      <button
        type="button"
        className={buttons.button}
        disabled={props.disabled}
        onClick={() => input.current?.click()}
      >
        Choose a file to copy here…
      </button>
      <input
        ref={input}
        type="file"
        accept=".edgewise"
        hidden
        aria-label="Project file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) props.onFile(folders.upload(file));
        }}
      />
    </>
  );
}
