import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const catalogues = {
  heading: 'Catálogos',
  help: 'Qué cursos y titulaciones hay. Los catálogos están enteros en este dispositivo, para que puedas buscar sin conexión. Las ediciones nuevas se piden solas allí de donde vino cada catálogo; nada sobre ti va con la petición.',
  none: 'Todavía no hay ningún catálogo en este dispositivo.',
  default: 'El catálogo que viene con la aplicación',
  addDefault: 'Añadir el catálogo que viene con la aplicación',
  by: (publisher: string) => `de ${publisher}`,
  published: 'Edición',
  edition: (date: string, age: string) => `${date} (${age})`,
  checked: 'Última vez que se pidió una más nueva',
  licence: 'Licencia',
  source: 'De',
  fromFile: 'un archivo',
  content: 'Contenido',
  counts: {
    offerings: (count: number, value: string) =>
      plural(count, { one: `${value} curso`, other: `${value} cursos` }),
    part: (value: string, all: string) => `${value} de ${all} cursos`,
    awards: (count: number, value: string) =>
      plural(count, { one: `${value} titulación`, other: `${value} titulaciones` }),
    providers: (count: number, value: string) =>
      plural(count, { one: `${value} entidad`, other: `${value} entidades` })
  },
  size: 'En este dispositivo',
  signature: 'Firma',
  signatures: {
    none: 'sin firma: nadie responde de él',
    unknown: 'firmado con una clave que no conoces',
    known: 'firmado con una clave conocida'
  },
  key: 'Clave de quien lo publica',
  knowKey: 'Conozco esta clave',
  forgetKey: 'No conozco esta clave',
  update: 'Actualizar ahora',
  updateNamed: (title: string) => `Actualizar ahora: ${title}`,
  remove: (title: string) => `Quitar ${title}`,
  moveUp: (title: string) => `Subir: ${title}`,
  up: 'Subir',
  orderHelp: 'Si dos catálogos tienen el mismo curso, vale el de más arriba.',
  stop: 'Parar',
  bringing: (done: string, all: string) => `Descargando: ${done} de ${all}`,
  asking: 'Preguntando por una edición más nueva',
  added: (title: string) => `Se añadió ${title}`,
  updated: (title: string) => `${title} ya está al día`,
  upToDate: (title: string) => `No hay nada más nuevo de ${title}`,
  removed: (title: string) => `Se quitó ${title}`,
  damaged: 'Faltan partes de este catálogo en este dispositivo.',
  add: 'Añadir un catálogo',
  address: 'Dirección',
  addressHelp:
    'La dirección web que da quien publica el catálogo. Solo catálogos hechos para Cairn.',
  addByAddress: 'Añadir',
  addFromFile: 'Añadir desde un archivo',
  badAddress: {
    'no-address': 'Esto no es una dirección web.',
    'not-https': 'Solo se pueden añadir direcciones que empiecen por https://.'
  },
  choose: {
    heading: (title: string) => `${title} es grande. ¿Qué quieres de él?`,
    change: 'Elegir otras partes',
    fields: 'Campos',
    countries: 'Países',
    other: 'otros, o sin indicar',
    all: 'Todo',
    option: (name: string, count: string) => `${name} (${count})`,
    sum: (offerings: string, transfer: string, size: string) =>
      `${offerings} cursos: ${transfer} de descarga, ${size} en este dispositivo`,
    nothing: 'Elige al menos uno de cada.',
    take: 'Tomar estas partes',
    cancel: 'Cancelar'
  },
  troubles: {
    offline: 'No hay conexión.',
    'not-found': 'No hay ningún catálogo en esta dirección.',
    unreachable:
      'El sitio no respondió, o no deja que otras páginas lean su catálogo. Inténtalo más tarde, o pregunta a quien lo publica.',
    'cut-off': 'La conexión se cortó antes de que llegara todo. Inténtalo otra vez.',
    'not-a-catalogue': 'Lo que llegó no es un catálogo que Cairn pueda leer.',
    'newer-version':
      'Este catálogo es de una clase más nueva. Actualiza la aplicación e inténtalo otra vez.',
    'wrong-hash': 'Una parte no es lo que anunció quien lo publica. No se usó nada de ella.',
    'bad-signature': 'Su firma no vale: puede que lo hayan alterado. No se usó.',
    'other-key-than-before':
      'No lo firma quien lo firmaba antes. No se usó; la edición que tienes se queda. Si te fías de la nueva, quita este catálogo y vuelve a añadirlo.',
    'other-catalogue': 'En esta dirección hay ahora otro catálogo. No se usó.',
    'kept-from-elsewhere':
      'Tienes este catálogo de otra dirección. Quita primero aquel si quieres este.',
    'disk-full':
      'No hay bastante sitio en este dispositivo. No se perdió nada; haz sitio e inténtalo otra vez.',
    'too-large': 'Es demasiado grande para esta aplicación.',
    failed:
      'El almacenamiento de este dispositivo no respondió. No se cambió nada. Inténtalo otra vez.'
  },
  kept: 'La edición que tienes se puede seguir usando.',
  changes: {
    heading: (count: number, value: string) =>
      plural(count, {
        one: `Ha cambiado ${value} curso que planeas o comparas`,
        other: `Han cambiado ${value} cursos que planeas o comparas`
      }),
    dismiss: 'Visto',
    withdrawn: 'retirado',
    new: 'se ofrece otra vez',
    priceBy: (difference: string) => `precio ${difference}`,
    priceNow: (price: string) => `precio ahora ${price}`,
    startMoved: (before: string, after: string) => `inicio cambiado del ${before} al ${after}`,
    startGone: (day: string) => `ya no empieza el ${day}`,
    startNew: (day: string) => `nuevo inicio el ${day}`,
    lengthNow: (length: string) => `duración ahora ${length}`,
    creditsNow: (ects: string) => `ahora ${ects}`,
    other: 'otros detalles'
  }
};
