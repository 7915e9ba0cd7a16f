/** Making an entity by hand. */
import { type ReactNode, useState } from 'react';
import { addEntity } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import { EditForm, TextField } from './form.tsx';
import { useTypes } from './use-known-values.ts';

/** Name and type; the rest is edited in the inspector, where it is shown then. */
export function NewEntityForm(): ReactNode {
  const app = useApp();
  const types = useTypes('entity');
  const [name, setName] = useState('');
  const [type, setType] = useState('');
  const ready = name.trim() !== '' && type.trim() !== '';
  return (
    <EditForm
      submit="Add entity"
      ready={ready}
      onSubmit={() => addEntity(app, { name: name.trim(), type: type.trim() })}
    >
      <TextField label="Name" value={name} onChange={setName} />
      <TextField label="Type" value={type} suggestions={types} onChange={setType} />
    </EditForm>
  );
}
