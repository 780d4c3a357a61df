import { foldText } from '../../../kernel/text';
import { readCredits } from '../../free-text/credits';
import { readWorkload } from '../../free-text/workload';
import { LEVEL, MODE, saysEveryLevel, SCHEDULE } from './closed';
import { languagesOfCell } from './facts';
import { parseFieldKey } from './fields';
import { headerUnit } from './header-unit';
import type { TableMapping } from './mapping';
import { readRange } from './numbers';
import { isOwnHeader, ownMapping } from './own-mapping';
import { Columns, type Cell } from './row';

/**
 * Names that columns have in the world, without accents, cases and signs; the best first. Several
 * columns of a text are taken in this order: the first that says something.
 */
const NAMES: readonly (readonly [field: string, names: string])[] = [
  ['id', 'id,course id,courseid,offering id,identifier,uuid,guid,kurs id,kursnummer,id curso'],
  [
    'title',
    `title,name,course title,course name,titel,kurstitel,kursname,bezeichnung,titulo,
    nombre,intitule,titre,nom,titolo,nome,titol,coursename`
  ],
  [
    'summary',
    `summary,short description,abstract,kurzbeschreibung,beschreibung,description,
    course description,descripcion,resume,resumen,descrizione,descricao`
  ],
  ['codes', 'code,course code,codigo,sigle,kurzel'],
  [
    'provider.name',
    `provider,provider name,institution,university,school,organisation,organization,
    anbieter,hochschule,universidad,proveedor,institucion,universite,etablissement,
    aanbieder,ateneo`
  ],
  ['provider.country', 'country,land,pais,pays'],
  ['homepage', 'url,link,homepage,website,course url,web,webseite,enlace,lien'],
  [
    'languages',
    `language,languages,course language,teaching language,language of instruction,sprache,
    unterrichtssprache,idioma,idiomas,langue,lingua,taal`
  ],
  ['field', 'isced,isced f,iscedf,isced code'],
  [
    'subjects',
    `subject,subjects,topic,topics,category,categories,tags,thema,themen,fachgebiet,tema,
    temas,materia,matiere`
  ],
  ['level', 'level,course level,difficulty,niveau,nivel,livello'],
  ['eqf', 'eqf,eqf level,eqr,dqr,mec'],
  [
    'credits',
    `ects,ects credits,ects points,ects punkte,credits,credit,credit points,creditos,
    punkte,leistungspunkte,studiepunten,cfu`
  ],
  [
    'workloadHours',
    `workload,workload hours,effort,course effort,hours,total hours,study hours,stunden,
    arbeitsaufwand,horas,heures,duration hours,content duration,ore,uren`
  ],
  [
    'hoursPerWeek',
    'hours per week,weekly hours,hours week,stunden pro woche,horas por semana,heures par semaine'
  ],
  [
    'weeks',
    `weeks,length,course length,duration,duration weeks,dauer,wochen,duracion,semanas,
    duree,semaines,durata,duur`
  ],
  ['mode', 'mode,delivery,delivery mode,mode of study,format,modalidad,lehrform,modalite'],
  ['schedule', 'schedule,course type,pacing,pace'],
  [
    'price',
    `price,cost,costs,fee,fees,tuition,preis,kosten,gebuhr,kursgebuhr,precio,coste,costo,
    tasas,prix,tarif,prezzo,preco,prijs`
  ],
  [
    'prerequisite',
    `prerequisite,prerequisites,requirements,entry requirements,voraussetzungen,requisitos,
    prerequis,prerrequisitos`
  ],
  [
    'outcomes',
    `outcomes,learning outcomes,lernziele,lernergebnisse,resultados de aprendizaje,
    acquis d apprentissage`
  ],
  ['assessment', 'assessment,assessment methods,prufung,evaluacion,evaluation'],
  ['awardGiven', 'certificate,credential,award,abschluss,zertifikat,certificado'],
  [
    'run.start',
    'start,start date,starts,begin,beginn,startdatum,fecha de inicio,inicio,date de debut,inizio'
  ],
  ['run.end', 'end,end date,ends,ende,enddatum,fecha de fin,date de fin'],
  ['run.enrolBy', 'deadline,application deadline,enrol by,registration deadline,anmeldeschluss'],
  ['run.place', 'place,location,city,ort,lugar,lieu,sede']
];

const UNIT_WORDS = {
  weeks: [
    ['weeks', /\b(?:weeks?|wochen|semanas|semaines|settimane|weken)\b/],
    ['months', /\b(?:months?|monaten?|meses|mois|mesi|maanden)\b/],
    ['days', /\b(?:days?|tagen?|dias|jours|giorni|dagen)\b/]
  ],
  workloadHours: [
    ['hours', /\b(?:h|hrs?|hours?|std|stunden|horas|heures|ore|uren|content duration)\b/],
    ['minutes', /\b(?:min|minutes?|minuten|minutos)\b/]
  ]
} as const;

/** Columns of closed lists are only taken where at least half of the cells are understood. */
const UNDERSTOOD: Readonly<Record<string, (cell: string) => boolean>> = {
  level: (cell) => LEVEL.read(cell) !== undefined || saysEveryLevel(cell),
  mode: (cell) => MODE.read(cell) !== undefined,
  schedule: (cell) => SCHEDULE.read(cell) !== undefined,
  languages: (cell) => languagesOfCell(cell).tags.length > 0,
  assessment: () => false
};

/**
 * A mapping for a table that comes without one, from the names of its columns and some of its
 * rows. It says no currency, language or credit system that the header does not say. Undefined
 * where no column looks like a title, or nothing but titles and descriptions is there.
 */
export function guessMapping(
  header: readonly string[],
  rows: readonly (readonly Cell[])[]
): TableMapping | undefined {
  if (isOwnHeader(header)) return ownMapping(header);
  const columns: Record<string, string[]> = {};
  const left = new Map(header.filter(Boolean).map((name) => [name, bare(name)]));
  for (const name of header) {
    if (!parseFieldKey(name) || UNDERSTOOD[name]) continue;
    columns[name] = [name];
    left.delete(name);
  }
  for (const [field, names] of NAMES) {
    for (const known of names.split(/,\s*/)) {
      const found = [...left].find(([, words]) => words === known)?.[0];
      if (found === undefined || !fits(field, found, header, rows)) continue;
      left.delete(found);
      columns[field] = [...(columns[field] ?? []), found];
    }
  }
  takeNamesWithUnits(columns, [...left.keys()]);
  if (!looksLikeCourses(columns)) return undefined;
  return withUnits(columns, header, rows);
}

/** Columns that are only known without the unit behind their name. */
function takeNamesWithUnits(columns: Record<string, string[]>, left: readonly string[]): void {
  for (const name of left) {
    const unit = headerUnit(name);
    if (!unit || columns[unit.field]) continue;
    const known = NAMES.some(
      ([field, names]) =>
        (ALIKE[unit.field] ?? [unit.field]).includes(field) &&
        names.split(/,\s*/).includes(bare(unit.name))
    );
    if (known) columns[unit.field] = [name];
  }
}

/** A duration in hours is work, and an effort in weeks a length. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  weeks: ['weeks', 'workloadHours'],
  workloadHours: ['weeks', 'workloadHours'],
  hoursPerWeek: ['weeks', 'workloadHours', 'hoursPerWeek']
};

/** Fields that lists of other things (of skills, of subjects) have as well. */
const NOT_TELLING = ['id', 'title', 'summary', 'codes', 'subjects', 'level', 'field', 'eqf'];

function looksLikeCourses(columns: Readonly<Record<string, readonly string[]>>): boolean {
  const fields = Object.keys(columns).map((key) => parseFieldKey(key)?.field ?? key);
  const names = columns['title'] ?? [];
  const telling = fields.some((field) => !NOT_TELLING.includes(field));
  return fields.includes('title') && (telling || names.some((name) => /course|kurs/i.test(name)));
}

function bare(name: string): string {
  const words = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return foldText(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function cellsOf(name: string, header: readonly string[], rows: readonly (readonly Cell[])[]) {
  const columns = new Columns(header, { columns: { title: [name] } });
  return rows.flatMap((cells) => {
    const value = columns.find(cells, 'title')?.value;
    return value === undefined ? [] : [typeof value === 'string' ? value : value.join(', ')];
  });
}

function fits(
  field: string,
  name: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[]
): boolean {
  const understood = Object.hasOwn(UNDERSTOOD, field) ? UNDERSTOOD[field] : undefined;
  if (!understood) return true;
  const cells = cellsOf(name, header, rows);
  return cells.length === 0
    ? rows.length === 0
    : cells.filter(understood).length * 2 >= cells.length;
}

function withUnits(
  columns: Record<string, string[]>,
  header: readonly string[],
  rows: readonly (readonly Cell[])[]
): TableMapping {
  const named = (field: string) => (columns[field] ?? []).map(bare).join(' ');
  const weeks = UNIT_WORDS.weeks.find(([, words]) => words.test(named('weeks')))?.[0];
  const hours = UNIT_WORDS.workloadHours.find(([, words]) =>
    words.test(named('workloadHours'))
  )?.[0];
  const ects = /\bects\b/.test(named('credits')) ? 'ects' : undefined;
  if (isContactTime(columns, header, rows)) {
    columns['contactHours'] = columns['workloadHours'] ?? [];
    delete columns['workloadHours'];
  }
  const units = {
    ...(weeks && { weeks }),
    ...(hours && columns['workloadHours'] && { workloadHours: hours }),
    ...(ects && { credits: ects })
  };
  const currency = (columns['price'] ?? []).flatMap((name) => headerUnit(name)?.currency ?? [])[0];
  return {
    columns,
    ...(currency !== undefined && { currency }),
    ...(Object.keys(units).length > 0 && { units })
  };
}

/** Below this many hours a credit, hours are those of teaching and not all of the work. */
const LEAST_HOURS_PER_CREDIT = 20;

function isContactTime(
  columns: Readonly<Record<string, readonly string[]>>,
  header: readonly string[],
  rows: readonly (readonly Cell[])[]
): boolean {
  const [credits] = columns['credits'] ?? [];
  const [hours] = columns['workloadHours'] ?? [];
  if (credits === undefined || hours === undefined) return false;
  const both = new Columns(header, { columns: { title: [hours], codes: [credits] } });
  const ratios = rows.flatMap((cells) => {
    const given = String(both.find(cells, 'codes')?.value ?? '');
    const credit = readRange(given)?.max ?? readCredits(given)?.[0]?.value;
    const words = String(both.find(cells, 'title')?.value ?? '');
    const work = readRange(words) ?? readWorkload(words)?.hours;
    return credit && work ? [work.max / credit] : [];
  });
  return ratios.filter((ratio) => ratio < LEAST_HOURS_PER_CREDIT).length * 2 > ratios.length;
}
