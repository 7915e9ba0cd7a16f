/** Claims in words. */
import { expect, test } from 'vitest';
import { MODALITIES } from '../../../graph-data/model/vocabulary.ts';
import { type Claim, readClaim } from './claim.ts';

const HOMAN = { source: 'homan', speaker: 'homan', speakerName: 'Thomas Homan' };
const PAPER = { source: 'homan', speaker: 'paper', speakerName: 'The Times' };
const DOCUMENT = { source: 'homan', speaker: null, speakerName: null };

test.each<[Claim, string]>([
  [{ ...HOMAN, modality: 'claimed' }, 'Claimed by Thomas Homan'],
  [{ ...HOMAN, modality: 'threatened' }, 'Threatened by Thomas Homan'],
  [{ ...DOCUMENT, modality: 'stated' }, 'Stated by the document'],
  [{ ...DOCUMENT, modality: 'intended' }, 'Intended, as the document tells it'],
  [{ ...PAPER, modality: 'predicted' }, 'Predicted by The Times'],
])('%o reads %s', (claim, words) => {
  expect(readClaim(claim)).toBe(words);
});

test('the threat of one who is only spoken of is not the speaker’s', () => {
  expect(readClaim({ ...PAPER, modality: 'threatened' })).toBe(
    'Threatened, according to The Times',
  );
});

test.each(MODALITIES)('%s always says by whom', (modality) => {
  expect(readClaim({ ...PAPER, modality })).toContain('The Times');
  expect(readClaim({ ...DOCUMENT, modality })).toContain('the document');
});
