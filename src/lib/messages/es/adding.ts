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
    dropHere: 'Suelta aquí los archivos para leerlos',
    ways: 'Otras maneras',
    paste: 'Pegar',
    scan: 'Escanear un código QR',
    link: 'Desde un enlace',
    /** What a text is called that came without a file. */
    textNames: { pasted: 'pegado', scanned: 'codigo-qr', shared: 'compartido' },
    pasteBox: {
      label: 'Texto de la credencial, o su dirección',
      help: 'Ctrl+V también funciona en cualquier parte de esta página.',
      add: 'Leer este texto'
    },
    scanBox: {
      picture: 'Lo que ve la cámara',
      starting: 'Esperando a la cámara. Puede que el navegador te pregunte antes.',
      looking: 'Pon el código QR delante de la cámara. La imagen no sale de este dispositivo.',
      gathering: 'Es uno de varios códigos. Mantén la cámara en la pantalla hasta tenerlos todos.',
      progress: (have: string, need: string) => `${have} de ${need}`,
      stop: 'Apagar la cámara',
      trouble: {
        refused:
          'Aquí no se puede usar la cámara. Puedes permitirla en los ajustes del navegador, o elegir un archivo.',
        'no-camera': 'No hay ninguna cámara que se pueda usar. Elige un archivo o pega el texto.'
      }
    },
    linkBox: {
      label: 'Dirección de la credencial',
      help: 'No se pide nada hasta que pulses el botón.',
      whom: (host: string) => `Se pedirá a ${host}:`,
      learns:
        'El sitio ve que alguien lo ha pedido, y desde qué dirección de internet. No se envía nada más sobre ti.',
      fetch: 'Traer',
      fetching: (host: string) => `Esperando a ${host}`,
      stop: 'Parar',
      openTab: 'Abrir en otra pestaña',
      instead: 'Puedes abrirla en otra pestaña, guardar allí el archivo y elegirlo aquí.',
      issues: {
        'no-address': () => 'Esto no es una dirección web, como https://badges.example/12.',
        'not-https': () => 'Solo se piden direcciones seguras: las que empiezan por https://.',
        offline: () => 'No tienes conexión. Inténtalo de nuevo cuando la tengas.',
        refused: (host: string) =>
          `${host} no deja que otras aplicaciones lean esta dirección, o no responde.`,
        status: (host: string, status: string) =>
          `${host} no tiene nada para nosotros en esta dirección (respuesta ${status}).`,
        'too-slow': (host: string) => `${host} ha tardado más de 20 segundos.`,
        'too-large': () => 'Lo que hay ahí pasa de 20 MB: demasiado grande para una credencial.',
        stopped: () => 'Parado. No se ha traído nada.'
      }
    },
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
    alreadyHeld: (count: number, value: string) =>
      plural(count, {
        one: `${value} credencial que ya tienes de otro archivo`,
        other: `${value} credenciales que ya tienes de otros archivos`
      }),
    parts: (count: number, value: string) =>
      plural(count, { one: `${value} parte`, other: `${value} partes` }),
    same: 'Ya tienes esta credencial, de otro archivo:',
    sameByHand: 'Ya tienes esta credencial, escrita por ti:',
    sameContent: (here: string, held: string) =>
      `En este archivo: ${here}. En la que tienes: ${held}.`,
    useInstead: 'Usar este archivo en su lugar',
    keepBoth: 'Conservar las dos',
    replaced: (title: string) => `«${title}» se apoya ahora en el archivo nuevo`,
    readSame: (name: string) => `${name}: leído`,
    attach: 'Escribirla a mano y adjuntar este archivo',
    toAddress: 'Ir a esta dirección',
    moreGood: (count: number, value: string) =>
      plural(count, {
        one: `${value} archivo más ha ido bien.`,
        other: `${value} archivos más han ido bien.`
      }),
    moreBad: (count: number, value: string) =>
      plural(count, {
        one: `${value} archivo más necesita atención; añádelo solo para ver por qué.`,
        other: `${value} archivos más necesitan atención; añádelos en grupos más pequeños para ver por qué.`
      }),
    toList: 'Ver todas tus credenciales'
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
    'too-many-parts': () => 'contiene más de 1.000 credenciales; se han leído las primeras 1.000',
    'not-a-credential': () =>
      'el archivo contiene datos, pero ninguna credencial que Cairn conozca',
    'damaged-image': () => 'la imagen está dañada, termina demasiado pronto',
    'no-badge-in-image': () =>
      'la imagen no lleva ninguna insignia dentro; pide el archivo original de la insignia',
    'is-a-document': () => 'es un PDF; de él no se puede leer ninguna credencial',
    'damaged-archive': () => 'el archivo ZIP está dañado; vuelve a descargarlo',
    'locked-archive': () => 'el archivo ZIP tiene contraseña; descomprímelo primero',
    'too-many-files': () =>
      'el archivo ZIP contiene más de 500 archivos; añádelos en grupos más pequeños',
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
