import { allCountries } from '../../kernel/country';
import type { PricePurpose, PriceUnit } from '../model';
import { anyOf, plainWords } from './plain';
import { timeUnit } from './units';

/* The words around an amount, without accents and in lower case. */

const FREE = new RegExp(
  String.raw`^${anyOf(String.raw`
  free|free of charge|at no cost|no cost|no charge|no fee|for free|gratis|kostenlos|
  kostenfrei|gebuhrenfrei|gratuite?|gratuit[oa]|gratuitamente|sin coste?|sem custos?|
  sense cost|δωρεαν|nemokamai|nemokama|bezplatn[yie]e?|ilmainen
  `)}[.!]?$`
);
const NOT_YET_KNOWN = new RegExp(
  String.raw`^${anyOf(String.raw`
  tb[acd]|to be (?:announced|confirmed|determined|decided|advised)|
  not (?:yet )?known(?: yet)?|not yet (?:decided|announced)|coming soon|noch (?:nicht bekannt|
  offen|unbekannt)|wird (?:noch )?bekannt ?gegeben|por (?:determinar|confirmar|anunciar)|
  a confirmer|a determiner|da definire|da confermare|nog niet bekend|a definir|per determinar
  `)}\.?$`
);

export function saysFree(plain: string): boolean {
  return FREE.test(plain);
}

export function saysNotYetKnown(plain: string): boolean {
  return NOT_YET_KNOWN.test(plain);
}

const PURPOSE_WORDS: readonly (readonly [PricePurpose, string])[] = [
  [
    'certificate',
    `certificate certificates certification zertifikat certificado certificat certificaat
    certificato`
  ],
  [
    'admission',
    `admission registration application enrolment enrollment anmeldung inscripcion matricula
    inscription inschrijving iscrizione`
  ],
  ['materials', 'material materials book books lehrmittel materiales materiel'],
  ['award', 'award diploma degree'],
  ['candidacy', 'candidacy'],
  [
    'learning',
    `course tuition learning kurs teilnahme curso cours cursus corso curs participation
    participacion`
  ]
];
const PURPOSES = new Map(
  PURPOSE_WORDS.flatMap(([purpose, words]) =>
    words.split(/\s+/).map((word): [string, PricePurpose] => [word, purpose])
  )
);

/** Words that say nothing of what is bought. */
const FILLERS = new Set(
  `add a an the get with verified optional official paid for plus fee fees price prices cost costs
  only just gebuhr gebuhren preis kosten das die der ein eine fur mit und and precio coste tasas el
  la un una con por prix tarif frais le les avec pour prijs voor het prezzo per il`.split(/\s+/)
);

/**
 * What a label says is bought: learning for a label of fillers only ("price"), undefined for one
 * with any word that is not understood, or with two purposes.
 */
export function purposeOf(label: string): PricePurpose | undefined {
  const words = label.split(/[\s:,]+/).filter((word) => word !== '' && !FILLERS.has(word));
  if (words.length === 0) return 'learning';
  if (words.length > 1) return undefined;
  return PURPOSES.get(words[0] ?? '');
}

const GROUPS = new RegExp(
  String.raw`^(?:non-? ?)?${anyOf(String.raw`
  members?|students?|alumni|residents?|employees|staff|mitglieder|studierende|estudiantes|
  etudiants|international(?: students)?|home(?: students)?|overseas(?: students)?|
  eu(?:\/eea)?|eea|uk|usa?|(?:continental )?europe|england|scotland|wales|worldwide|
  rest of (?:the )?world
  `)}$`
);

let countries: ReadonlySet<string> | undefined;

/** For whom a labelled price holds ("Ireland fee"): a country, a region or a known group. */
export function audienceOf(label: string): string | undefined {
  const name = label.replace(/ ?\b(?:fees?|price|tuition)$/i, '').trim();
  const plain = plainWords(name);
  if (!plain) return undefined;
  countries ??= countryNames();
  return GROUPS.test(plain) || countries.has(plain) ? name : undefined;
}

function countryNames(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return new Set(allCountries().flatMap((code) => plainWords(names.of(code) ?? '') ?? []));
}

const ADVERBS: readonly { readonly words: RegExp; readonly per: PriceUnit }[] = [
  {
    words: /^(?:monthly|monatlich|mensuel|mensual|mensile|maandelijks|a month|al mes|al mese)$/,
    per: 'month'
  },
  { words: /^(?:yearly|annually|jahrlich|annuel|anual|annuale|a year|al ano)$/, per: 'year' },
  { words: /^(?:weekly|wochentlich|a week)$/, per: 'week' },
  { words: /^(?:hourly|an hour)$/, per: 'hour' }
];
const PER = /^(?:\/|per|pro|par|por|je|each|for each|cada|al|a la) ?(.+)$/;
const WHOLE =
  /^(?:course|person|participant|learner|student|kurs|teilnehmer|curso|persona|personne)$/;
const ECTS = /^ects(?:[ -](?:credits?|points?|punkte?|credit points?))?$/;
const UNIT = /^(?:unit|module|modul|modulo|asignatura|onderdeel)$/;
const ADDS_NOTHING = new RegExp(
  String.raw`^\(?${anyOf(String.raw`
  incl(?:uding|\.)? (?:vat|tax)|inkl\.? mwst\.?|vat included|iva incluido|ttc|(?:in )?total|
  insgesamt|one-off|einmalig
  `)}\)?$`
);

/**
 * What an amount is charged for each of, from the words after it; `whole` where they say that it
 * is for everything, undefined where they are not understood.
 */
export function unitOf(words: string): PriceUnit | 'whole' | undefined {
  if (words === '' || ADDS_NOTHING.test(words)) return 'whole';
  const adverb = ADVERBS.find((entry) => entry.words.test(words));
  if (adverb) return adverb.per;
  const each = PER.exec(words)?.[1];
  if (each === undefined) return undefined;
  if (WHOLE.test(each)) return 'whole';
  if (ECTS.test(each)) return 'ects';
  if (UNIT.test(each)) return 'unit';
  const unit = timeUnit(each);
  return unit && TIME_PRICES[unit];
}

const TIME_PRICES: Readonly<Record<string, PriceUnit>> = {
  hours: 'hour',
  weeks: 'week',
  months: 'month',
  years: 'year'
};
