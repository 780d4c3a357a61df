import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const settings = {
  title: 'Ajustes',
  heading: 'Ajustes',
  appearance: 'Idioma y aspecto',
  language: 'Idioma',
  theme: 'Colores',
  themes: { system: 'como en este dispositivo', light: 'claros', dark: 'oscuros' },
  study: 'Tus estudios',
  studyHelp: 'Sirve de punto de partida cuando buscas una ruta.',
  hours: 'Horas a la semana',
  hoursInvalid: 'Escribe un número entre 1 y 60.',
  currency: 'Moneda',
  profile: {
    heading: 'Sobre ti',
    help: 'Para que Cairn pueda decir qué credenciales se expidieron a tu nombre. Esto se queda en este dispositivo. Una cosa en cada línea.',
    names: 'Tus nombres',
    namesHelp: 'Tal como están en tus certificados, también los de antes.',
    emails: 'Tus direcciones de correo',
    emailsHelp:
      'Muchas insignias solo llevan una dirección de correo irreconocible; así se puede reconocer.',
    emailInvalid: (text: string) => `«${text}» no es una dirección de correo.`,
    ids: 'Tus identificadores digitales (DID)',
    idsHelp: 'Solo si usas una cartera que te haya dado uno; empiezan por «did:».',
    idInvalid: (text: string) => `«${text}» no empieza por «did:».`
  },
  issuers: {
    heading: 'Emisores conocidos',
    help: 'Una lista de emisores conocidos dice qué claves son de qué institución. A quién creer lo decides tú: Cairn no trae ninguna lista propia. Puedes añadir una que publique una autoridad o una red.',
    none: 'Aún no se ha añadido ninguna lista.',
    add: 'Añadir una lista desde un archivo',
    added: (name: string) => `Se ha añadido la lista ${name}`,
    removed: (name: string) => `Se ha quitado la lista ${name}`,
    remove: (name: string) => `Quitar ${name}`,
    source: 'Origen',
    published: 'Publicada',
    addedAt: 'Añadida',
    count: (count: number, value: string) =>
      plural(count, { one: `${value} emisor`, other: `${value} emisores` }),
    unreadable: (name: string, why: string) => `${name}: ${why}. No se ha añadido nada.`,
    issues: {
      'not-json': () =>
        'este archivo está dañado o no es una lista de emisores conocidos (JSON no válido)',
      'too-large': () => 'este archivo es demasiado grande para una lista de emisores conocidos',
      'not-a-trust-list': () => 'no es una lista de emisores conocidos que Cairn sepa leer',
      'newer-version': () => 'esta lista es de un tipo más nuevo que el que conoce esta aplicación',
      missing: (path: string) => `a la lista le falta una parte obligatoria (${path})`,
      'bad-date': (path: string) => `la lista tiene una fecha que no existe (${path})`,
      'bad-certificate': (path: string) =>
        `la lista tiene un certificado que no está escrito como SHA-256 en hexadecimal (${path})`
    }
  },
  copies: {
    heading: 'Lo consultado',
    help: 'Copias de claves, de documentos de emisores y de listas de credenciales retiradas que pediste. Las comprobaciones se apoyan en ellas, cada una con su fecha.',
    none: 'Aún no se ha consultado nada.',
    count: (count: number, value: string) =>
      plural(count, { one: `${value} copia`, other: `${value} copias` }),
    oldest: (date: string) => `la más antigua, del ${date}`,
    delete: 'Borrar las copias',
    deleted: 'Se han borrado las copias',
    byItself: 'Consultarlas de nuevo por su cuenta cuando haya conexión',
    byItselfHelp:
      'Como mucho una vez al día, y solo lo que ya consultaste. Los sitios se enteran de que alguien pregunta.'
  },
  storage: 'En este dispositivo',
  used: (size: string) => `${size} en uso`,
  persisted: 'El navegador no lo borrará por su cuenta.',
  notPersisted:
    'El navegador puede borrarlo cuando falte espacio. Haz una copia de seguridad de vez en cuando.',
  backup: 'Copia de seguridad',
  backupHelp:
    'Un solo archivo con todo: credenciales, archivos originales, rutas y ajustes. Guárdalo bien: cualquiera que lo tenga puede leerlo.',
  backupMake: 'Guardar una copia',
  backupMade: 'La copia de seguridad está hecha',
  lastBackup: (date: string) => `última copia: ${date}`,
  neverBackup: 'aún no hay ninguna copia',
  restore: 'Recuperar una copia',
  restoreHelp: 'Vuelve lo que contiene la copia. Lo demás que hay aquí se queda.',
  restored: (count: number, value: string) =>
    plural(count, {
      one: `Recuperado: ${value} credencial, con rutas y ajustes`,
      other: `Recuperado: ${value} credenciales, con rutas y ajustes`
    }),
  backupIssues: {
    'not-a-backup': (name: string) => `${name}: no es una copia de seguridad de Cairn.`,
    'newer-backup': (name: string) =>
      `${name}: esta copia se hizo con una versión más nueva de Cairn. Actualiza la aplicación y vuelve a intentarlo.`,
    'damaged-backup': (name: string) =>
      `${name}: esta copia está dañada; no se ha recuperado nada de ella.`
  },
  deleteHeading: 'Borrar todo',
  deleteHelp: 'Quita de este dispositivo todas las credenciales, rutas y ajustes.',
  delete: 'Borrar todo',
  deleted: 'Se ha borrado todo',
  about: 'Acerca de Cairn',
  version: (version: string) => `Versión ${version}`,
  privacy:
    'Cairn no tiene servidor ni cuentas. Nada sobre ti sale de este dispositivo si no pulsas un botón de compartir. No se pregunta nada a ningún otro sitio si tú no quieres.',
  source: 'Software libre, licencia MIT'
};
