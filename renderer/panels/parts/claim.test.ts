/** Claims in words. */
import { expect, test } from 'vitest';
import { MODALITIES } from '../../../graph-data/model/vocabulary.ts';
import { readClaim } from './claim.ts';

test('names the speaker', () => {
  expect(readClaim({ speakerName: 'Thomas Homan', modality: 'claimed' })).toBe(
    'Claimed by Thomas Homan',
  );
});

test('says when it is the document’s own voice', () => {
  expect(readClaim({ speakerName: null, modality: 'stated' })).toBe('Stated by the document');
});

test('a threat is not a deed', () => {
  expect(readClaim({ speakerName: 'Trump', modality: 'threatened' })).toBe(
    'Threatened by Trump, not done',
  );
});

test.each(MODALITIES)('%s always says by whom', (modality) => {
  expect(readClaim({ speakerName: 'Ada', modality })).toContain('by Ada');
  expect(readClaim({ speakerName: null, modality })).toContain('the document');
});
