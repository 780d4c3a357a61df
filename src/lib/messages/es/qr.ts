import type { Messages } from '../en';

export const qr: Messages['qr'] = {
  heading: 'Código QR',
  hint: 'En papel, en tu pantalla o de móvil a móvil sin conexión',
  alt: 'Código QR del enlace',
  link: 'Quien escanea este código abre el enlace. Lo que compartes está en el propio código y se comprueba en el dispositivo que lo escanea.',
  dense:
    'Este código contiene mucho. Deja que llene la pantalla y mantén el otro móvil quieto y cerca.',
  tooLong:
    'Es demasiado para un solo código. Entrégalo en varios códigos, más abajo, o envía un enlace o un archivo.',
  fill: 'Llenar la pantalla',
  close: 'Cerrar',
  savePng: 'Guardar como PNG',
  saveSvg: 'Guardar como SVG',
  fileName: 'codigo-qr',
  frames: {
    heading: 'A otro móvil, sin conexión',
    text: 'Esta pantalla muestra varios códigos, uno tras otro. En el otro móvil, abre Cairn, ve a «Añadir credenciales», luego a «Escanear un código QR», y mantén la cámara delante de esta pantalla hasta que los tenga todos.',
    flicker:
      'La imagen cambia deprisa. Si el parpadeo molesta, se puede elegir «lenta» o avanzar a mano.',
    begin: 'Mostrar los códigos',
    tooLarge: 'Es demasiado para códigos: tardaría muchos minutos. Envía un enlace o un archivo.',
    play: 'Empezar',
    pause: 'Pausa',
    before: 'Código anterior',
    next: 'Código siguiente',
    end: 'Listo',
    speed: 'Velocidad',
    speeds: { 1: 'lenta', 3: 'media', 5: 'rápida', 8: 'muy rápida' },
    alt: (at) => `Código QR ${at}`,
    shown: (at, count) => `Código ${at} de ${count}`,
    more: (at, count) =>
      `Código ${at}. Los ${count} ya se han mostrado una vez; cualquier otro llena un hueco.`,
    progress: 'Códigos mostrados'
  }
};
