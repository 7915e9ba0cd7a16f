/** Three documents that nobody has written before, and what they say: an article, minutes and a letter. */
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../docs/examples/water-works');

export const FILES = ['courier.txt', 'minutes.html', 'letter.docx'].map((name) =>
  join(FOLDER, name),
);

const HORVATH = 'Daniel Horvath';
export const COMPANY = 'Larkfield Municipal Water Company';
const CORVANE = 'Corvane Filtration Ltd';
export const HEALTH = 'Office of Public Health';
const HOSPITAL = 'Linden Hospital';
const STRAND = 'Helena Strand';
export const VIRTANEN = 'Salome Virtanen';
const WELL = 'Mill Lane well';
export const WORKS = 'Larkfield Water Works';
const COUNCIL = 'Town Council of Larkfield';

/** What is said not to have been so. */
export const NOTHING_RECEIVED = 'received results from';
/** What is said to have been. */
export const SENT = 'sent results to';

/** Subject, label and object of a relation, the words it rests on, and which proposals of how it is said are right. */
export type Claim = {
  quote: string;
  says: readonly [subject: string, label: string, object: string];
  manner?: readonly RegExp[];
};

/** In the order of each text, by the beginning of its title. */
export const CLAIMS: Readonly<Record<string, readonly Claim[]>> = {
  'Water works knew': [
    {
      quote: `The ${WORKS} measured manganese above the limit in the ${WELL} in October 2025`,
      says: [WORKS, 'measured manganese above the limit in', WELL],
    },
    {
      quote: `${HORVATH}, managing director of the ${WORKS}`,
      says: [HORVATH, 'managing director of', WORKS],
    },
    {
      quote: `“We informed the ${HEALTH} on 3 November,” Horvath said.`,
      says: [WORKS, 'informed', HEALTH],
      manner: [/^Said by Daniel Horvath\?/],
    },
    { quote: `The ${WELL} supplies Ashby Row`, says: [WELL, 'supplies', 'Ashby Row'] },
    {
      quote: `The ${WELL} supplies Ashby Row and the ${HOSPITAL}.`,
      says: [WELL, 'supplies', HOSPITAL],
    },
    {
      quote: `The ${HOSPITAL} has used bottled water since January, its spokeswoman Carla Meyrink said.`,
      says: ['Carla Meyrink', 'spokeswoman of', HOSPITAL],
    },
    {
      quote: `The filters at Mill Lane were installed by ${CORVANE} in 2019.`,
      says: [CORVANE, 'installed filters at', WELL],
    },
    {
      quote: `${CORVANE} threatened to sue the Larkfield Courier if it printed the name of an engineer.`,
      says: [CORVANE, 'threatened to sue', 'Larkfield Courier'],
      manner: [/^Threatened\?/],
    },
    {
      quote: `Mayor Peter Oduya appointed Judge ${STRAND} to lead an inquiry.`,
      says: ['Peter Oduya', 'appointed', STRAND],
    },
    {
      quote: 'Strand would report to the council by the end of June.',
      says: [STRAND, 'would report to', COUNCIL],
    },
  ],
  'Minutes of the Town': [
    {
      quote: `the ${HOSPITAL} had reported discoloured water to the ${HEALTH} on 9 January 2026`,
      says: [HOSPITAL, 'reported discoloured water to', HEALTH],
    },
    { quote: `Dr ${VIRTANEN} of the ${HEALTH}`, says: [VIRTANEN, 'of', HEALTH] },
    {
      quote: `Dr ${VIRTANEN} of the ${HEALTH} stated that her office received no results from the ${WORKS} before 26 February 2026.`,
      says: [HEALTH, NOTHING_RECEIVED, WORKS],
      manner: [/^Not so\?/, /^Said by Salome Virtanen\?/],
    },
    {
      quote: `The council confirmed Judge ${STRAND} as chair of the Mill Lane Inquiry.`,
      says: [STRAND, 'chair of', 'Mill Lane Inquiry'],
    },
    {
      quote: 'Councillor Maud Ellery voted against the budget of the inquiry.',
      says: ['Maud Ellery', 'voted against budget of', 'Mill Lane Inquiry'],
    },
    {
      quote: `Councillor Ruth Amsel demanded the resignation of ${HORVATH}.`,
      says: ['Ruth Amsel', 'demanded the resignation of', HORVATH],
      manner: [/^Demanded\?/],
    },
  ],
  'Letter to the Mayor': [
    {
      quote: `Our laboratory in Brennick sent the results of October to Dr ${VIRTANEN} by post on 3 November 2025.`,
      says: [COMPANY, SENT, VIRTANEN],
    },
    {
      quote: `The ${COMPANY} has engaged the Tolland Institute`,
      says: [COMPANY, 'has engaged', 'Tolland Institute'],
    },
    {
      quote: 'Professor Agnes Rook of the Tolland Institute',
      says: ['Agnes Rook', 'of', 'Tolland Institute'],
    },
    {
      quote: `The ${COMPANY} paid ${CORVANE} 84,000 pounds for this service.`,
      says: [COMPANY, 'paid', CORVANE],
    },
    {
      quote: `We will cooperate with Judge ${STRAND}.`,
      says: [COMPANY, 'will cooperate with', STRAND],
      manner: [/^Intended\?/],
    },
  ],
};
