import { pluralIn } from '../plural';

const plural = pluralIn('es');

/** Adding credentials: the ways in, and what became of each file. */
export const adding = {
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
  fileIssue: (name: string, reason: string) => `${name}: ${reason}.`
};
