import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const paths = {
  title: 'Rutas',
  heading: 'Rutas',
  kept: 'Tus rutas',
  empty: 'Aún no guardas ninguna ruta. Elige abajo una titulación y mira cómo llegar.',
  choose: '¿Adónde quieres llegar?',
  searchAwards: 'Buscar titulaciones',
  noAwards: 'Ninguna titulación coincide con estas palabras.',
  held: 'Ya tienes esta titulación.',
  plan: {
    title: (award: string) => `Cómo llegar a «${award}»`,
    missing: 'Esta titulación no está en el catálogo de este dispositivo.',
    limits: 'Tus límites',
    anyBudget: 'sin tope de precio',
    anyDate: 'sin fecha límite',
    upTo: (price: string) => `hasta ${price}`,
    by: (date: string) => `antes del ${date}`,
    hours: 'Horas a la semana',
    budget: 'Presupuesto',
    budgetHelp: 'Déjalo vacío si no hay límite.',
    currency: 'Moneda',
    start: 'Empezar como pronto',
    latest: 'Terminar como tarde',
    latestHelp: 'Déjalo vacío si no hay límite.',
    working: 'Buscando los mejores caminos',
    cancel: 'Parar',
    stopped: 'Parado. Cambia un límite para volver a buscar.',
    find: 'Buscar caminos',
    goals: {
      quickest: 'Más rápido',
      cheapest: 'Más barato',
      both: 'Más rápido y más barato'
    },
    keep: 'Guardar esta ruta',
    keptIt: 'La ruta está guardada',
    proven: 'Ningún otro plan dentro de tus límites es mejor.',
    unproven: 'La búsqueda se cortó antes de acabar: puede haber un plan mejor.',
    rule: 'Qué pide la titulación',
    fee: 'Tasa de la titulación',
    noRule: 'La institución no indica qué se necesita. Pregúntale.',
    source: 'Fuente',
    alternative: 'Para comparar:',
    conversion: (date: string) => `Convertido con los tipos de cambio del catálogo, del ${date}.`,
    invalid: {
      hours: 'Escribe entre 1 y 60 horas a la semana.',
      budget: 'Escribe una cantidad o déjalo vacío.',
      start: 'Elige un día.',
      latest: 'Elige un día posterior al primero o déjalo vacío.'
    }
  },
  obstacles: {
    heading: 'Ningún plan cabe en tus límites',
    'already-reached': () => 'Ya tienes esta titulación.',
    'no-way': () =>
      'Los cursos de este catálogo no llevan hasta allí: a algunos no les quedan fechas o no indican su duración.',
    missing: (titles: string) => `No se puede contar con: ${titles}.`,
    'over-budget': (price: string) => `El camino más barato cuesta ${price}.`,
    unpriced: () =>
      'En todos los caminos hay algún curso que no indica su precio, así que no se puede asegurar tu presupuesto. Deja vacío el presupuesto para ver esos planes.',
    'too-late': (date: string) => `El camino más rápido termina el ${date}.`,
    together: (price: string, date: string) =>
      `El presupuesto y la fecha no encajan a la vez: a tiempo cuesta ${price}; dentro del presupuesto termina el ${date}.`,
    'too-few-hours': (hours: string) => `Se necesitan al menos ${hours} h a la semana.`
  },
  summary: {
    until: (date: string) => `hasta el ${date}`,
    total: (price: string) => `${price} en total`,
    totalAtLeast: (price: string) => `al menos ${price}`,
    unpriced: (count: number, value: string) =>
      plural(count, {
        one: `${value} precio está sin indicar y no entra en la suma`,
        other: `${value} precios están sin indicar y no entran en la suma`
      }),
    steps: (count: number, value: string) =>
      plural(count, { one: `${value} curso`, other: `${value} cursos` })
  },
  covered: 'Ya cubierto con lo que tienes',
  asks: 'Por aclarar con la entidad',
  levelHeading: (level: string) => `Nivel: ${level}`,
  levelUnknown: 'Nivel sin indicar',
  step: {
    dates: (from: string, to: string) => `${from} – ${to}`,
    anyTime: 'tú eliges cuándo empezar',
    running: (price: string, weeks: string) => `hasta aquí: ${price}, ${weeks}`,
    hoursAssumed: 'horas calculadas',
    hoursUnknown: 'horas sin indicar: planificado sin nada más a la vez',
    why: 'Por qué',
    reasons: {
      required: () => 'lo pide la titulación',
      'one-of': (count: string, of: string) => `parte de una elección: ${count} de ${of}`,
      'one-of-named': (count: string, of: string, name: string) =>
        `${name}: hay que tener ${count} de ${of}`,
      credits: (ects: string, of: string) =>
        `parte de los ${ects} ECTS que se eligen entre ${of} cursos`,
      opens: (title: string) => `da acceso a «${title}»`
    },
    done: 'Hecho',
    markDone: (title: string) => `«${title}» está hecho`,
    doneOn: (date: string) => `hecho el ${date}`
  },
  path: {
    steps: 'Pasos',
    missing: 'Esta ruta no está en este dispositivo.',
    progress: (done: string, all: string) => `${done} de ${all} pasos hechos`,
    left: (price: string, weeks: string) => `aún por delante: ${price}, ${weeks}`,
    finished: 'Todos los pasos están hechos. Pide la titulación a la entidad.',
    replan: 'Volver a planificar desde aquí',
    remove: 'Quitar esta ruta',
    removed: 'Se ha quitado la ruta',
    changed: 'El catálogo ha cambiado desde que se hizo esta ruta.'
  }
};
