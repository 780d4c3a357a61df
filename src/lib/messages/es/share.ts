export const share = {
  title: 'Compartir',
  heading: 'Compartir una credencial',
  choose: '¿Qué credencial?',
  none: 'Elige una',
  empty: {
    title: 'Aún no hay nada que compartir',
    text: 'Añade primero una credencial. Tú decides qué se muestra y a quién.',
    add: 'Añadir una credencial'
  },
  leaves:
    'Nada sale de este dispositivo hasta que pulsas un botón. Entonces llega a la red que has elegido exactamente lo que se muestra aquí.',
  warnAltered: 'Esta credencial se alteró después de firmarla. Quien la compruebe lo verá.',
  warnExpired: 'Esta credencial ha caducado. Otras personas lo verán.',
  linkedin: {
    heading: 'Perfil de LinkedIn',
    text: 'Abre el formulario de LinkedIn para una licencia o certificación con estos datos. Puede que LinkedIn pase por alto alguno: en ese caso, cópialo.',
    open: 'Añadir al perfil de LinkedIn',
    noTitle: 'El archivo no indica ningún título, así que no hay nada que rellenar.',
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
    copy: (field: string) => `Copiar «${field}»`,
    noUrl:
      'Esta credencial no tiene una dirección pública propia, así que la entrada no lleva enlace a una prueba.'
  },
  post: {
    heading: 'Publicar',
    text: 'Tus palabras',
    url: 'Dirección que se muestra',
    noUrl:
      'Esta credencial no tiene dirección pública. No aparecen las redes que solo publican una dirección.',
    open: (network: string) => `Publicar en ${network}`,
    email: 'Escribir un correo',
    instance: 'Tu servidor de Mastodon',
    instanceHelp: 'Por ejemplo, mastodon.social. Se recuerda en este dispositivo.',
    instanceInvalid: 'Escribe la dirección de un servidor, como mastodon.social.',
    draft: (title: string, organisation: string) => `He obtenido «${title}» (${organisation}).`,
    draftBare: (title: string) => `He obtenido «${title}».`
  },
  networks: {
    linkedin: 'LinkedIn',
    mastodon: 'Mastodon',
    bluesky: 'Bluesky',
    x: 'X',
    facebook: 'Facebook',
    threads: 'Threads',
    whatsapp: 'WhatsApp',
    email: 'correo electrónico'
  },
  system: {
    heading: 'Otras aplicaciones',
    text: 'Pasa las palabras de arriba y una imagen a la aplicación que elijas.',
    textOnly: 'Pasa las palabras de arriba a la aplicación que elijas.',
    open: 'Compartir con otra app',
    failed: 'No se ha podido abrir el menú para compartir.',
    picture: 'Imagen que se comparte',
    savePicture: 'Guardar la imagen',
    unavailable:
      'Este navegador no tiene menú para compartir. Guarda la imagen y úsala como quieras.'
  },
  card: {
    earned: 'Credencial obtenida'
  }
};
