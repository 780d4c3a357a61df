import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const shareWays = {
  link: {
    heading: 'Un enlace que se demuestra solo',
    hint: 'para un correo, un chat, una solicitud',
    text: 'El propio enlace lleva lo que se ve en la vista previa. Quien lo abra verá qué está demostrado y qué no, comprobado en su propio navegador: sin cuenta y sin preguntar a nadie. Vale para siempre y no se puede retirar.',
    label: 'El enlace',
    length: (value: string) => `${value} caracteres`,
    copy: 'Copiar el enlace',
    open: 'Ver lo que verán los demás',
    sheet: 'Compartir el enlace con una app',
    failed: 'No se ha podido abrir el menú para compartir. Copia el enlace.',
    copyFailed: 'El navegador no ha dejado copiar. Selecciona el enlace y cópialo a mano.',
    tooSmall: (places: string) =>
      `Es demasiado largo para ${places}. Ahí, enseña una imagen, un código QR o un archivo.`,
    tooLong:
      'Esto es demasiado grande para un enlace. Enseña menos cosas, o entrega el archivo o una serie de códigos QR.',
    pointsTo: (count: number, value: string) =>
      plural(count, {
        one: `${value} credencial es demasiado grande para un enlace: el enlace apunta a donde la guarda su emisor.`,
        other: `${value} credenciales son demasiado grandes para un enlace: apunta a donde las guardan sus emisores.`
      }),
    local: 'A esta copia de Cairn solo se llega desde este ordenador, y a sus enlaces también.'
  },
  linkedin: {
    heading: 'Perfil de LinkedIn',
    hint: 'en licencias y certificaciones',
    which: '¿Qué credencial?',
    text: 'Abre el formulario de LinkedIn para una licencia o certificación con estos datos.',
    open: 'Añadir al perfil de LinkedIn',
    noTitle: 'El archivo no indica ningún título, así que no hay nada que rellenar.',
    none: 'El formulario de LinkedIn solo admite credenciales, y no hay ninguna entre lo elegido.',
    fields: {
      name: 'Nombre',
      organizationId: 'Número de la organización en LinkedIn',
      organizationName: 'Organización emisora',
      issueYear: 'Año de expedición',
      issueMonth: 'Mes de expedición',
      expirationYear: 'Año de caducidad',
      expirationMonth: 'Mes de caducidad',
      certUrl: 'URL de la credencial',
      certId: 'ID de la credencial'
    },
    skills: 'Aptitudes',
    copy: (field: string) => `Copiar «${field}»`,
    url: 'Dirección en la entrada',
    urlOwn: 'El enlace que se demuestra solo',
    urlIssuer: 'La página del emisor',
    urlNone: 'Ninguna',
    urlLong: 'El enlace que se demuestra solo es demasiado largo para LinkedIn.',
    noUrl:
      'Esta credencial no tiene una dirección pública propia lo bastante corta, así que la entrada no lleva enlace a una prueba.',
    ignored: '¿LinkedIn muestra un formulario vacío?',
    steps: {
      profile: 'Abre tu propio perfil en LinkedIn.',
      section: 'Elige «Añadir sección» y luego «Licencias y certificaciones».',
      fields: 'Copia los datos de arriba, uno tras otro, y guarda.'
    },
    profileLink: 'Abrir mi perfil de LinkedIn'
  },
  post: {
    heading: 'Publicaciones y mensajes',
    hint: 'redes sociales y mensajería',
    text: 'Tus palabras',
    address: 'Dirección en la publicación',
    addresses: {
      link: 'El enlace que se demuestra solo',
      pageLink: 'El mismo, a través de la página del curso o título: las redes muestran su imagen',
      issuer: 'La página del emisor',
      page: 'La página del curso o título, sin ti',
      none: 'Ninguna'
    },
    noUrl: 'No aparecen las redes que solo publican una dirección.',
    addressOnly: 'solo toma la dirección',
    open: (network: string) => `Publicar en ${network}`,
    message: (network: string) => `Enviar con ${network}`,
    email: 'Escribir un correo',
    tooLong: (network: string) => `${network}: el enlace es demasiado largo`,
    tooLongWith: (network: string) => `${network}: el texto y el enlace son demasiado largos`,
    tooLongHelp: 'Ahí, usa otra dirección, una imagen, un archivo o un código QR.',
    instance: 'Tu servidor de Mastodon',
    instanceHelp: 'Por ejemplo, mastodon.social. Se recuerda en este dispositivo.',
    instanceInvalid: 'Escribe la dirección de un servidor, como mastodon.social.',
    draft: (title: string, organisation: string) => `He obtenido «${title}» (${organisation}).`,
    draftBare: (title: string) => `He obtenido «${title}».`,
    draftOwn: (title: string) => `He aprendido: «${title}» (declaración propia).`,
    draftPath: (title: string) => `Estoy en camino hacia «${title}».`,
    draftPathDone: (title: string) => `He terminado «${title}» (declaración propia).`,
    draftMany: (titles: string) => `Lo que he aprendido: ${titles}.`
  },
  networks: {
    linkedin: 'LinkedIn',
    mastodon: 'Mastodon',
    bluesky: 'Bluesky',
    x: 'X',
    facebook: 'Facebook',
    threads: 'Threads',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    reddit: 'Reddit',
    email: 'correo electrónico'
  },
  picture: {
    heading: 'Una imagen',
    hint: 'para publicaciones y diapositivas; por sí sola no demuestra nada',
    shape: 'Forma',
    shapes: { wide: 'apaisada', square: 'cuadrada' },
    theme: 'Colores',
    themes: { light: 'claros', dark: 'oscuros' },
    alt: 'Palabras para quien no puede verla',
    altHelp: 'Las redes las piden como «texto alternativo».',
    copyAlt: 'Copiar las palabras de la imagen',
    save: 'Guardar la imagen',
    share: 'Compartir la imagen con una app',
    failed: 'No se ha podido abrir el menú para compartir. Guarda la imagen.',
    unavailable: 'Este navegador no pasa imágenes a otras apps. Guárdala y úsala como quieras.',
    describe: (heading: string, title: string, lines: string) =>
      `${heading}: ${title}${lines && `. ${lines}`}.`
  },
  papers: {
    heading: 'Europass, dosier, archivos',
    hint: 'para administraciones, o para llevártelo todo'
  },
  card: {
    earned: 'Credencial obtenida',
    ownStatement: 'Declaración propia',
    stack: 'Terminado',
    path: 'En camino',
    marked: (title: string) => `${title} (declaración propia)`,
    shown: 'Lo que puedo enseñar',
    more: (value: string) => `y ${value} más`,
    footer: 'Cairn',
    footerOwn: 'Cairn · declaración propia, sin firma de nadie'
  }
};
