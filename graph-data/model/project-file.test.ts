import { expect, test } from 'vitest';
import { projectTitle } from './project-file.ts';

test.each([
  ['/a/b/Sanctuary cities.edgewise', 'Sanctuary cities'],
  ['C:\\a\\b.edgewise', 'b'],
  ['/a/notes.txt', 'notes.txt'],
  ['/a/.edgewise', '.edgewise'],
])('the title of %s is %s', (path, title) => {
  expect(projectTitle(path)).toBe(title);
});
