/** Cue words for German. */
import type { NameCues } from './cues.ts';

export const germanCues: NameCues = {
  titles:
    words(`herr frau dr prof professor präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin
    bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin ministerpräsident ministerpräsidentin senator senatorin
    richter richterin direktor direktorin sprecher sprecherin könig königin papst kommissar kommissarin vorsitzender vorsitzende
    geschäftsführer geschäftsführerin abgeordneter abgeordnete staatsanwalt`),
  organisations:
    words(`ministerium bundesministerium amt bundesamt behörde kommission ausschuss rat gericht bundesgericht
    bundesverfassungsgericht universität hochschule institut stiftung verein verband gesellschaft gewerkschaft partei bank gruppe
    gmbh ag kg konzern zentrum kongress bundestag bundesrat polizei bundeswehr kirche bündnis werke`),
  publications: words(
    `zeitung nachrichten spiegel rundschau tagblatt tageblatt anzeiger kurier blatt`,
  ),
  places: words(`straße platz fluss insel berg tal bezirk kreis landkreis hafen`),
  laws: words(`gesetz grundgesetz verordnung richtlinie gesetzbuch vertrag`),
  says: words(
    `sagte sagt erklärte erklärt betonte schrieb forderte kritisierte warnte teilte berichtete`,
  ),
  before: words(`in bei nahe nach aus`),
  starters:
    words(`der die das den dem des ein eine einen einem einer eines und oder aber denn in im an am auf aus bei mit nach von vom
    zu zum zur für über unter vor seit wenn als wie wer was wo warum dass ob er sie es wir ihr ich sein seine ihre unser dieser
    diese dieses jener hier dort jetzt heute gestern morgen auch nur noch schon nicht kein keine alle viele einige mehrere laut
    trotz während durch gegen ohne um bis`),
  particles: words('van de di'),
  links: words(`von der den dem des zu zum zur für de van und`),
  and: ['und', '&'],
  common: words(
    `deutsch deutsche deutschen deutscher amerikaner franzosen herr frau dr gott internet`,
  ),
  nounsHaveCapitals: true,
};

function words(list: string): string[] {
  return list.split(/\s+/);
}
