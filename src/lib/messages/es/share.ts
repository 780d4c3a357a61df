import { pluralIn } from '../plural';
import { shareWays } from './share-ways';

const plural = pluralIn('es');

export const share = {
  title: 'Compartir',
  heading: 'Elige qué enseñar',
  intro:
    'Elige unas pocas cosas. En la página siguiente verás exactamente qué saldría de este dispositivo, y cómo.',
  empty: {
    title: 'Aún no hay nada que compartir',
    text: 'Añade primero una credencial. Tú decides qué se muestra y a quién.',
    add: 'Añadir una credencial'
  },
  choose: {
    search: 'Buscar en lo que puedes enseñar',
    none: 'Nada de lo que puedes enseñar encaja con estas palabras.',
    stacks: 'Pilas terminadas',
    stacksHelp: 'Se enseña el conjunto en lugar de sus partes. Ábrelo para enseñar también partes.',
    parts: (count: number, value: string) =>
      plural(count, {
        one: `formado por ${value} credencial`,
        other: `formado por ${value} credenciales`
      }),
    paths: 'Itinerarios en curso',
    pathsHelp: 'Se enseñan con lo hecho y lo previsto, según tu propia palabra.',
    singles: 'Credenciales',
    pathDone: 'Itinerario terminado, según tu propia palabra',
    pathSteps: (done: string, all: string) => `${done} de ${all} pasos hechos`,
    warnings: {
      altered: 'alterada',
      revoked: 'retirada por su emisor',
      suspended: 'suspendida por su emisor',
      expired: 'caducada',
      'not-yet-valid': 'aún no válida'
    },
    unknown: 'Algo sin nombre',
    gone: 'ya no está en este dispositivo',
    ownStatement: 'declaración propia',
    chosen: 'Elegido',
    chosenCount: (count: number, value: string) =>
      plural(count, { one: `${value} elegido`, other: `${value} elegidos` }),
    nothing: 'Aún no has elegido nada. Marca lo que quieras enseñar.',
    tooMany:
      'Es mucho para mirar. La mayoría mira entre tres y seis cosas: elige las que más importan.',
    up: (title: string) => `Subir ${title}`,
    down: (title: string) => `Bajar ${title}`,
    remove: (title: string) => `No enseñar ${title}`,
    moved: (title: string, place: string, all: string) =>
      `${title} está ahora en el ${place} de ${all}`,
    order: 'Orden',
    next: 'Ver qué sale',
    goal: '¿Cuáles importan para un objetivo?',
    goalHelp: 'Elige un itinerario o un título: se proponen las credenciales que cuentan para él.',
    goalLabel: 'Objetivo',
    goalNone: 'Elige un objetivo',
    goalPaths: 'Tus itinerarios',
    goalAwards: 'Títulos a tu alcance',
    goalCount: (count: number, value: string) =>
      plural(count, {
        one: `${value} de tus credenciales cuenta para él:`,
        other: `${value} de tus credenciales cuentan para él:`
      }),
    goalTake: (count: number) => plural(count, { one: 'Elegirla', other: 'Elegir justo estas' }),
    missing: (title: string) => `«${title}» ya no está en este dispositivo y se deja fuera.`,
    missingOne: 'Algo de lo elegido ya no está en este dispositivo y se deja fuera.'
  },
  send: {
    heading: 'Míralo y compártelo',
    back: 'Elegir qué enseñar',
    none: 'No has elegido nada',
    noneText: 'Elige lo que quieras enseñar. Antes de eso nada sale de este dispositivo.',
    leaves: 'Nada sale de este dispositivo hasta que pulsas un botón.',
    preview: 'Exactamente lo que saldrá de este dispositivo',
    previewHelp:
      'Lo mismo va en el enlace, en el código QR y en el archivo. Una publicación y una imagen solo llevan las palabras que allí se ven.',
    total: (count: number, value: string, size: string) =>
      plural(count, { one: `${value} elemento, ${size}`, other: `${value} elementos, ${size}` }),
    unreadable: 'Su archivo ya no está o no se puede leer, así que se queda aquí.',
    people: 'A quién se puede reconocer:',
    namesYou: (name: string) => `Lleva el nombre ${name}.`,
    email: (email: string) => `Lleva la dirección de correo ${email}.`,
    hashed:
      'Lleva una dirección de correo cifrada: quien conozca tu dirección puede saber que es tuya.',
    id: (id: string) =>
      `Lleva un identificador (${id}). Quien vea dos veces el mismo sabe que es la misma persona.`,
    nobody: 'No nombra a nadie.',
    leaveOut: 'Qué se enseña',
    leaveOutHelp: 'Quita la marca de lo que deba quedarse aquí. El sello sigue valiendo sin ello.',
    leaveOutOwn: 'Quita la marca de lo que deba quedarse aquí.',
    sealBreaks:
      'No se puede dejar nada fuera: un solo sello lo cubre todo y se rompería si faltara una palabra.',
    asIssued: 'Sale como la hizo quien la emitió; si se dejara algo fuera, sería otro archivo.',
    attachmentStays: 'El archivo que le adjuntaste se queda aquí.',
    named: (name: string) => `Se llama «${name}».`,
    asOf: (date: string) => `A fecha de ${date}`,
    carried: (count: number, value: string) =>
      plural(count, {
        one: `Va también ${value} lista de credenciales retiradas`,
        other: `Van también ${value} listas de credenciales retiradas`
      }),
    carriedHelp:
      'Firmada por el emisor, con su propia fecha: quien abra el enlace puede ver sin conexión que la credencial estaba en vigor aquel día.',
    everything: 'Todo lo que dice',
    raw: 'Letra por letra',
    rawNone: (size: string) => `${size} que no son texto.`,
    rawShortened: 'Solo se muestra el principio.',
    warn: {
      altered: 'Esta credencial se alteró después de firmarla. Quien la compruebe lo verá.',
      expired: 'Esta credencial ha caducado. Quien la abra lo verá.',
      revoked: 'El emisor ha retirado esta credencial. Quien la compruebe puede verlo.',
      suspended: 'El emisor ha suspendido esta credencial. Quien la compruebe puede verlo.',
      'not-yet-valid': 'Esta credencial aún no es válida. Quien la abra lo verá.',
      ownStatement: 'Declaración tuya: nadie la ha firmado, y así se indica en todas partes.',
      ownPath: 'Un itinerario se enseña según tu propia palabra, y así se indica.',
      whole: (count: number, value: string) =>
        plural(count, {
          one: `Este archivo contiene ${value} credencial y sale entero.`,
          other: `Este archivo contiene ${value} credenciales bajo un solo sello. Se verán todas.`
        })
    },
    steps: { done: 'hecho', doing: 'en curso', planned: 'previsto' },
    finish: (date: string) => `previsto terminar antes del ${date}`,
    ways: 'Formas de compartirlo',
    toWays: 'Ir a las formas de compartirlo'
  },
  ...shareWays,
  log: {
    link: 'Lo que has compartido',
    title: 'Lo que has compartido',
    heading: 'Lo que has compartido',
    intro: 'Se guarda solo en este dispositivo, para que sepas quién puede tener qué.',
    empty: {
      title: 'Aún no has compartido nada',
      text: 'Cada vez que algo salga de este dispositivo con un botón de Cairn, se anotará aquí.'
    },
    places: {
      'linkedin-profile': 'Perfil de LinkedIn',
      link: 'Enlace copiado',
      qr: 'Código QR mostrado',
      frames: 'Serie de códigos QR mostrada',
      sheet: 'Pasado a una app',
      file: 'Archivo',
      dossier: 'Dosier',
      europass: 'Para Europass',
      picture: 'Imagen',
      export: 'Archivos guardados'
    },
    at: (place: string, host: string) => `${place} (${host})`,
    whole: 'Salió el archivo entero, con todas sus credenciales.',
    takeBack: 'Cómo retirar algo',
    takeBackHelp: {
      posts:
        'Una publicación o una entrada del perfil: bórrala allí. Quien la haya copiado antes conserva lo que tiene.',
      links:
        'Un enlace, un código QR o un archivo lo tiene quien lo recibió y no se puede retirar. Contiene lo que contenía aquel día.',
      revoke:
        'Si una credencial no debe usarse más, pide a su emisor que la revoque: las comprobaciones lo dirán.'
    },
    forget: (what: string, place: string) => `Quitar de la lista ${what}, ${place}`,
    forgotten: 'Quitado de la lista. Lo compartido sigue donde está.',
    clear: 'Vaciar la lista',
    cleared: 'Se ha vaciado la lista. Lo compartido sigue donde está.'
  }
};
