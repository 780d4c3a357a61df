import { pluralIn } from '../plural';
import { planParts } from './plan-parts';

const plural = pluralIn('es');

export const plans = {
  plan: {
    title: (award: string) => `Cómo llegar a «${award}»`,
    missing: 'Esta titulación no está en el catálogo de este dispositivo.',
    noGoal: 'Esta dirección no nombra ninguna meta.',
    limits: 'Tus límites',
    more: 'Más límites',
    moreOn: (value: string) => `Más límites (${value})`,
    anyBudget: 'sin tope de precio',
    anyDate: 'sin fecha límite',
    upTo: (price: string) => `hasta ${price}`,
    by: (date: string) => `antes del ${date}`,
    hours: 'Horas a la semana',
    budget: 'Presupuesto',
    budgetHelp: 'Déjalo vacío si no hay límite.',
    currency: 'Moneda',
    start: 'Empezar como pronto',
    startHelp: 'Déjalo vacío para empezar hoy.',
    latest: 'Terminar como tarde',
    latestHelp: 'Déjalo vacío si no hay límite.',
    months: 'Otras horas en algunos meses',
    monthsHelp: 'Deja vacío un mes con las horas de siempre; 0 es un mes sin estudio.',
    blocked: 'Semanas sin estudio',
    blockedHelp:
      'Vacaciones, exámenes, una mudanza: cada semana con uno de estos días queda libre.',
    blockedFrom: 'Desde',
    blockedTo: 'Hasta',
    blockedAdd: 'Añadir',
    blockedSpan: (from: string, to: string) => `${from} – ${to}`,
    blockedRemove: (span: string) => `Quitar ${span}`,
    languages: 'Idiomas de los cursos',
    modes: 'Dónde aprendes',
    official: 'Solo certificados que reconoce un Estado',
    providers: 'Solo estas entidades',
    atOnce: 'Cursos a la vez, como mucho',
    anyAtOnce: 'los que quepan',
    without: 'Cursos que no quieres',
    withoutAllow: 'Volver a permitir',
    withoutAllowTitle: (title: string) => `Volver a permitir: ${title}`,
    working: 'Buscando los mejores caminos',
    found: (count: number, value: string) =>
      plural(count, { one: `${value} camino hasta ahora`, other: `${value} caminos hasta ahora` }),
    cancel: 'Parar',
    stopped: 'Parado. Abajo está lo que se encontró; puede haber planes mejores.',
    stoppedEmpty: 'Parado. Cambia un límite para volver a buscar.',
    failed: 'La búsqueda ha fallado. Cambia un límite o inténtalo otra vez.',
    again: 'Buscar otra vez',
    find: 'Buscar caminos',
    complete: (count: number, value: string) =>
      plural(count, {
        one: 'Un plan, y ningún otro lo supera.',
        other: `${value} planes, y ningún otro supera a ninguno de ellos.`
      }),
    incomplete: (count: number, value: string) =>
      plural(count, {
        one: 'Un plan. La búsqueda se cortó antes de acabar: puede haber más.',
        other: `${value} planes. La búsqueda se cortó antes de acabar: puede haber más.`
      }),
    keep: 'Guardar esta ruta',
    keptIt: 'La ruta está guardada',
    rule: 'Qué pide la titulación',
    fee: 'Tasa de la titulación',
    noRule: 'La institución no indica qué se necesita. Pregúntale.',
    source: 'Fuente',
    conversion: (date: string) => `Convertido con los tipos de cambio del catálogo, del ${date}.`,
    invalid: {
      hours: 'Escribe entre 1 y 60 horas a la semana.',
      budget: 'Escribe una cantidad o déjalo vacío.',
      start: 'Elige un día o déjalo vacío.',
      latest: 'Elige un día posterior al primero o déjalo vacío.',
      months: 'Escribe entre 0 y 60 horas para un mes o déjalo vacío.',
      blocked: 'Elige dos días, primero el primero.'
    }
  },
  ends: {
    quickest: 'Más rápido',
    cheapest: 'Más barato',
    'best-fit': 'El que mejor encaja',
    calmest: 'Más tranquilo',
    'fewest-changes': 'Con menos cambios'
  },
  endsHeading: 'El mejor en',
  names: {
    later: (weeks: string) => `${weeks} después`,
    fit: (fit: string) => `encaja mejor (${fit})`,
    compared: 'en comparación con el plan más barato',
    help: 'Los planes que no son los mejores en nada se llaman por lo que los distingue del más barato.'
  },
  chart: {
    heading: 'Precio frente a fecha de fin',
    label:
      'Los planes por fecha de fin y precio. Usa las teclas de flecha para pasar de uno a otro.',
    price: 'Precio',
    fitHelp: 'Cuanto mayor es el punto, mejor encaja el plan.',
    numberHelp: 'El número es cuánto encaja, de 0 a 100.',
    noFitHelp: 'Cada punto es un plan. No se sabe cuánto encajan.',
    point: (price: string, date: string) => `${price}, termina el ${date}`,
    pointFit: (price: string, date: string, fit: string) =>
      `${price}, termina el ${date}, encaja ${fit} de 100`,
    list: 'Lo mismo en una tabla',
    columns: {
      plan: 'Plan',
      price: 'Precio',
      finish: 'Fin',
      weeks: 'Duración',
      fit: 'Encaje',
      courses: 'Cursos',
      peak: 'Semana más llena'
    },
    show: (name: string) => `Mostrar: ${name}`,
    shown: 'el que se muestra'
  },
  certificate: {
    best: 'Demostrado: nada dentro de tus límites supera este plan.',
    cheapest: 'Demostrado: nada dentro de tus límites es más barato.',
    quickest: 'Demostrado: nada dentro de tus límites es más rápido.',
    bestFor: 'Demostrado: lo que es más barato termina después o encaja menos.',
    atMost: (price: string) => `Como mucho a ${price} de lo más barato que puede haber.`,
    atMostWeeks: (weeks: string) => `Como mucho a ${weeks} de lo más rápido que puede haber.`,
    unproven: 'La búsqueda se cortó antes de acabar: puede haber un plan mejor.',
    fitUnproven: 'No está demostrado que ningún otro encaje mejor.',
    narrowed:
      'Podrían contar más cursos de los que se han mirado aquí: esto vale para los que se han mirado.'
  },
  obstacles: {
    heading: 'Ningún plan cabe en tus límites',
    reached: 'No hay nada que planificar',
    'already-reached': 'Ya tienes todo lo que pide esta meta.',
    'nothing-to-plan': 'Ningún curso de este catálogo lleva hacia esta meta.',
    'no-way':
      'Los cursos de este catálogo no llevan hasta allí: a algunos no les quedan fechas o no indican su duración.',
    'no-way-named': (name: string) =>
      `«${name}» no se puede cumplir con los cursos de este catálogo.`,
    missing: (titles: string) => `No se puede contar con: ${titles}.`,
    circle: (titles: string) =>
      `Se piden unos a otros, así que ninguno puede ir primero: ${titles}.`,
    'over-budget': (price: string) => `El camino más barato cuesta ${price}.`,
    unpriced:
      'En todos los caminos hay algún curso que no indica su precio, así que no se puede asegurar tu presupuesto.',
    'too-late': (date: string) => `El camino más rápido termina el ${date}.`,
    together: (price: string, date: string) =>
      `El presupuesto y la fecha no encajan a la vez: a tiempo cuesta ${price}; dentro del presupuesto termina el ${date}.`,
    'too-few-hours': (hours: string) => `Se necesitan al menos ${hours} h a la semana.`,
    'cut-short': 'La búsqueda se paró antes de encontrar nada.',
    filtered: {
      languages: 'Nada lleva hasta allí en los idiomas que has elegido.',
      modes: 'Nada lleva hasta allí con las formas de aprender que has elegido.',
      officialOnly: 'Nada lleva hasta allí solo con certificados que reconoce un Estado.',
      providers: 'Nada lleva hasta allí con las entidades que has elegido.',
      without: 'Nada lleva hasta allí sin los cursos que no quieres.',
      atOnce: 'Hacen falta más cursos a la vez.',
      blocked: 'Las semanas sin estudio chocan con todas las fechas.'
    },
    apply: {
      'over-budget': (price: string) => `Subir el presupuesto a ${price}`,
      unpriced: 'Dejar vacío el presupuesto',
      'too-late': (date: string) => `Terminar el ${date}`,
      'too-few-hours': (hours: string) => `Dar ${hours} h a la semana`,
      languages: 'Permitir todos los idiomas',
      modes: 'Permitir todas las formas de aprender',
      officialOnly: 'Permitir también otros certificados',
      providers: 'Permitir todas las entidades',
      without: 'Volver a permitir esos cursos',
      atOnce: 'Permitir los que quepan',
      blocked: 'Quitar las semanas sin estudio',
      'cut-short': 'Buscar otra vez'
    }
  },
  whatIf: {
    heading: 'Qué daría un poco más',
    hours: (count: number, hours: string) =>
      plural(count, { one: 'Una hora más a la semana', other: `${hours} horas más a la semana` }),
    budget: (price: string) => `${price} más`,
    says: (change: string, gains: string) => `${change}: ${gains}`,
    earlier: (weeks: string) => `${weeks} antes`,
    cheaper: (price: string) => `${price} menos`,
    apply: 'Aplicar'
  },
  ...planParts
};
