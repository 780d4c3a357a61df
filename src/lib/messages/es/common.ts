import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const common = {
  appName: 'Cairn',
  tagline: 'Tus credenciales y lo que pueden llegar a ser',
  description:
    'Guarda tus microcredenciales, descubre lo que pueden llegar a ser, planifica y compara el camino, y compártelas. Funciona sin conexión y sin cuenta.',
  skipToContent: 'Ir al contenido',
  pageTitle: (page: string) => `${page} · Cairn`,
  nav: {
    label: 'Principal',
    more: 'Más',
    stack: 'Inicio',
    credentials: 'Credenciales',
    explore: 'Explorar',
    compare: 'Comparar',
    paths: 'Rutas',
    share: 'Compartir',
    settings: 'Ajustes'
  },
  notStated: 'sin indicar',
  providerNotStated: 'proveedor sin indicar',
  free: 'gratis',
  priceNotStated: 'precio sin indicar',
  priceNotYetKnown: 'precio aún por conocer',
  priceNotComparable: 'varios precios',
  or: 'o bien',
  yes: 'sí',
  no: 'no',
  remove: 'Quitar',
  undo: 'Deshacer',
  edit: 'Editar',
  copy: 'Copiar',
  copied: 'Copiado',
  dismiss: 'Cerrar el aviso',
  showMore: 'Mostrar más',
  demonstration: 'Datos de demostración, no son ofertas reales',
  notFound: {
    title: 'No hay nada en esta dirección',
    text: 'Puede que la página haya cambiado de sitio o que la dirección tenga una errata.',
    home: 'Ir al inicio'
  },
  failure: {
    title: 'Algo ha salido mal',
    text: 'No se ha perdido nada de lo que guardas aquí. Inténtalo otra vez o recarga la página.',
    reload: 'Recargar'
  },
  update: {
    text: 'Hay una nueva versión de Cairn lista.',
    now: 'Usarla ya',
    later: 'Más tarde'
  },
  storage: {
    full: 'El almacenamiento de este dispositivo está lleno. No se ha guardado nada; lo que había sigue ahí.',
    newer: 'Cairn se ha actualizado en otra pestaña. Recarga esta página para seguir.',
    unavailable:
      'Este navegador no deja que Cairn guarde datos, por ejemplo en una ventana privada. Aquí no se puede guardar nada.',
    failed:
      'El almacenamiento de este dispositivo no ha respondido. No se ha cambiado nada. Inténtalo otra vez.'
  },
  units: {
    ects: (value: string) => `${value} ECTS`,
    aboutEcts: (value: string) => `unos ${value} ECTS`,
    credits: (count: number, value: string, scheme: string) =>
      plural(count, {
        one: `${value} crédito (${scheme})`,
        other: `${value} créditos (${scheme})`
      }),
    creditsUnnamed: (count: number, value: string) =>
      plural(count, { one: `${value} crédito`, other: `${value} créditos` }),
    noCredits: 'sin créditos',
    days: (count: number, value: string) =>
      plural(count, { one: `${value} día`, other: `${value} días` }),
    weeks: (count: number, value: string) =>
      plural(count, { one: `${value} semana`, other: `${value} semanas` }),
    hours: (count: number, value: string) =>
      plural(count, { one: `${value} hora`, other: `${value} horas` }),
    months: (count: number, value: string) =>
      plural(count, { one: `${value} mes`, other: `${value} meses` }),
    hoursPerWeek: (value: string) => `${value} h a la semana`,
    range: (from: string, to: string) => `${from}–${to}`,
    selfPaced: 'a tu ritmo',
    varies: 'variable',
    to: (from: string, to: string) => `de ${from} a ${to}`,
    years: (count: number, value: string) =>
      plural(count, { one: `${value} año`, other: `${value} años` }),
    eqf: (value: string) => `EQF ${value}`,
    certificateExtra: (price: string) => `certificado ${price}`,
    freeWithCertificate: (price: string) => `gratis, certificado ${price}`
  },
  levels: { 1: 'básico', 2: 'intermedio', 3: 'avanzado' },
  levelUnknown: 'nivel sin indicar',
  lengthUnknown: 'duración sin indicar',
  ectsUnknown: 'ECTS sin indicar',
  modeUnknown: 'modalidad sin indicar',
  fields: {
    '01': 'Educación',
    '02': 'Artes y humanidades',
    '03': 'Ciencias sociales y periodismo',
    '04': 'Negocios, administración y derecho',
    '05': 'Ciencias naturales y matemáticas',
    '06': 'Tecnologías de la información y la comunicación',
    '07': 'Ingeniería y construcción',
    '08': 'Agricultura, silvicultura y pesca',
    '09': 'Salud y bienestar',
    '10': 'Servicios'
  },
  participation: {
    online: 'en línea',
    blended: 'semipresencial',
    onsite: 'presencial',
    work: 'en el puesto de trabajo',
    volunteering: 'en un voluntariado'
  },
  assessment: {
    'final-exam': 'examen final',
    'multiple-choice': 'prueba tipo test',
    'oral-exam': 'examen oral',
    project: 'proyecto',
    portfolio: 'portafolio',
    essay: 'ensayo',
    practical: 'trabajo práctico',
    'peer-assessment': 'evaluación entre iguales',
    attendance: 'asistencia'
  },
  supervision: {
    'unsupervised-unidentified': 'sin supervisión, sin comprobar la identidad',
    'supervised-unidentified': 'con supervisión, sin comprobar la identidad',
    'supervised-online-identified': 'con supervisión en línea, identidad comprobada',
    'supervised-onsite-identified': 'con supervisión presencial, identidad comprobada'
  },
  providerKinds: {
    university: 'universidad',
    college: 'centro de formación',
    school: 'escuela',
    company: 'empresa',
    association: 'asociación',
    'public-body': 'organismo público'
  },
  offeringKinds: {
    'micro-credential': 'microcredencial',
    'short-learning-programme': 'programa corto de aprendizaje',
    'professional-course': 'curso profesional',
    'certificate-course': 'curso con certificado',
    mooc: 'MOOC',
    'micro-module': 'micromódulo',
    'degree-module': 'módulo de una titulación universitaria',
    project: 'proyecto final',
    thesis: 'trabajo de fin de estudios',
    programme: 'programa'
  },
  awardKinds: {
    certificate: 'certificado',
    minor: 'minor',
    cos: 'Certificado de Estudios (COS)',
    cas: 'Certificado de Estudios Avanzados (CAS)',
    das: 'Diploma de Estudios Avanzados (DAS)',
    mas: 'Máster de Estudios Avanzados (MAS)',
    diploma: 'diploma',
    'professional-certificate': 'certificado profesional',
    'degree-module': 'módulo de una titulación universitaria',
    'micro-credential': 'microcredencial',
    badge: 'insignia',
    bachelor: 'grado universitario',
    master: 'máster universitario',
    doctorate: 'doctorado',
    qualification: 'cualificación'
  },
  pricePurposes: {
    learning: 'el curso',
    certificate: 'el certificado',
    admission: 'la admisión',
    materials: 'los materiales',
    award: 'la titulación',
    candidacy: 'la inscripción como aspirante'
  },
  per: {
    ects: (price: string) => `${price} por ECTS`,
    unit: (price: string) => `${price} por unidad`,
    hour: (price: string) => `${price} por hora`,
    week: (price: string) => `${price} por semana`,
    month: (price: string) => `${price} al mes`,
    year: (price: string) => `${price} al año`
  },
  origins: {
    modularised: 'parte de un programa mayor',
    'from-scratch': 'creado como curso propio',
    hybrid: 'en parte de un programa mayor'
  }
};
