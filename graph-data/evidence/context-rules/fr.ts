/** Context rules for French. */
import type { ContextRules } from './rules.ts';

export const french: ContextRules = {
  language: 'fr',
  common: ['le', 'les', 'des', 'et', 'est', 'une', 'dans', 'qui', 'pour', 'du', 'sur', 'avec'],
  abbreviations: ['m', 'mm', 'mme', 'mlle', 'dr', 'pr', 'st', 'av', 'env', 'p', 'art', 'cf', 'etc'],
  words: [
    {
      kind: 'negation',
      words: ['pas', 'jamais', 'aucun', 'aucune', 'ni', 'sans', 'plus'],
      before: 3,
      after: 3,
      acrossClauses: false,
    },
    {
      kind: 'denial',
      words: ['a nié', 'nie', 'nient', 'dément', 'a démenti', 'conteste', 'réfute', 'à tort'],
      before: 6,
      after: 6,
      acrossClauses: true,
    },
    {
      kind: 'hearsay',
      words: ['selon', "d'après", 'prétendument', 'aurait', 'auraient', 'serait', 'seraient'],
      before: 12,
      after: 25,
      acrossClauses: true,
    },
    {
      kind: 'condition',
      words: ['si', 'à moins que', 'pourrait', 'pourraient', 'à condition'],
      before: 12,
      after: 4,
      acrossClauses: true,
    },
  ],
  negatedEndings: [],
  harmless: ['non seulement', 'même si', 'pas seulement', 'de plus', 'en plus'],
  limits: ['mais', 'sauf', 'quoique', 'cependant', 'toutefois', 'seulement'],
  qualifiers: [
    'certains',
    'certaines',
    'quelques',
    'plusieurs',
    'prétendu',
    'prétendue',
    'ancien',
    'ancienne',
    'bien que',
    'presque',
  ],
};
