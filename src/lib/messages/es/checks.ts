import { pluralIn } from '../plural';

const plural = pluralIn('es');

/** What is said about the three results of a check. A reason gets its detail, and the date of the copy it rests on. */
export const checks = {
  heading: 'Qué se ha comprobado',
  integrity: '¿Sin cambios?',
  issuer: '¿De quién?',
  status: '¿Sigue en vigor?',
  checkedAt: (date: string) => `comprobado el ${date}`,
  checking: 'Comprobando…',
  again: 'Comprobar de nuevo',
  allAgain: 'Comprobar todas de nuevo',
  progress: (done: string, total: string) => `Comprobando de nuevo: ${done} de ${total}`,
  stop: 'Parar',
  done: (count: number, value: string) =>
    plural(count, {
      one: 'Comprobada de nuevo',
      other: `${value} credenciales comprobadas de nuevo`
    }),
  stopped: 'Detenido. Lo que ya estaba comprobado se conserva.',
  failed: 'La comprobación no terminó. No se ha concluido nada de ella.',
  keyCopy: (date: string) => `La clave es de una copia del ${date}.`,
  certificate: {
    heading: 'El certificado del sello',
    help: 'Esto es lo que el certificado dice de sí mismo. Aún no es motivo para fiarse: no se ha comprobado si una autoridad responde por él.',
    subject: 'Sellada por',
    issuer: 'Certificado expedido por',
    notBefore: 'Válido desde',
    notAfter: 'Válido hasta',
    sealedAt: 'Momento del sello',
    sealedOutside: 'El sello dice que se hizo fuera de estas fechas.'
  },
  lookUp: {
    heading: 'Estas direcciones podrían decir más',
    help: 'Cairn no pregunta a nadie por su cuenta. Si pulsas el botón, pregunta a estos sitios, sin decir quién eres, y guarda sus respuestas en este dispositivo con su fecha.',
    button: 'Consultar',
    buttonAgain: 'Consultar de nuevo',
    busy: 'Consultando…',
    kept: (date: string) => `hay copia del ${date}`,
    nothingConcluded: 'No se ha concluido nada de ello.',
    issues: {
      offline: () => 'No tienes conexión.',
      'not-encrypted': () => 'No se ha preguntado: la dirección no va cifrada (sin https).',
      refused: () =>
        'No se pudo acceder, o no deja que otras páginas lo lean; el navegador no dice cuál de las dos.',
      status: (detail: string) => `El sitio respondió con un error (${detail}).`,
      'too-slow': () => 'El sitio tardó demasiado.',
      'too-large': () => 'La respuesta era demasiado grande.',
      stopped: () => 'Detenido.',
      'not-readable': () => 'La respuesta era una página para personas, no el documento en sí.'
    }
  },
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
    'path-holds': (detail: string) =>
      `El contenido lleva a la huella que su emisor ancló (${detail}). El ancla misma, en un registro público, no se ha consultado.`,
    'signature-fails': (detail: string) =>
      `La firma (${detail}) no encaja: el contenido se cambió después de firmarlo.`,
    'content-differs': (detail: string) =>
      `El contenido no es lo que se selló (${detail}): se cambió después.`,
    'no-proof-inside': () =>
      'El archivo no lleva firma, así que nadie puede saber si se ha cambiado.',
    'hosted-only': (detail: string) =>
      `Esta insignia vale tanto como lo que diga el sitio de su emisor (${detail}). Eso no se puede demostrar sin preguntar al sitio.`,
    'unknown-proof': (detail: string) =>
      `Sin comprobar: este tipo de firma (${detail}) no se puede comprobar aquí.`,
    'unknown-context': (detail: string) =>
      `Sin comprobar: el archivo usa un vocabulario que no viene con Cairn (${detail}).`,
    'no-key': (detail: string) =>
      `Sin comprobar: el archivo no dice con qué clave se firmó (${detail}).`,
    'key-not-kept': (detail: string) =>
      `Sin comprobar: la clave está en ${detail} y aún no se ha consultado.`,
    'broken-proof': (detail: string) => `La propia firma está dañada (${detail}).`,
    'unsafe-document': () =>
      'Sin comprobar: el archivo contiene afirmaciones que su vocabulario no define, así que no se puede saber qué se firmó.',
    'too-large': () =>
      'Sin comprobar: lo que se firmó es demasiado grande para calcularlo en este dispositivo.'
  },
  issuerReasons: {
    'did-key-is-issuer': () => 'Se firmó con la clave que es el propio nombre del emisor.',
    'issuer-document-lists-key': (detail: string, asOf: string) =>
      `El documento del propio emisor (${detail}${asOf && `, copia del ${asOf}`}) incluye la clave con que se firmó.`,
    'on-trust-list': (detail: string, asOf: string) =>
      `El emisor está en la lista «${detail}»${asOf && ` del ${asOf}`} y firmó con su propia clave.`,
    'did-key-is-not-issuer': () =>
      'Se firmó con una clave que no es el nombre del emisor: cualquiera pudo crear esa clave.',
    'issuer-document-lacks-key': (detail: string, asOf: string) =>
      `El documento del propio emisor (${detail}${asOf && `, copia del ${asOf}`}) no incluye la clave con que se firmó.`,
    'key-in-header': () => 'La clave venía en el propio archivo: cualquiera pudo crear esa clave.',
    'key-in-address': (detail: string) =>
      `La clave venía en una dirección (${detail}) que no se consultó: cualquiera pudo escribirla ahí.`,
    'owner-not-kept': (detail: string) =>
      `La clave nombra a su titular (${detail}), cuyo propio documento no se consultó: cualquiera pudo escribir ese nombre.`,
    'issuer-is-not-awarding-body': (detail: string) =>
      `La firmó ${detail}, que no es la entidad otorgante que nombra.`,
    'certificate-unrooted': (detail: string) =>
      `El certificado del sello dice «${detail}». No se ha comprobado si una autoridad responde por él.`,
    'anchor-not-looked-up': (detail: string) =>
      `Quién la ancló está escrito en un registro público (${detail}) que no se ha consultado.`,
    'nothing-signed': () => 'No hay nada firmado: quién la emitió es lo que dice el archivo.',
    'no-signature': () =>
      'No se ha confirmado ninguna firma, así que no se sabe nada de quién la respalda.'
  },
  statusReasons: {
    'not-on-list': (_: string, asOf: string) =>
      `Está dentro de sus fechas y la lista de su emisor${asOf && ` del ${asOf}`} no la nombra.`,
    'on-list': (_: string, asOf: string) =>
      `Así lo dice la lista de su emisor${asOf && ` del ${asOf}`}.`,
    'past-end': (date: string) => `Terminó el ${date}.`,
    'before-start': (date: string) => `Empieza el ${date}.`,
    'list-not-kept': () =>
      'Su emisor publica si se ha retirado; esa lista aún no se ha consultado.',
    'list-not-readable': () =>
      'Su emisor publica si se ha retirado, pero la lista no se ha podido entender.',
    'list-altered': () =>
      'La lista consultada lleva una firma que no encaja, así que no dice nada.',
    'list-of-another': () => 'La lista consultada no es de su emisor, así que no dice nada.',
    'unknown-method': (detail: string) =>
      `Su emisor publica si se ha retirado de una forma que aquí no se puede leer (${detail}).`,
    'no-list-named': () =>
      'Nada habla en su contra por lo que toca a sus fechas. Su emisor no publica ninguna lista de credenciales retiradas.'
  }
};
