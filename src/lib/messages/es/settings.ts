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
  catalogue: 'Catálogo',
  catalogueOf: (date: string) => `a fecha de ${date}`,
  catalogueSize: (offerings: string, awards: string, providers: string) =>
    `${offerings} cursos, ${awards} titulaciones, ${providers} entidades`,
  licence: 'Licencia',
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
    'Cairn no tiene servidor ni cuentas. Nada sobre ti sale de este dispositivo si no pulsas un botón de compartir.',
  source: 'Software libre, licencia MIT'
};
