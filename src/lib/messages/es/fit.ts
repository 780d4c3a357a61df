/** Cómo encajan los cursos con quien aprende, y qué le importa. */
export const fit = {
  heading: 'Lo que te va bien',
  help: 'Cairn dice de cada curso cómo encaja contigo, y busca rutas que encajen. Aquí no hace falta que digas nada: si no lo haces, vale lo que respondieron otras personas en una encuesta. Lo que elijas se queda en este dispositivo.',
  kinds: '¿Qué se parece más a ti?',
  kind: {
    none: {
      name: 'Como la mayoría',
      about: 'Lo que 129 personas adultas dijeron que les importa al elegir un curso corto.'
    },
    'senior-expert': {
      name: 'Conozco bien mi campo',
      about:
        'Llevas años trabajando en él y sigues en él. Tienes poco tiempo y quieres cursos cortos y prácticos, a tu ritmo, sin tener que reunirte con nadie.'
    },
    'senior-explorer': {
      name: 'Estoy probando algo nuevo',
      about:
        'Miras hacia otro campo u otro trabajo. Primero lo pruebas con un curso corto, sigues si te va bien y entonces necesitas un certificado que cuente.'
    },
    'junior-starter': {
      name: 'Estoy empezando',
      about:
        'Hace poco que terminaste los estudios. Lo que más importa son los certificados que conocen las empresas, y que sumen en vez de amontonarse.'
    }
  },
  adjust: 'Ajustar lo que importa',
  adjusted: 'Has cambiado algo de esto.',
  reset: 'Deshacer mis cambios',
  changed: 'Se han deshecho tus cambios',
  weight: {
    0: 'no cuenta',
    1: 'apenas importa',
    2: 'importa un poco',
    3: 'importa',
    4: 'importa mucho',
    5: 'importa muchísimo'
  },
  groups: {
    time: 'Tiempo',
    way: 'Cómo aprendes',
    recognition: 'Reconocimiento',
    worth: 'Precio y resultado'
  },
  factors: {
    'any-time': 'Aprender cuando quieras',
    'own-pace': 'Aprender a tu ritmo',
    computer: 'Aprender desde el ordenador',
    official: 'Un certificado que reconoce un Estado',
    university: 'Impartido por una universidad',
    support: 'Apoyo de tutores y de otras personas',
    'on-demand': 'Empezar cuando quieras',
    employers: 'Diseñado con empresas',
    modular: 'Se puede combinar con otros estudios',
    digital: 'Un certificado digital',
    socialising: 'Conocer a otras personas',
    'face-to-face': 'Clases presenciales',
    length: 'Una duración que te va bien',
    hours: 'Las horas a la semana que tienes',
    price: 'Un precio por ECTS que la gente pagaría',
    language: 'Un idioma que usas en este dispositivo',
    practical: 'Trabajo práctico',
    quality: 'Garantía de calidad indicada',
    completion: 'Mucha gente lo termina'
  },
  alone: 'No tener que reunirse con nadie',
  lengths: '¿Cuánto debería durar un curso?',
  length: {
    short: 'hasta dos meses',
    usual: 'de uno a tres meses',
    long: 'de tres meses a un año',
    any: 'lo que sea, hasta un año',
    other: 'como estaba puesto'
  },
  socialising: 'Conocer a otras personas que aprenden',
  socialisingChoice: { welcome: 'me gustaría', unwanted: 'prefiero no tener que hacerlo' },
  score: (value: string) => `Cómo encaja contigo: ${value}`,
  scoreOf: 'de 0, en nada, a 100, en todo lo que te importa',
  noScore: 'Cómo encaja contigo',
  nothingKnown: 'La entidad indica demasiado poco para decirlo.',
  nothingMatters: 'Tal como lo has puesto, nada te importa.',
  survey: 'Según lo que respondieron otras personas en una encuesta.',
  byKind: (name: string) => `Según lo que elegiste: ${name}.`,
  byOwn: 'Según lo que has puesto.',
  choose: 'Elegir lo que te va bien',
  known: (percent: string) =>
    `Está indicado el ${percent} de lo que importa. Lo que no se indica ni ayuda ni perjudica.`,
  littleKnown: (percent: string) =>
    `Solo está indicado el ${percent} de lo que importa: este número dice poco.`,
  parts: 'De qué se compone',
  part: (factor: string, weight: string) => `${factor} (${weight})`,
  fully: 'del todo',
  notAtAll: 'en nada',
  partly: (percent: string) => `en un ${percent}`,
  because: (fact: string, words: string) => `${fact}: ${words}`,
  unknown: 'Lo que no se puede saber y no se ha contado',
  digital: 'Credencial digital',
  stated: 'indicada'
};
