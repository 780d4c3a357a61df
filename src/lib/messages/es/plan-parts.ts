import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const planParts = {
  summary: {
    total: (price: string) => `${price} en total`,
    totalAtLeast: (price: string) => `al menos ${price}`,
    unpriced: (count: number, value: string) =>
      plural(count, {
        one: `${value} precio está sin indicar y no entra en la suma`,
        other: `${value} precios están sin indicar y no entran en la suma`
      }),
    steps: (count: number, value: string) =>
      plural(count, { one: `${value} curso`, other: `${value} cursos` }),
    fit: (value: string) => `encaja ${value} de 100`,
    fitUnknown: 'no se sabe cuánto encaja',
    peak: (hours: string) => `semana más llena: ${hours} h`
  },
  covered: 'Ya cubierto con lo que tienes',
  coveredBy: {
    achievement: 'según quien la publica',
    equivalence: 'según una equivalencia',
    claim: 'según indicas tú'
  },
  ownFacts: {
    course: (own: string, other: string) =>
      `cuenta con ${own}, como dice tu credencial; el curso indica ${other}`,
    award: (own: string, other: string) =>
      `cuenta con ${own}, como dice tu credencial; la titulación indica ${other}`,
    equivalence: (own: string, other: string) =>
      `cuenta con ${own}, como dice tu credencial; la equivalencia indica ${other}`
  },
  asks: 'Por aclarar con la entidad',
  lapses: 'Qué caduca por el camino',
  lapse: (title: string, date: string) => `«${title}» cuenta hasta el ${date}`,
  levelHeading: (level: string) => `Nivel: ${level}`,
  levelUnknown: 'Nivel sin indicar',
  certificateCosts:
    'Desde aquí se cobran los certificados; los pasos anteriores cuentan sin el suyo.',
  reached: 'Entonces puedes pedir',
  exits: 'Dónde podrías parar',
  exit: (title: string) => `Para aquí y tienes «${title}»`,
  exitSum: (price: string, ects: string) => `hasta ahí ${price}, ${ects}`,
  exitPrice: (price: string) => `hasta ahí ${price}`,
  exitOn: (date: string) => `el ${date}`,
  step: {
    dates: (from: string, to: string) => `${from} – ${to}`,
    anyTime: 'tú eliges cuándo empezar',
    enrolBy: (date: string) => `inscripción hasta el ${date}`,
    running: (at: string, of: string, price: string, week: string) =>
      `Paso ${at} de ${of} por fecha: ${price} hasta ahí, acaba en la semana ${week}`,
    hoursAssumed: 'horas calculadas',
    hoursUnknown: 'horas sin indicar: planificado sin nada más a la vez',
    chosen: 'a tu elección',
    why: 'Por qué',
    reasons: {
      required: 'lo pide la titulación',
      'one-of': (count: string, of: string) => `parte de una elección: ${count} de ${of}`,
      'one-of-named': (count: string, of: string, name: string) =>
        `${name}: hay que tener ${count} de ${of}`,
      credits: (amount: string, of: string) =>
        `parte de los ${amount} créditos que se eligen entre ${of} cursos`,
      'credits-named': (amount: string, of: string, name: string) =>
        `${name}: parte de los ${amount} créditos que se eligen entre ${of} cursos`,
      opens: (title: string) => `da acceso a «${title}»`
    },
    markDone: (title: string) => `«${title}» está hecho`,
    doneOn: (date: string) => `hecho el ${date}`,
    without: 'Planificar sin él',
    withoutTitle: (title: string) => `Planificar sin él: ${title}`
  },
  rejected: {
    heading: '¿Por qué no otro?',
    working: 'Mirando los demás',
    none: 'Ningún otro curso podría ocupar su lugar.',
    title: (title: string, because: string) => `${title}: ${because}`,
    cheaper: (price: string) => `${price} menos`,
    dearer: (price: string) => `${price} más`,
    but: (first: string, second: string) => `${first}, pero ${second}`,
    and: (first: string, second: string) => `${first}, y ${second}`,
    because: {
      dearer: 'cuesta más',
      later: (date: string) => `el plan terminaría el ${date}`,
      'fits-less': (hours: string) => `${hours} horas encajan menos contigo`,
      'starts-too-late': (date: string) => `empieza el ${date}, demasiado tarde`,
      'ends-too-late': (date: string) => `termina el ${date}, después de tu fecha`,
      'enrolment-closed': (date: string) => `la inscripción se cerró el ${date}`,
      'too-many-hours': (hours: string) => `harían falta ${hours} h a la semana`,
      'over-budget': (price: string) => `el plan costaría ${price}`,
      unpriced: 'no indica su precio',
      'no-dates': 'ya no le quedan fechas',
      language: 'no es en tus idiomas',
      mode: 'no se da de la forma que has elegido',
      'not-official': 'ningún Estado reconoce su certificado',
      provider: 'no es de las entidades que has elegido',
      prerequisite: 'te falta lo que pide',
      'prerequisite-named': (title: string) => `antes pide «${title}»`,
      'out-of-order': 'sus fechas no encajan con las de los demás',
      'not-wanted': 'no lo quieres'
    }
  },
  weeks: {
    heading: 'Semana a semana',
    none: 'No queda nada por estudiar.',
    picture: (weeks: string, peak: string, limit: string) =>
      `Horas de estudio en ${weeks}; la semana más llena tiene ${peak} de ${limit} horas.`,
    limit: 'lo que puedes dar',
    over: 'más de lo que puedes dar',
    free: 'sin estudio',
    freeWeeks: (count: number, value: string) =>
      plural(count, { one: `${value} semana sin estudio`, other: `${value} semanas sin estudio` }),
    soFar: (price: string) => `${price} hasta ahí`,
    table: 'Lo mismo en una tabla',
    week: 'Semanas',
    hours: 'Horas a la semana',
    of: (hours: string, limit: string) => `${hours} de ${limit}`,
    courses: 'Cursos'
  },
  programme: {
    heading: 'Frente al programa grande',
    path: 'Esta ruta',
    price: 'Precio',
    weeks: 'Duración',
    ects: 'ECTS',
    cheaper: (price: string) => `La ruta cuesta ${price} menos.`,
    dearer: (price: string) => `La ruta cuesta ${price} más.`,
    same: 'Las dos cuestan lo mismo.',
    shorter: (weeks: string) => `La ruta dura ${weeks} menos.`,
    longer: (weeks: string) => `La ruta dura ${weeks} más.`
  },
  beside: {
    heading: 'Los planes, uno al lado de otro',
    table: 'Los planes, uno al lado de otro',
    onlyDifferences: 'Mostrar solo lo que cambia',
    differs: 'distinto',
    alike: 'Son iguales en todo lo que se muestra aquí.',
    rows: {
      price: 'Precio',
      weeks: 'Duración',
      start: 'Empieza',
      finish: 'Termina',
      fit: 'Encaje',
      courses: 'Cursos',
      ects: 'ECTS por conseguir',
      peak: 'Semana más llena',
      certificate: 'Cómo de bueno',
      providers: 'Entidades',
      exits: 'Dónde podrías parar',
      asks: 'Por aclarar',
      steps: 'Pasos'
    }
  }
};
