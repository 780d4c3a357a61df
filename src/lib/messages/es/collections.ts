import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const collections = {
  heading: 'Tus colecciones',
  help: 'Lo que enseñas junto, por ejemplo «Para el trabajo en el hospital».',
  count: (count: number, value: string) =>
    plural(count, { one: `${value} elemento`, other: `${value} elementos` }),
  missing: (count: number, value: string, titles: string) =>
    plural(count, {
      one: `${value} ya no está en este dispositivo: ${titles}`,
      other: `${value} ya no están en este dispositivo: ${titles}`
    }),
  show: 'Enseñar',
  showIt: (name: string) => `Enseñar ${name}`,
  edit: (name: string) => `Editar ${name}`,
  remove: (name: string) => `Quitar ${name}`,
  name: 'Guardarlo como colección',
  nameHelp: 'Un nombre para ti, como «Para el trabajo en el hospital». También lo verán los demás.',
  nameMissing: 'Escribe un nombre.',
  keep: 'Guardar',
  editing: (name: string) => `Cambiar «${name}»`,
  newName: 'Nombre de la colección',
  save: 'Guardar los cambios',
  kept: (name: string) => `Se ha guardado «${name}»`,
  changed: (name: string) => `Se ha cambiado «${name}»`,
  removed: (name: string) => `Se ha quitado «${name}». Tus credenciales siguen ahí.`,
  gone: 'Esta colección no está en este dispositivo.'
};
