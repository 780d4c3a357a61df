import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const rule = {
  all: 'todo lo siguiente',
  any: 'una de estas opciones',
  some: (count: string, of: string) => `${count} de estas ${of} opciones`,
  sequence: 'en este orden',
  unknownCourse: 'un curso que no está en este catálogo',
  met: 'ya lo tienes',
  ask: 'pregunta a la entidad',
  grade: (least: string) => `con una nota de ${least} o mejor`,
  together: 'se puede cursar al mismo tiempo',
  credits: (amount: string) => `al menos ${amount}`,
  creditsFrom: (amount: string) => `al menos ${amount} de entre estos cursos`,
  average: (least: string) => `una nota media de al menos ${least}`,
  averageLow: (most: string) => `una nota media de ${most} o menos`,
  once: 'Cada curso cuenta en una sola parte.',
  onceAwards: 'Cada curso cuenta en una sola parte, y para ninguna otra titulación.',
  onceFamily: (family: string) =>
    `Cada curso cuenta en una sola parte, y para ninguna otra titulación de la misma familia (${family}).`,
  limit: (amount: string) => `De lo siguiente cuenta como máximo ${amount}`,
  limitBelow: (amount: string) => `De lo siguiente cuenta menos de ${amount}`,
  until: 'mientras no se haya hecho esto:',
  fresh: {
    award: (age: string) => `Con no más de ${age} el día de la titulación`,
    completion: (age: string) => `Con no más de ${age} el día en que se reconoce`,
    enrolment: (age: string) => `Obtenido como máximo ${age} antes de matricularte`
  },
  within: {
    'first-step': (time: string) => `En un plazo de ${time} desde el primer paso.`,
    enrolment: (time: string) => `En un plazo de ${time} desde la matrícula.`
  },
  dated: {
    enrolment: 'Cuenta la versión vigente el día en que te matriculas:',
    today: 'Cuenta la versión vigente hoy:'
  },
  version: (day: string) => `desde el ${day}`,
  advised: 'Conviene tenerlo, pero no se exige:',
  about: {
    entry: 'Para acceder:',
    admission: 'Para ser admitido o admitida:',
    recognition: 'Para el reconocimiento:',
    assessment: 'Para la evaluación:'
  },
  amount: {
    courses: (count: number, value: string) =>
      plural(count, { one: `${value} curso`, other: `${value} cursos` }),
    step: (amount: string, step: string) => `${amount}, contados en pasos enteros de ${step}`,
    share: (percent: string) => `${percent} de todo lo que cuenta`,
    shareOf: (percent: string, whole: string) => `${percent} de ${whole}`,
    comesTo: (share: string, amount: string) => `${share}, es decir, ${amount}`
  },
  pool: {
    anything: 'cualquier curso',
    providers: (names: string) => `de ${names}`,
    kinds: (names: string) => `tipo: ${names}`,
    levels: (names: string) => `nivel: ${names}`,
    creditLevels: (names: string) => `nivel de los créditos: ${names}`,
    fields: (names: string) => `ámbito: ${names}`,
    field: (name: string, code: string) => `${name} (${code})`,
    codes: (names: string) => `códigos de curso que empiezan por ${names}`,
    subjects: (names: string) => `materia: ${names}`,
    except: (names: string) => `pero no ${names}`,
    recognised: 'reconocido de otra entidad',
    own: 'cursado dentro del programa',
    nothing: 'aquí no se nombra nada'
  },
  more: (count: number, value: string) =>
    plural(count, { one: `${value} más`, other: `${value} más` }),
  source: 'Dónde está escrito',
  validFrom: (day: string) => `en vigor desde el ${day}`
};
