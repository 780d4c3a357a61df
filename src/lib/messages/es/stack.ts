import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const stack = {
  title: 'Inicio',
  heading: 'Lo que tienes',
  empty: {
    title: 'Tu primera piedra',
    text: 'Un «cairn» es un montón de piedras que marca un camino, y empieza con una sola. Añade una insignia o un certificado que hayas obtenido y descubre lo que puede llegar a ser.',
    add: 'Añadir una credencial',
    explore: 'Primero, echar un vistazo'
  },
  credentials: (count: number, value: string) =>
    plural(count, { one: `${value} credencial`, other: `${value} credenciales` }),
  ectsTotal: (value: string) => `${value} ECTS en total`,
  withoutEcts: (count: number, value: string) =>
    plural(count, {
      one: `${value} credencial no indica ECTS`,
      other: `${value} credenciales no indican ECTS`
    }),
  picture: 'Dibujo de tu montón de piedras',
  pictureHelp:
    'Una piedra por credencial: cuanto más arriba, mayor es el nivel del MEC (EQF); cuanto más ancha, más ECTS.',
  stone: (title: string, level: string, size: string) => `${title}, ${level}, ${size}`,
  moreStones: (value: string) => `${value} más`,
  byLevel: 'Por nivel',
  byField: 'Por ámbito',
  level: 'Nivel',
  field: 'Ámbito',
  held: 'Tienes',
  ects: 'ECTS',
  fieldNotStated: 'ámbito sin indicar',
  nextHeading: 'Lo que puede llegar a ser',
  nextNone:
    'Ninguna titulación de este catálogo nombra todavía nada de lo que tienes. Puedes indicar tú a qué curso corresponde una credencial.',
  nextProgress: (have: string, need: string) => `Tienes ${have} de ${need} ECTS`,
  nextParts: (have: string, need: string) => `Tienes ${have} de ${need} partes`,
  nextReady: 'Ya lo tienes todo: pide la titulación a la entidad.',
  plan: 'Ver cómo llegar',
  progressHeading: 'En camino',
  progressSteps: (done: string, all: string) => `${done} de ${all} pasos hechos`,
  progressNext: 'Siguiente:',
  expiringHeading: 'Caducan pronto',
  expires: (date: string) => `hasta el ${date}`
};
