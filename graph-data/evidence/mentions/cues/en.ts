/** Cue words for English. */
import type { NameCues } from './cues.ts';

export const englishCues: NameCues = {
  titles:
    words(`mr mrs ms dr prof professor president vice-president mayor governor gov senator sen rep representative
    congressman congresswoman secretary minister chancellor chairman chairwoman chair director judge justice attorney general
    attorneys officer sheriff chief captain colonel king queen prince princess pope sir dame lord lady ambassador commissioner
    spokesman spokeswoman spokesperson prime deputy acting councillor counsellor sergeant lieutenant inspector detective
    reverend rabbi imam bishop archbishop sheikh ceo cfo coo founder treasurer`),
  organisations:
    words(`department ministry agency administration authority bureau office commission committee council court
    university college institute school academy hospital foundation association society union federation league party bank
    group company corporation corp inc ltd llc plc gmbh holdings partners trust fund center centre congress parliament senate
    police service services enforcement security army navy force forces church club network coalition alliance conference
    organization organisation board studies industries airlines museum embassy house chamber international works inquiry utility cooperative`),
  publications: words(
    `times post journal news herald tribune review gazette guardian telegraph observer magazine blog chronicle courier echo`,
  ),
  places:
    words(`county city street avenue river lake island islands bay valley mountain mountains beach square park port airport
    bridge road district province peninsula cities isle sea ocean row lane well reservoir north south east west`),
  laws: words(`act law amendment constitution code treaty convention directive regulation`),
  says: words(
    `said says told tells added argued announced claimed wrote writes asked replied explained testified denied warned`,
  ),
  before: words(`in near`),
  starters:
    words(`the a an in on at of to from for with by as and but or nor so yet if when while where who what why how which this
    that these those there here it its he she they we you i his her their our my your is are was were be been being do does did
    have has had will would could should may might must can not no yes all any some many most several few each every both one two
    three four five six now then today yesterday tomorrow later earlier also however although though because since after before during under
    over between about against more much such even only just still once again according despite instead meanwhile moreover
    therefore thus shame let
    nobody somebody everybody anybody someone everyone anyone none nothing something everything`),
  particles: words('de da di del della van von bin ibn al'),
  links: words(`of for the de da di del della van von der den bin ibn al la le du des y`),
  and: ['and', '&'],
  common:
    words(`american americans british english german germans french spanish chinese russian russians european europeans
    democrat democrats democratic republican republicans christian christians muslim muslims jewish jews god internet
    mr mrs ms dr earth sun black white`),
  nounsHaveCapitals: false,
};

function words(list: string): string[] {
  return list.split(/\s+/);
}
