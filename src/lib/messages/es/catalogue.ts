import { pluralIn } from '../plural';
import { conversions } from './conversions';
import { offering } from './offering';
import { rule } from './rule';

const plural = pluralIn('es');

export const explore = {
  title: 'Explorar',
  heading: 'Explorar cursos',
  results: 'Cursos',
  failed: 'No se ha podido abrir el catálogo. Recarga la página una vez con conexión.',
  search: 'Buscar cursos',
  filters: 'Filtros',
  filtersOn: (value: string) => `Filtros (${value})`,
  chosen: (value: string) => `elegidos: ${value}`,
  set: 'Filtros puestos',
  takeAway: (words: string) => `Quitar: ${words}`,
  clear: 'Borrar filtros',
  showFound: (count: number, value: string) =>
    plural(count, { one: `Ver ${value} curso`, other: `Ver ${value} cursos` }),
  found: (count: number, value: string) =>
    plural(count, { one: `${value} curso`, other: `${value} cursos` }),
  listedOnly: (value: string) =>
    `Solo se muestran los primeros ${value}. Los filtros y las palabras acercan lo que te encaja.`,
  none: {
    title: 'Ningún curso encaja',
    text: 'Quita algún filtro o usa menos palabras.',
    loosen: 'Lo que más ayudaría:',
    without: (words: string, count: number, value: string) =>
      plural(count, {
        one: `${value} curso sin «${words}»`,
        other: `${value} cursos sin «${words}»`
      })
  },
  emptyCatalogue: {
    title: 'Aún no hay cursos en este dispositivo',
    text: 'Añade un catálogo o recarga esta página una vez con conexión.',
    settings: 'Ir a los catálogos'
  },
  sort: 'Orden',
  reverse: (words: string) => `Orden: ${words}. Invertir.`,
  sorts: {
    fitting: 'mejor coincidencia',
    price: 'precio',
    'price-per-ects': 'precio por ECTS',
    length: 'duración',
    hours: 'horas en total',
    ects: 'créditos ECTS',
    start: 'inicio',
    eqf: 'nivel MEC (EQF)',
    title: 'título',
    provider: 'entidad'
  },
  upwards: {
    price: 'más baratos primero',
    'price-per-ects': 'más baratos primero',
    length: 'más cortos primero',
    hours: 'menos horas primero',
    ects: 'menos créditos primero',
    start: 'los que empiezan antes',
    eqf: 'nivel más bajo primero',
    title: 'de la A a la Z',
    provider: 'de la A a la Z'
  },
  downwards: {
    price: 'más caros primero',
    'price-per-ects': 'más caros primero',
    length: 'más largos primero',
    hours: 'más horas primero',
    ects: 'más créditos primero',
    start: 'los que empiezan más tarde',
    eqf: 'nivel más alto primero',
    title: 'de la Z a la A',
    provider: 'de la Z a la A'
  },
  facets: {
    kinds: 'Tipo de oferta',
    fields: 'Ámbito',
    levels: 'Nivel',
    modes: 'Dónde se aprende',
    timings: 'En directo o a tu hora',
    schedules: 'Cuándo empieza',
    languages: 'Idioma',
    eqf: 'Nivel MEC (EQF)',
    providerKinds: 'Tipo de entidad',
    stackabilities: 'En qué puede convertirse'
  },
  timings: {
    asynchronous: 'a la hora que quieras',
    mixed: 'una parte en directo',
    synchronous: 'sobre todo en directo'
  },
  schedules: { fixed: 'en fechas fijas', flexible: 'cuando quieras' },
  more: {
    maxPriceMinor: 'Precio máximo',
    maxPricePerEctsMinor: 'Precio máximo por ECTS',
    maxWeeks: 'Duración máxima',
    maxHoursPerWeek: 'Máximo de horas a la semana',
    maxHours: 'Máximo de horas en total',
    minEcts: 'Mínimo de ECTS',
    maxEcts: 'Máximo de ECTS',
    startFrom: 'Inicio más temprano',
    startUntil: 'Inicio más tardío',
    towards: 'Cuenta para'
  },
  any: {
    maxPriceMinor: 'cualquier precio',
    maxPricePerEctsMinor: 'cualquier precio por ECTS',
    maxWeeks: 'cualquier duración',
    maxHoursPerWeek: 'cualquier dedicación semanal',
    maxHours: 'cualquier número de horas',
    minEcts: 'cualquier número de ECTS',
    maxEcts: 'cualquier número de ECTS',
    startFrom: 'cualquier inicio',
    startUntil: 'cualquier inicio',
    towards: 'cualquier titulación o ninguna'
  },
  limits: {
    price: (price: string) => `hasta ${price}`,
    pricePerEcts: (price: string) => `hasta ${price} por ECTS`,
    length: (length: string) => `hasta ${length}`,
    hours: (hours: string) => `hasta ${hours}`,
    hoursPerWeek: (hours: string) => `hasta ${hours} horas a la semana`,
    minEcts: (ects: string) => `${ects} ECTS o más`,
    maxEcts: (ects: string) => `${ects} ECTS o menos`,
    startFrom: (date: string) => `empieza en ${date} o después`,
    startFromDay: (date: string) => `empieza el ${date} o después`,
    startBefore: (month: string) => `empieza antes de ${month}`,
    startUntilDay: (date: string) => `empieza el ${date} como muy tarde`
  },
  length: 'Duración y dedicación',
  price: 'Precio',
  dates: 'Fechas',
  official: 'con reconocimiento oficial',
  keepUnknown: 'Mostrar también los cursos que no lo indican',
  onlyStated: 'solo lo que se indica',
  fromProvider: (name: string) => `de ${name}`,
  thisProvider: 'una entidad',
  towardsAward: (title: string) => `para ${title}`,
  thisAward: 'una titulación',
  compareAdd: 'Comparar',
  compareAdded: 'En comparación',
  compareFull: (most: string) => `Puedes comparar hasta ${most} cursos a la vez.`,
  held: 'Ya lo tienes',
  countsTowards: (count: number, value: string) =>
    plural(count, {
      one: `cuenta para ${value} titulación`,
      other: `cuenta para ${value} titulaciones`
    }),
  starts: (date: string) => `empieza el ${date}`,
  startsAnyTime: 'empieza cuando quieras',
  startUnknown: 'inicio sin indicar',
  hoursUnknown: 'horas sin indicar',
  loading: 'Un momento',
  rule,
  offering,
  conversions
};

export const compare = {
  title: 'Comparar',
  heading: 'Comparar cursos',
  empty: {
    title: 'Aún no hay nada que comparar',
    text: 'Elige «Comparar» en dos o más cursos y verás su duración y su precio lado a lado.',
    explore: 'Explorar cursos'
  },
  one: 'Elige al menos un curso más para ver las diferencias.',
  onlyDifferences: 'Mostrar solo las diferencias',
  alike: 'Estos cursos coinciden en todo lo que indican.',
  gone: (count: number, value: string) =>
    plural(count, {
      one: `${value} curso ya no está en los catálogos de este dispositivo.`,
      other: `${value} cursos ya no están en los catálogos de este dispositivo.`
    }),
  remove: (title: string) => `Quitar «${title}» de la comparación`,
  clear: 'Quitar todo',
  tray: (count: number, value: string) =>
    plural(count, { one: `Comparar ${value} curso`, other: `Comparar ${value} cursos` }),
  table: 'Cursos lado a lado',
  differs: 'diferente',
  rows: {
    length: 'Duración',
    'hours-per-week': 'Horas a la semana',
    'total-hours': 'Horas en total',
    price: 'Precio',
    'price-per-ects': 'Precio por ECTS',
    ects: 'ECTS',
    eqf: 'Nivel MEC (EQF)',
    level: 'Nivel',
    mode: 'Modalidad',
    language: 'Idioma',
    'next-start': 'Próximo inicio',
    assessment: 'Evaluación',
    supervision: 'Supervisión',
    'quality-assurance': 'Garantía de calidad',
    prerequisite: 'Necesario antes',
    'counts-towards': 'Cuenta para'
  },
  noPrerequisite: 'no se indica nada',
  anyTime: 'en cualquier momento',
  onlyMark: 'Un asterisco marca las cifras que se han calculado.'
};
