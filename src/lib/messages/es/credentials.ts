import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const credentials = {
  title: 'Credenciales',
  heading: 'Tus credenciales',
  add: 'Añadir',
  empty: {
    title: 'Aún no hay credenciales',
    text: 'Añade una insignia, el archivo de un certificado o una entrada propia. Todo se queda en este dispositivo.',
    add: 'Añadir una credencial'
  },
  search: 'Buscar en tus credenciales',
  noneFound: 'Nada de lo que tienes coincide con estas palabras.',
  untitled: (place: string) => `Insignia sin título en su archivo (${place})`,
  untitledBare: 'Credencial sin título en su archivo',
  issuedOn: (date: string) => `otorgada el ${date}`,
  formats: {
    'open-badges-2': 'Open Badge 2.0',
    'open-badges-3': 'Open Badge 3.0',
    'european-digital-credential': 'Credencial digital europea',
    'verifiable-credential': 'Credencial verificable',
    'by-hand': 'escrita por ti'
  },
  adding: {
    title: 'Añadir credenciales',
    heading: 'Añadir credenciales',
    drop: 'Elegir archivos',
    dropHint:
      'Open Badges, credenciales digitales europeas, imágenes de insignias, exportaciones de una cartera digital. Varios a la vez.',
    private: 'Los archivos se quedan en este dispositivo y no se envían a ningún sitio.',
    byHand: 'Escribir una a mano',
    byHandHint: 'Para un certificado en papel o un curso sin certificado digital.',
    working: (done: string, all: string) => `Leyendo y comprobando: ${done} de ${all}`,
    cancel: 'Parar',
    report: 'Resultado',
    kept: (count: number, value: string) =>
      plural(count, {
        one: `${value} credencial añadida`,
        other: `${value} credenciales añadidas`
      }),
    known: (name: string) => `${name}: ya tienes este archivo`,
    rejected: (count: number, value: string) =>
      plural(count, {
        one: `${value} archivo no se ha podido leer`,
        other: `${value} archivos no se han podido leer`
      }),
    added: (name: string) => `${name}: añadido`,
    notKept: (name: string) => `${name}: no se ha podido guardar en este dispositivo.`,
    stopped: 'Parado. Lo leído hasta ahora se conserva.',
    open: 'Abrir'
  },
  readIssues: {
    unreadable: () => 'el dispositivo no ha podido abrir el archivo',
    empty: () => 'el archivo está vacío',
    'too-large': (size: string, limit: string) =>
      `el archivo es demasiado grande (${size}; una credencial ocupa como mucho ${limit})`,
    'not-recognised': () => 'no es ni una credencial ni una imagen con una insignia dentro',
    'not-json': () =>
      'el archivo empieza como una credencial, pero está dañado (no es JSON válido)',
    'too-complex': () => 'el archivo tiene demasiados niveles anidados para ser una credencial',
    'not-a-credential': () =>
      'el archivo contiene datos, pero ninguna credencial que Cairn conozca',
    'damaged-image': () => 'la imagen está dañada, termina demasiado pronto',
    'no-badge-in-image': () =>
      'la imagen no lleva ninguna insignia dentro; pide el archivo original de la insignia',
    'only-an-address': (address: string) =>
      `la insignia solo contiene la dirección ${address}, no la credencial en sí`,
    'broken-token': () => 'la parte firmada del archivo está dañada',
    'nothing-inside': () => 'el archivo es una colección sin ninguna credencial dentro',
    missing: (path: string) => `a la credencial le falta una parte obligatoria (${path})`,
    'bad-date': (value: string, path: string) =>
      `«${value}» no es una fecha del calendario (${path})`
  },
  partOf: (name: string, reason: string) => `${name}: se ha dejado fuera una parte: ${reason}`,
  fileIssue: (name: string, reason: string) => `${name}: ${reason}.`,
  checks: {
    heading: 'Qué se ha comprobado',
    integrity: '¿Sin cambios?',
    issuer: '¿De quién?',
    status: '¿Sigue en vigor?',
    checkedAt: (date: string) => `comprobado el ${date}`,
    byHand: 'La has escrito tú: no hay nada que un ordenador pueda comprobar.',
    integrityResults: {
      intact: 'contenido intacto',
      altered: 'contenido alterado',
      'no-proof': 'sin prueba',
      'not-checkable': 'contenido sin comprobar'
    },
    issuerResults: {
      bound: 'clave propia del emisor',
      known: 'emisor conocido',
      'mathematics-only': 'emisor sin demostrar',
      unresolved: 'emisor sin comprobar',
      'self-stated': 'emisor según el archivo'
    },
    statusResults: {
      'in-force': 'en vigor',
      expired: 'caducada',
      'not-yet-valid': 'aún no en vigor',
      revoked: 'revocada',
      suspended: 'en suspenso',
      'not-checked': 'estado sin comprobar',
      'none-published': 'sin estado publicado'
    },
    integrityReasons: {
      'signature-holds': (detail: string) =>
        `La firma (${detail}) encaja: el contenido es exactamente lo que se firmó.`,
      'signature-fails': (detail: string) =>
        `La firma (${detail}) no encaja: el contenido se cambió después de firmarlo.`,
      'no-proof-inside': () =>
        'El archivo no lleva firma, así que nadie puede saber si se ha cambiado.',
      'hosted-only': (detail: string) =>
        `Esta insignia vale tanto como lo que diga el sitio de su emisor (${detail}). Eso no se puede demostrar sin preguntar al sitio.`,
      'not-checked-yet': () =>
        'Aún sin comprobar: por ahora Cairn no comprueba este tipo de sello.',
      'unknown-proof': (detail: string) =>
        `Aún sin comprobar: por ahora Cairn no conoce este tipo de firma (${detail}).`,
      'unknown-context': (detail: string) =>
        `Sin comprobar: el archivo usa un vocabulario que no viene con Cairn (${detail}).`,
      'no-key': (detail: string) =>
        `Sin comprobar: la clave necesaria no está en el archivo (${detail}).`,
      'broken-proof': (detail: string) => `La propia firma está dañada (${detail}).`,
      'unsafe-document': () =>
        'Sin comprobar: el archivo contiene afirmaciones que su vocabulario no define, así que no se puede saber qué se firmó.'
    },
    issuerReasons: {
      'did-key-is-issuer': () => 'Se firmó con la clave que es el propio nombre del emisor.',
      'did-key-is-not-issuer': () =>
        'Se firmó con una clave que no es el nombre del emisor: cualquiera pudo crear esa clave.',
      'key-in-header': () =>
        'La clave venía en el propio archivo: cualquiera pudo crear esa clave.',
      'key-in-address': (detail: string) =>
        `La clave venía en una dirección (${detail}) que no se consultó: cualquiera pudo escribirla ahí.`,
      'nothing-signed': () => 'No hay nada firmado: quién la emitió es lo que dice el archivo.',
      'no-signature': () =>
        'No se ha confirmado ninguna firma, así que no se sabe nada de quién la respalda.'
    },
    statusReasons: {
      'in-force': () =>
        'Está dentro de sus fechas y no estaba retirada la última vez que se consultó.',
      expired: (date: string) => `Terminó el ${date}.`,
      'not-yet-valid': (date: string) => `Empieza el ${date}.`,
      revoked: () => 'Su emisor la ha retirado.',
      suspended: () => 'Su emisor la ha dejado en suspenso.',
      'not-checked': () =>
        'Su emisor publica si se ha retirado; esa lista aún no se ha consultado.',
      'none-published': () =>
        'Está dentro de sus fechas. Su emisor no publica ninguna lista de credenciales retiradas.'
    }
  },
  item: {
    missing: 'Esta credencial no está en este dispositivo.',
    about: 'Qué acredita',
    description: 'Descripción',
    criteria: 'Qué había que hacer',
    outcomes: 'Resultados de aprendizaje',
    skills: 'Competencias',
    facts: 'Datos',
    awardingBody: 'Entidad otorgante',
    country: 'País de la entidad otorgante',
    recipient: 'A nombre de',
    recipientHashed:
      'una dirección de correo que solo puede mostrar quien la tiene (irreconocible en el archivo)',
    issued: 'Fecha de expedición',
    validUntil: 'Válida hasta',
    workload: 'Carga de trabajo',
    ects: 'ECTS',
    credits: 'Créditos',
    level: 'Nivel MEC (EQF)',
    nationalLevel: 'Nivel nacional',
    assessment: 'Tipo de evaluación',
    supervision: 'Supervisión y comprobación de identidad',
    participation: 'Forma de participación',
    qualityAssurance: 'Garantía de calidad',
    prerequisites: 'Requisitos previos',
    grade: 'Calificación',
    stackability: 'Acumulación',
    further: 'Más información',
    evidence: 'Evidencias',
    format: 'Formato',
    field: 'Ámbito',
    picture: 'Imagen del archivo',
    original: 'Guardar el archivo original',
    share: 'Compartir',
    remove: 'Quitar',
    removed: (title: string) => `Se ha quitado «${title}»`,
    countsTowards: 'Para qué cuenta',
    countsNone: 'Ninguna titulación del catálogo nombra esta credencial.',
    standsFor: 'Corresponde a',
    byAchievement: 'según quien la publica',
    byClaim: 'según indicas tú',
    claim: 'Indicar a qué curso corresponde',
    claimHelp:
      'Si es el certificado de un curso del catálogo, elígelo. Entonces cuenta en tus rutas, marcado como declaración tuya. La decisión es de la entidad.',
    claimCourse: 'Curso',
    claimNone: 'ninguno',
    claimSaved: 'Anotado como declaración tuya'
  },
  hand: {
    title: 'Escribir una credencial',
    heading: 'Escribir una credencial',
    editHeading: 'Cambiar esta credencial',
    intro:
      'Los elementos estándar europeos de una microcredencial. Solo hacen falta el título y la entidad otorgante; deja en blanco lo que no sepas.',
    optional: 'Más elementos',
    draft: 'Se ha conservado lo que habías escrito.',
    discard: 'Empezar de nuevo',
    save: 'Añadir a tus credenciales',
    saveChanges: 'Guardar cambios',
    saved: (title: string) => `Se ha añadido «${title}»`,
    changed: (title: string) => `Se ha cambiado «${title}»`,
    learner: 'Nombre de la persona titular',
    titleField: 'Título',
    awardingBody: 'Entidad otorgante',
    country: 'País de la entidad otorgante',
    issuedOn: 'Fecha de expedición',
    validUntil: 'Válida hasta',
    outcomes: 'Resultados de aprendizaje',
    outcomesHelp: 'Uno por línea.',
    ects: 'ECTS',
    hours: 'Horas de trabajo',
    eqf: 'Nivel MEC (EQF)',
    field: 'Ámbito',
    assessment: 'Tipo de evaluación',
    assessmentOther: 'Con otras palabras',
    participation: 'Forma de participación',
    qualityAssurance: 'Tipo de garantía de calidad',
    prerequisites: 'Requisitos previos para matricularse',
    supervision: 'Supervisión y comprobación de identidad',
    grade: 'Calificación',
    stackability: 'Integración y acumulación',
    further: 'Más información',
    choose: 'Elegir',
    errors: {
      required: 'Este dato hace falta.',
      'not-a-day': 'No es una fecha del calendario.',
      'not-a-number': 'Escribe un número, como 5 o 2,5.',
      'not-positive': 'Escribe un número mayor que cero.',
      'too-long': 'Es demasiado largo.',
      'ends-before': 'Es anterior a la fecha de expedición.'
    },
    summary: (count: number, value: string) =>
      plural(count, {
        one: `${value} dato necesita tu atención`,
        other: `${value} datos necesitan tu atención`
      })
  }
};
