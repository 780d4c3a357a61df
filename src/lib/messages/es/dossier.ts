import { pluralIn } from '../plural';

const plural = pluralIn('es');

/** The dossier, the way into Europass, and the export of the originals. */
export const dossier = {
  title: 'Dosier',
  heading: 'Dosier de credenciales',
  back: 'Lo que muestras',
  section: {
    heading: 'Dosier para oficinas',
    text: 'Un documento para administraciones públicas, oficinas de reconocimiento y empresas: horas, título completo, contenido, resultados, nivel, evaluación y prueba de cada credencial, con numeración. En PDF con los archivos originales adjuntos, o impreso.',
    open: 'Hacer un dosier'
  },
  /** The beginning of the PDF's name. */
  fileName: 'dosier',
  languages: 'Idiomas del dosier',
  languageHelp: 'Con dos idiomas, los textos van uno al lado del otro.',
  savePdf: 'Guardar en PDF',
  making: 'Se está haciendo el PDF…',
  ready: 'El PDF está listo y se ha guardado.',
  handOver: 'Pasar el PDF a una aplicación',
  attached: (count: string) => `Adjuntos al PDF: ${count}`,
  attachedHelp:
    'Esto es lo que sale de tu dispositivo con el PDF: todo lo de abajo y estos archivos.',
  print: 'Imprimir',
  pdfFailed:
    'No se ha podido hacer el PDF. Imprime la página: los navegadores pueden imprimir en un PDF.',
  undrawn: (characters: string) =>
    `A la letra del PDF le faltan estos caracteres: ${characters}. Allí aparecen como □. Imprime la página, que los tiene todos.`,
  missing: (count: number, value: string) =>
    plural(count, {
      one: `${value} de las credenciales elegidas ya no está en este dispositivo.`,
      other: `${value} de las credenciales elegidas ya no están en este dispositivo.`
    }),
  empty: {
    title: 'No se ha elegido nada',
    text: 'Elige las credenciales que debe mostrar el dosier.',
    choose: 'Elegir credenciales'
  },
  page: {
    intro: (date: string) =>
      `Reunido el ${date} con Cairn por la persona que aprende, a partir de los archivos de las propias credenciales. Consta todo lo que indican los archivos; «sin indicar» señala lo que no indican.`,
    proof:
      'Los archivos de las propias credenciales van adjuntos al PDF de este dosier. Solo ellos pueden comprobarse; este documento dice lo que contienen.',
    summary: 'En resumen',
    learner: 'Persona',
    made: 'Fecha',
    count: 'Credenciales',
    countOwn: (count: number, all: string, own: string) =>
      plural(count, {
        one: `${all}, de ellas ${own} declaración propia`,
        other: `${all}, de ellas ${own} declaraciones propias`
      }),
    ects: 'ECTS en total',
    hours: 'Horas de trabajo en total',
    unstated: (count: number, value: string) =>
      plural(count, {
        one: `${value} credencial no las indica`,
        other: `${value} credenciales no las indican`
      }),
    contents: 'Contenido',
    labels: 'Dato',
    mark: 'Declaración propia de la persona. Nadie la ha firmado y nada de ella se ha comprobado.',
    ownFormat: 'escrita por la persona',
    ownSentence:
      'Escrita por la persona. No hay nada que un ordenador pueda comprobar. Pida el certificado mismo.',
    sections: {
      award: 'La credencial',
      learning: 'Qué se aprendió',
      assessment: 'Evaluación, calidad y reconocimiento',
      checks: 'Qué se comprobó',
      source: 'El archivo que hay detrás'
    },
    parts: 'De qué se compone',
    untitledPart: 'Parte sin título',
    rows: {
      title: 'Título completo',
      kind: 'Clase de credencial',
      homepage: 'Sitio web de la entidad otorgante',
      validFrom: 'Válida desde',
      description: 'Contenido (programa)',
      workload: 'Trabajo en horas',
      size: 'Tamaño del archivo',
      checkedAt: 'Comprobado el',
      certificate: 'Sellada por',
      id: 'Identificador de la credencial',
      achievementId: 'Identificador de lo otorgado',
      issuerId: 'Identificador de la entidad otorgante',
      file: 'Nombre del archivo',
      sha256: 'SHA-256 del archivo'
    },
    code: 'Escanéalo para comprobar las credenciales en un navegador.',
    codeOne: 'Escanéalo para comprobar esta credencial en un navegador.',
    codeHash:
      'El SHA-256 del archivo original. La credencial misma es demasiado grande para un código.',
    codeAlt: 'Código QR'
  },
  pdf: {
    attached: 'El archivo original, sin cambios',
    own: 'La declaración propia de la persona',
    alone: 'La credencial sola, sacada de su archivo',
    withheld: 'La credencial sin lo que se ha dejado fuera',
    data: 'Este dosier para máquinas'
  },
  europass: {
    heading: 'Europass',
    sealed:
      'Europass acepta esta credencial tal cual y comprueba su sello. Entrega el archivo original, sin cambios:',
    steps: [
      'Guarda aquí el archivo original.',
      'Abre Europass, inicia sesión y ve a «Mi biblioteca», a las credenciales digitales.',
      'Sube allí el archivo guardado. No lo abras ni lo guardes antes con otro programa: podría romper su sello.'
    ],
    save: 'Guardar el archivo original',
    saveOne: (title: string) => `Guardar el original de «${title}»`,
    open: 'Abrir Europass',
    openHelp: 'Abre europass.europa.eu en otra pestaña. No se envía nada.',
    notTaken: {
      altered:
        'Esta credencial europea se alteró después de sellarla. Europass mostrará que el sello no encaja.',
      unsealed:
        'Esta credencial europea no tiene sello. Europass solo acepta las selladas; pide el archivo sellado a la entidad otorgante.',
      'other-format':
        'Europass no acepta credenciales de este formato, solo credenciales digitales europeas selladas. Puedes escribir sus datos en tu CV Europass y subir el PDF del dosier a tu biblioteca de Europass como un documento cualquiera.'
    },
    entry: 'Para tu CV Europass: «Educación y formación»',
    entryHelp:
      'Los campos como los llama el editor de CV de Europass. Copia cada uno en su campo o guárdalos todos como archivo de texto. Europass no lee por sí mismo ningún archivo de este tipo.',
    fields: {
      title: 'Título de la cualificación obtenida',
      organisation: 'Organización que ofrece la educación o formación',
      website: 'Sitio web',
      country: 'País',
      from: 'Desde',
      to: 'Hasta (día en que se otorgó)',
      eqf: 'Nivel en el MEC',
      field: 'Campo de estudio',
      grade: 'Nota final',
      creditType: 'Tipo de créditos',
      creditNumber: 'Número de créditos',
      subjects: 'Principales materias y capacidades'
    },
    city: 'La credencial no indica ni la ciudad ni cuándo empezó el curso. Rellénalos tú.',
    copy: (field: string) => `Copiar «${field}»`,
    saveText: 'Guardar como texto',
    own: 'Declaración propia'
  },
  export: {
    heading: 'Los archivos mismos',
    text: 'Los archivos originales, sin cambios, con una lista de lo que son. Cualquier otra cartera o verificador puede leerlos: aquí no se queda nada encerrado.',
    save: (count: number, value: string) =>
      plural(count, {
        one: 'Guardar el archivo original',
        other: `Guardar ${value} originales en ZIP`
      }),
    openBadge: 'Como Open Badge 3.0 (JSON)',
    others: (titles: string) => `Estas están en los mismos archivos y van también: ${titles}`,
    saveBadge: 'Guardar la insignia',
    saveCopy: 'Guardar la copia sin firma',
    copyOf: (title: string, sha256: string) =>
      `Copia sin firma de «${title}», que nadie puede comprobar. El original tiene el SHA-256 ${sha256}.`,
    withheld: 'Lo que has dejado fuera arriba sigue en estos archivos: son los originales.',
    openBadgeExact: 'La insignia misma, tal como se firmó.',
    openBadgeCopy:
      'Una copia sin firma con la forma de Open Badges 3.0, para programas que no leen otra cosa. Dice que es una copia y nombra el original por su huella. Nadie puede comprobarla.',
    all: 'Exportarlo todo',
    allHelp:
      'Un ZIP con cada credencial en su formato original, para llevarlas a otra aplicación. Una copia de seguridad solo se puede restaurar en Cairn, y contiene también tus caminos y ajustes.',
    failed: 'No se han podido reunir los archivos.'
  },
  index: {
    heading: 'Credenciales exportadas',
    intro: (date: string) =>
      `Guardadas con Cairn el ${date}. Cada archivo está como se añadió, byte a byte; su SHA-256 dice si sigue siendo así.`,
    columns: {
      title: 'Título',
      issuer: 'Entidad otorgante',
      issued: 'Fecha de expedición',
      format: 'Formato',
      file: 'Archivo',
      sha256: 'SHA-256',
      note: 'Nota'
    },
    own: 'Declaración propia: la escribió la persona, no la firma nadie.',
    attachment: 'Adjunto de la persona'
  }
};
