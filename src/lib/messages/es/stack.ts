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
  nextCounts: (count: number, value: string) =>
    plural(count, {
      one: `Lo que tienes cuenta para ${value} titulación.`,
      other: `Lo que tienes cuenta para ${value} titulaciones. Primero, las más cercanas.`
    }),
  nextClaimed: 'Una parte cuenta según indicas tú; la decisión es de la entidad.',
  missing: {
    nothing: 'Ya lo tienes todo: pídela a la entidad.',
    ask: 'Por lo que se puede saber desde aquí, se cumple. Pregunta a la entidad por el resto.',
    underWay: 'Se cumple en cuanto termines lo que has empezado.',
    courses: (count: number, value: string) =>
      plural(count, { one: `${value} curso`, other: `${value} cursos` }),
    toGo: (what: string) => `Te faltan ${what}`,
    unknown: 'Todavía no se cumple.'
  },
  nextProgress: (have: string, need: string) => `Tienes ${have} de ${need} ECTS`,
  nextParts: (have: string, need: string) => `Tienes ${have} de ${need} partes`,
  plan: 'Ver cómo llegar',
  progressHeading: 'En camino',
  progressSteps: (done: string, all: string) => `${done} de ${all} pasos hechos`,
  progressNext: 'Siguiente:',
  expiringHeading: 'Caducan pronto',
  expires: (date: string) => `hasta el ${date}`
};
