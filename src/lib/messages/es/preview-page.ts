import type { PreviewPageMessages } from '../en/preview-page';

export const previewPage: PreviewPageMessages = {
  look: (app) => `Verlo en ${app}`,
  sent: '¿Alguien te ha enviado esta página para mostrarte una credencial? Copia su dirección completa y pégala aquí:',
  check: 'Comprobar una credencial',
  level: (level) => `nivel ${level}`,
  taught: (languages) => `en ${languages}`
};
