/*
 * Words for units of time, without accents and in lower case: English, German, French, Spanish,
 * Dutch, Italian, Portuguese, Catalan, Greek, Lithuanian, and what their neighbours write.
 */
export type TimeUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';

const WORDS: Readonly<Record<TimeUnit, string>> = {
  minutes: `min mins minute minutes minuten minuti minuto minutos minut minuts λεπτα minuciu`,
  hours: `h hr hrs hour hours std stunde stunden heure heures hora horas uur uren ora ore hores
    ωρα ωρες val valanda valandos valandu godz godzina godziny godzin timer timmar`,
  days: `d day days tag tage tagen jour jours dia dias dag dagen dage dager dagar giorno giorni
    dies ημερα ημερες μερα μερες diena dienos dienu dzien dni`,
  weeks: `w wk wks week weeks woche wochen semaine semaines semana semanas weken settimana
    settimane setmana setmanes εβδομαδα εβδομαδες savaite savaites savaiciu tydzien tygodnie
    tygodni uge uger uke uker vecka veckor`,
  months: `mth mths month months monat monate monaten mois mes meses maand maanden mese mesi mesos
    μηνας μηνες μηνα menuo menesis menesiai menesiu miesiac miesiace miesiecy maneder manader`,
  years: `yr yrs year years jahr jahre jahren an ans annee annees ano anos jaar jaren anno anni any
    anys ετος ετη χρονος χρονια metai metu rok lata lat`
};

const UNITS = new Map<string, TimeUnit>(
  (Object.keys(WORDS) as TimeUnit[]).flatMap((unit) =>
    WORDS[unit].split(/\s+/).map((word): [string, TimeUnit] => [word, unit])
  )
);

/** The unit that a word stands for, with or without a full stop (`Std.`). */
export function timeUnit(word: string): TimeUnit | undefined {
  return UNITS.get(word.replace(/\.$/, ''));
}

/** Small numbers written out, in the same languages. */
const NUMBERS: readonly string[] = [
  `half`,
  `a an one ein eine einen einem eins un une una uno um uma een ενα μια ενας viena vienas`,
  `two zwei deux dos twee due dois duas dues δυο du dvi`,
  `three drei trois tres drie tre τρεις τρια trys`,
  `four vier quatre cuatro quattro quatro τεσσερις τεσσερα keturi`,
  `five funf cinq cinco vijf cinque cinc πεντε penki`,
  `six sechs seis zes sei sis εξι sesi`,
  `seven sieben sept siete zeven sette sete set επτα septyni`,
  `eight acht huit ocho otto oito vuit οκτω astuoni`,
  `nine neun neuf nueve negen nove nou εννεα devyni`,
  `ten zehn dix diez tien dieci dez deu δεκα desimt`,
  `eleven elf onze once undici`,
  `twelve zwolf douze doce twaalf dodici doze dotze`
];

const NUMBER_WORDS = new Map<string, number>(
  NUMBERS.flatMap((words, value) =>
    words.split(' ').map((word): [string, number] => [word, value === 0 ? 0.5 : value])
  )
);

/**
 * A number as it is written beside a unit: `12`, `7.5`, `7,5`, `one`. Undefined for three digits
 * after a point or comma (`1.200`), which can be read in two ways.
 */
export function smallNumber(text: string): number | undefined {
  const word = NUMBER_WORDS.get(text);
  if (word !== undefined) return word;
  if (!/^\d{1,5}(?:[.,]\d{1,2})?$/.test(text)) return undefined;
  return Number(text.replace(',', '.'));
}
