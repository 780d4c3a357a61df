import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const explore = {
  title: 'Explorar',
  heading: 'Explorar cursos',
  results: 'Cursos',
  failed: 'No se ha podido abrir el catálogo. Recarga la página una vez con conexión.',
  search: 'Buscar cursos',
  filters: 'Filtros',
  filtersOn: (value: string) => `Filtros (${value})`,
  clear: 'Borrar filtros',
  found: (count: number, value: string) =>
    plural(count, { one: `${value} curso`, other: `${value} cursos` }),
  none: {
    title: 'Ningún curso encaja',
    text: 'Quita algún filtro o usa menos palabras.'
  },
  sort: 'Orden',
  sorts: {
    fitting: 'más afines primero',
    price: 'más baratos primero',
    length: 'más cortos primero',
    ects: 'más ECTS primero',
    title: 'por título'
  },
  field: 'Ámbito',
  level: 'Nivel',
  mode: 'Modalidad',
  language: 'Idioma',
  eqf: 'Nivel MEC (EQF)',
  maxWeeks: 'Duración máxima',
  maxPrice: 'Precio máximo',
  anyLength: 'cualquier duración',
  anyPrice: 'cualquier precio',
  upToWeeks: (weeks: string) => `hasta ${weeks}`,
  upToPrice: (price: string) => `hasta ${price}`,
  keepUnknown: 'Mostrar también los cursos que no lo indican',
  compareAdd: 'Comparar',
  compareAdded: 'En comparación',
  compareFull: (most: string) => `Puedes comparar hasta ${most} cursos a la vez.`,
  held: 'Ya lo tienes',
  offering: {
    missing: 'Este curso no está en el catálogo de este dispositivo.',
    outcomes: 'Qué sabrás hacer',
    facts: 'Datos',
    dates: 'Fechas',
    noDates: 'No se indican fechas.',
    anyTime: 'Puedes empezar en cualquier momento.',
    enrolBy: (date: string) => `inscripción hasta el ${date}`,
    past: 'ya ha pasado',
    provider: 'Entidad',
    kind: 'Tipo de oferta',
    official: 'Certificado con reconocimiento oficial',
    completion: 'Porcentaje que termina',
    stackability: 'Acumulación',
    stackabilities: {
      independent: 'independiente',
      stackable: 'cuenta para otros programas cortos',
      recognised: 'se reconoce en titulaciones universitarias'
    },
    synchronous: 'Sesiones en directo',
    homepage: 'Página del curso',
    prerequisites: 'Qué necesitas antes',
    countsTowards: 'Para qué cuenta',
    countsNone: 'La entidad no lo dice.',
    source: 'Fuente',
    plan: 'Ver cómo llegar',
    asOf: (date: string) => `Según el catálogo del ${date}.`
  },
  rule: {
    all: 'todo lo siguiente',
    any: 'una de estas opciones',
    some: (count: string, of: string) => `${count} de estas ${of} opciones`,
    sequence: 'en este orden',
    credits: (ects: string) => `al menos ${ects} ECTS de entre estos cursos`,
    award: (title: string) => `la titulación «${title}»`,
    unknownCourse: 'un curso que no está en este catálogo',
    met: 'ya lo tienes',
    ask: 'pregunta a la entidad'
  }
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
  onlyMark:
    'Un asterisco marca las horas calculadas a partir de los ECTS, de 25 a 30 horas cada uno.'
};
