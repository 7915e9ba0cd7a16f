/** Cue words for French. */
import type { NameCues } from './cues.ts';

export const frenchCues: NameCues = {
  titles:
    words(`m mme mlle dr pr professeur président présidente ministre maire sénateur sénatrice député députée juge directeur
    directrice roi reine prince princesse pape procureur commissaire gouverneur secrétaire chancelier porte-parole général`),
  organisations:
    words(`ministère agence administration autorité bureau commission comité conseil cour tribunal université institut école
    académie hôpital fondation association société union fédération ligue parti banque groupe compagnie sa sarl centre congrès
    parlement sénat assemblée police service gendarmerie armée église réseau`),
  publications: words(`monde figaro libération journal gazette express parisien`),
  places: words(
    `rue avenue fleuve rivière lac île îles vallée mont montagne plage place port ville département région`,
  ),
  laws: words(`loi constitution code traité convention directive règlement décret`),
  says: words(
    `dit déclaré déclare affirme affirmé expliqué explique ajouté annoncé écrit estime souligne`,
  ),
  before: words(`à en près`),
  starters:
    words(`le la les un une des de du d l et ou mais donc or ni car dans en sur sous avec sans pour par chez vers entre depuis
    pendant avant après si quand comme que qui quoi où il elle ils elles on nous vous je tu son sa ses leur leurs notre votre ce
    cet cette ces ici là aujourd hier demain aussi ainsi alors cependant toutefois selon malgré tous toutes plusieurs certains
    c n s j qu m t`),
  particles: [],
  links: words(`de du des la le les d l et pour`),
  and: ['et', '&'],
  common: words(`dieu internet m mme`),
  nounsHaveCapitals: false,
};

function words(list: string): string[] {
  return list.split(/\s+/);
}
