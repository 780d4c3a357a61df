import type { Messages } from '../en';
import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const checkPage: Messages['checkPage'] = {
  title: 'Comprobar una credencial',
  brandText: 'Credenciales comprobadas en tu navegador',
  several: (count, value) =>
    plural(count, { one: `${value} credencial`, other: `${value} credenciales` }),
  things: (value) => `Te han mostrado ${value} cosas`,
  listLabel: 'Lo que te han mostrado',
  intro:
    '¿Se otorgó de verdad? Elige el archivo, pega el texto o el enlace, o escanea el código que has recibido. También sirven insignias y credenciales de otras carteras.',
  privacy:
    'La comprobación se hace en este navegador. Nada de lo que abras aquí se envía a nadie, y no se guarda nada.',
  checking: 'Comprobando…',
  another: 'Comprobar otra',
  anotherHeading: 'Comprobar otra credencial',
  starting: 'Esta página comprueba credenciales en tu navegador.',
  noScript: 'Esta página necesita JavaScript: la comprobación se hace aquí, en tu navegador.',
  headlines: {
    'own-statement': () => 'Es una declaración de la propia persona. Nadie más la ha confirmado.',
    altered: () => 'No te fíes de esto: se cambió después de firmarse.',
    revoked: () => 'Quien la emitió la ha retirado.',
    suspended: () => 'Quien la emitió la ha suspendido por ahora.',
    expired: (date) => `Ya no es válida: terminó el ${date}.`,
    'not-yet-valid': (date) => `Todavía no es válida: empieza el ${date}.`,
    'known-in-force': () => 'Sin cambios, de un emisor conocido y en vigor.',
    known: () => 'Sin cambios y de un emisor conocido. No se sabe si se ha retirado.',
    'bound-in-force': () => 'Sin cambios, firmada con la clave del propio emisor y en vigor.',
    bound: () =>
      'Sin cambios y firmada con la clave del propio emisor. No se sabe si se ha retirado.',
    signed: () => 'Sin cambios desde que se firmó, pero no está probado quién la firmó.',
    'no-proof': () => 'Nada de lo que dice está probado: no tiene firma.',
    'not-checkable': () => 'Aquí no se ha podido comprobar si es auténtica.'
  },
  ownStatement: 'Declaración de la propia persona',
  ownFormat: 'declarado por la propia persona',
  reference: 'Sin abrir todavía',
  provenHeading: 'Qué está probado',
  provenNothing: 'Nada.',
  proven: {
    unchanged: () => 'Cada palabra es la misma que cuando se firmó.',
    'issuer-key': () => 'Se firmó con la clave que nombra como emisor.',
    'issuer-site': (host) => `La firmó quien gestiona ${host}.`,
    'issuer-listed': (list) => `Su emisor está en la lista de emisores conocidos «${list}».`,
    'in-force': (date) =>
      `Está dentro de sus fechas, y la lista de su emisor${date && ` del ${date}`} no la nombra como retirada.`,
    revoked: (date) => `La lista de su emisor${date && ` del ${date}`} dice que se ha retirado.`,
    suspended: (date) => `La lista de su emisor${date && ` del ${date}`} dice que está suspendida.`,
    expired: (date) => `Según sus propias fechas terminó el ${date}.`,
    'not-yet-valid': (date) => `Según sus propias fechas empieza el ${date}.`
  },
  openHeading: 'Qué no está probado',
  open: {
    everything: () => 'Nada de lo que dice: lo escribió la propia persona. Pide un certificado.',
    altered: () => 'Nada de lo que dice. Pregunta a quien la emitió o pide el archivo original.',
    'no-proof': () =>
      'Que algo de ello sea cierto, ni quién lo escribió. Pregunta a la entidad otorgante.',
    'not-checkable': () =>
      'Que sea como se emitió. Más abajo se dice por qué no se ha podido comprobar.',
    issuer: (issuer) => `Que la emitiera ${issuer}: cualquiera podría haber hecho la firma.`,
    'issuer-certificate': (issuer) =>
      `Que la emitiera ${issuer}: el certificado de su sello no se ha comprobado con una autoridad.`,
    'issuer-ledger': (issuer) =>
      `Que la emitiera ${issuer}: no se ha consultado quién la ancló en un registro público.`,
    'issuer-not-looked-up': (issuer) =>
      `Que la emitiera ${issuer}: no se ha consultado de quién es la clave con que se firmó.`,
    'issuer-name': (issuer) =>
      `Que la clave sea de ${issuer}: el nombre es solo lo que dice el archivo.`,
    'issuer-site': (issuer, host) =>
      `Que ${host} sea el sitio de ${issuer}. Compáralo con la dirección que conoces.`,
    'list-not-looked-up': () =>
      'Si se ha retirado: su emisor lo publica, y todavía no se ha consultado.',
    'list-says-nothing': () =>
      'Si se ha retirado: su emisor lo publica, pero no de un modo que se haya podido leer.',
    'no-list': () => 'Si se ha retirado: su emisor no lo publica.',
    holder: (name) =>
      name === ''
        ? 'Que la persona que te la mostró sea aquella a quien se otorgó.'
        : `Que la persona que te la mostró sea ${name}, a quien se otorgó.`,
    parts: (count, value) =>
      plural(count, {
        one: `Que todas sus partes sigan en orden: ${value} no lo está, véase abajo.`,
        other: `Que todas sus partes sigan en orden: ${value} no lo están, véase abajo.`
      })
  },
  someIssuer: 'el emisor indicado',
  awardedTo: 'Otorgada a',
  awardedBy: 'Otorgada por',
  awardedOn: 'Fecha',
  checkedAt: (date) => `comprobada el ${date}`,
  ask: {
    heading: 'Quién podría decir más',
    help: 'Esta página no pregunta a nadie por su cuenta. Si pulsas el botón, este navegador pregunta a estos sitios sin decir quién eres. Las respuestas no se guardan.'
  },
  recipient: {
    heading: '¿Es suya?',
    help: 'El archivo nombra una dirección de correo, cifrada de modo que solo quien la conoce puede compararla. Escribe la dirección de la persona que te la mostró; no sale de este navegador.',
    label: 'Dirección de correo',
    compare: 'Comparar',
    fits: 'Se otorgó a esta dirección.',
    other: 'Se otorgó a otra dirección.',
    unknown: 'Aquí no se puede comparar.'
  },
  file: 'Guardar el archivo',
  print: 'Imprimir',
  keep: 'Guardarla en mi propio Cairn',
  someTrouble: (count, value) =>
    plural(count, {
      one: `Mira con atención: ${value} de ellas no está en orden.`,
      other: `Mira con atención: ${value} de ellas no están en orden.`
    }),
  refer: {
    untitled: 'Una credencial que está en otro sitio',
    text: (host) =>
      `Es demasiado grande para un enlace, así que el enlace solo dice dónde está: en ${host}. Se pide cuando pulsas el botón y se compara con lo que te enviaron.`,
    fetch: (host) => `Pedirla a ${host}`,
    fetching: (host) => `Esperando a ${host}…`,
    differs: (host) =>
      `Lo que ${host} tiene ahora allí no es lo que te enviaron, por eso no se muestra. Pide el archivo a quien te la envió.`,
    failed: (host) => `No ha llegado nada de ${host}. Pide el archivo a quien te la envió.`,
    stop: 'Parar'
  },
  path: {
    heading: 'Un camino en curso',
    asOf: (date) => `a ${date}`,
    finish: (date) => `previsto hasta el ${date}`,
    states: { done: 'hecho', doing: 'en curso', planned: 'previsto' },
    note: 'Lo dice la propia persona. Ninguna credencial prueba aquí estos pasos.'
  },
  link: {
    'not-ours': 'Este enlace no lleva nada que se pueda leer aquí. ¿Se copió entero?',
    'no-fragment': 'Este enlace no lleva nada. ¿Se copió entero, con todo lo que sigue a la #?',
    newer:
      'Este enlace se hizo con una versión más nueva de Cairn. Recarga la página y prueba otra vez.',
    'cut-short': 'Este enlace se cortó por el camino: le falta el final.',
    damaged: 'Este enlace se dañó por el camino: algo en él se cambió.',
    'too-large': 'Este enlace contiene más de lo que se puede abrir.'
  },
  instead: 'Pide el enlace completo o el archivo a quien te lo envió, y pégalo o elígelo aquí.',
  broken: 'La comprobación se detuvo a medias. No se ha concluido nada de ella.',
  again: 'Probar otra vez',
  unreadable: (name) => `No se ha podido leer ${name}`,
  about: {
    heading: 'Sobre esta página',
    text: 'Cairn es una aplicación gratuita en la que quienes aprenden guardan sus credenciales. No necesita cuenta ni tiene un servidor que las conozca.',
    open: 'Abrir Cairn'
  },
  printed: (date) => `Comprobada con Cairn en un navegador el ${date}.`
};
