/** Buttons that let a person choose files, or a whole folder. */
import { FilePlus2, FolderPlus } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { DOCUMENT_ENDINGS } from '../../../graph-data/model/file-kinds.ts';
import { bringFiles } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';

/** Two buttons in a row. */
export function FileButtons(): ReactNode {
  return (
    <>
      <ChooseButton label="Choose files…" folder={false} />
      <ChooseButton label="Choose a folder…" folder={true} />
    </>
  );
}

function ChooseButton({ label, folder }: { label: string; folder: boolean }): ReactNode {
  const app = useApp();
  const input = useRef<HTMLInputElement>(null);
  const Icon = folder ? FolderPlus : FilePlus2;
  // React knows the attribute of Chromium that lets a person choose a folder by its name in lower case.
  const choice = folder ? { webkitdirectory: '' } : { accept: DOCUMENT_ENDINGS.join(',') };
  return (
    <>
      <button type="button" className={buttons.button} onClick={() => input.current?.click()}>
        <Icon size={14} aria-hidden="true" />
        {label}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={folder ? 'Folder of documents' : 'Document files'}
        {...choice}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) void bringFiles(app, files, folder);
        }}
      />
    </>
  );
}
