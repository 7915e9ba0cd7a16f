/** Cue words for Spanish. */
import type { NameCues } from './cues.ts';

export const spanishCues: NameCues = {
  titles:
    words(`sr sra srta dr dra don doña presidente presidenta ministro ministra alcalde alcaldesa senador senadora diputado diputada
    juez jueza director directora rey reina príncipe princesa papa fiscal comisario gobernador gobernadora secretario secretaria
    canciller general portavoz profesor profesora`),
  organisations:
    words(`ministerio agencia administración autoridad oficina comisión comité consejo corte tribunal universidad instituto
    escuela academia hospital fundación asociación sociedad unión federación liga partido banco grupo compañía centro congreso
    parlamento senado policía servicio ejército iglesia red`),
  publications: words(`país mundo diario periódico vanguardia tiempo universal`),
  places: words(
    `calle avenida río lago isla islas valle monte montaña playa plaza puerto ciudad provincia`,
  ),
  laws: words(`ley constitución código tratado convenio directiva reglamento decreto`),
  says: words(`dijo dice declaró afirmó explicó añadió anunció escribió aseguró señaló`),
  before: words(`en`),
  starters:
    words(`el la los las un una unos unas y o pero ni de del en a al con sin por para sobre entre desde hasta según tras si
    cuando como que quien donde él ella ellos ellas nosotros yo tú su sus nuestro este esta estos estas ese esa aquí allí hoy ayer
    mañana también así entonces sin embargo aunque todos todas muchos varios no sí se lo`),
  particles: [],
  links: words(`de del la las los el y para`),
  and: ['y', 'e', '&'],
  common: words(`dios internet sr sra`),
  nounsHaveCapitals: false,
};

function words(list: string): string[] {
  return list.split(/\s+/);
}
