import { pluralIn } from '../plural';
import { plans } from './plans';

const plural = pluralIn('es');

export const paths = {
  title: 'Rutas',
  heading: 'Rutas',
  kept: 'Tus rutas',
  empty: 'Aún no guardas ninguna ruta. Elige abajo una meta y mira cómo llegar.',
  next: (title: string) => `Siguiente: ${title}`,
  nextOn: (title: string, date: string) => `Siguiente: ${title}, desde el ${date}`,
  allDone: 'Todos los pasos están hechos.',
  pathsBeside: 'Tus rutas, una al lado de otra',
  choose: '¿Adónde quieres llegar?',
  searchAwards: 'Buscar titulaciones',
  noAwards: 'Ninguna titulación coincide con estas palabras.',
  held: 'Ya tienes esta titulación.',
  holdsCount: 'Lo que tienes cuenta: primero lo más cercano',
  several: 'Elegir varias titulaciones',
  severalDone: 'Elegir una titulación',
  severalChoose: (title: string) => `Elegir «${title}»`,
  severalPlan: (count: number, value: string) =>
    plural(count, {
      one: `Planificar ${value} titulación`,
      other: `Planificar ${value} titulaciones a la vez`
    }),
  severalHelp:
    'Los cursos que cuentan para más de una se hacen una sola vez, donde las reglas lo permiten.',
  goals: {
    award: 'Una titulación',
    field: 'Créditos en un área',
    skills: 'Competencias',
    furthest: 'Hasta donde den mi tiempo y mi dinero'
  },
  fieldGoal: {
    field: 'Área',
    level: 'Nivel',
    anyLevel: 'cualquier nivel',
    levelUp: (level: string) => `${level} o superior`,
    eqf: 'Nivel (EQF)',
    eqfUp: (level: string) => `${level} o superior`,
    ects: 'Créditos ECTS',
    invalid: 'Escribe entre 1 y 1000 créditos ECTS.'
  },
  skillsGoal: {
    skills: 'Lo que quieres saber hacer',
    help: 'Una competencia por línea, con las palabras de los cursos.',
    invalid: 'Escribe al menos una competencia.'
  },
  furthestGoal: {
    help: 'El mayor número de créditos que cuentan para titulaciones, dentro de tus límites.',
    weeks: 'Semanas que tienes',
    invalidWeeks: 'Escribe entre 1 y 520 semanas o déjalo vacío.'
  },
  see: 'Ver cómo llegar',
  goalTitles: {
    awards: (titles: string) => `Cómo llegar a ${titles}`,
    field: (ects: string, field: string) => `Cómo llegar a ${ects} en ${field}`,
    skills: (skills: string) => `Cómo aprender ${skills}`,
    furthest: 'Hasta dónde puedes llegar'
  },
  goalNames: {
    field: (ects: string, field: string) => `${ects} en ${field}`,
    furthest: 'Hasta donde se llegue'
  },
  anyField: 'cualquier área',
  path: {
    missing: 'Esta ruta no está en este dispositivo.',
    steps: 'Pasos',
    progress: (done: string, all: string) => `${done} de ${all} pasos hechos`,
    left: (price: string, weeks: string) => `aún por delante: ${price}, acaba en ${weeks}`,
    finished: 'Todos los pasos están hechos. Pide la titulación a la entidad.',
    finish: (date: string) => `termina el ${date}`,
    remove: 'Quitar esta ruta',
    removed: 'Se ha quitado la ruta',
    name: 'Nombre de esta ruta',
    nameHelp: 'Déjalo vacío para llamarla por su meta.',
    rename: 'Cambiar el nombre',
    save: 'Guardar',
    calendar: 'Guardar el archivo de calendario',
    print: 'Imprimir',
    printed: (date: string) => `A fecha de ${date}`,
    past: 'Ya recorrido',
    changed: 'El catálogo ha cambiado desde que se hizo esta ruta.',
    changedSteps: 'Qué ha cambiado en tus pasos:',
    lateSteps: 'Estos pasos deberían haber empezado y no están marcados:',
    replan: 'Volver a planificar desde aquí',
    planAround: 'Planificar a su alrededor',
    again: 'Un plan nuevo desde aquí',
    accept: 'Quedarme con este plan',
    accepted: 'La ruta tiene un plan nuevo',
    keepOld: 'Dejar la ruta como está',
    none: 'Ningún plan sigue desde aquí dentro de tus límites.',
    closed: '¿Tienes plaza?',
    closedStep: (title: string, date: string) =>
      `El plazo de inscripción de ${title} se cerró el ${date}.`,
    closedText: 'Si lo dices, el paso se queda donde está. Si no, el nuevo plan prescinde de él.',
    closedAgain: 'Si no, el nuevo plan lo pone en otro momento o prescinde de él.',
    changeLimits: 'Cambiar la meta o los límites'
  },
  marks: {
    heading: '¿Cómo va?',
    more: (title: string) => `¿Cómo va? ${title}`,
    enrolled: 'Tengo plaza',
    begun: 'He empezado',
    failed: 'No ha salido bien',
    dropped: 'No lo quiero',
    clear: 'Como estaba planeado',
    enrolledOn: (date: string) => `con plaza, anotado el ${date}`,
    begunOn: (date: string) => `empezado el ${date}`,
    failedOn: (date: string) => `no salió bien (${date})`,
    droppedOn: (date: string) => `descartado el ${date}`,
    delayedTo: (date: string) => `no antes del ${date}`,
    fixedTo: (date: string) => `movido al ${date}`,
    noted: 'Anotado. Vuelve a planificar para ver qué cambia.',
    later: 'Empezar más tarde',
    laterDay: 'No antes del',
    moveDay: 'Empezar el',
    moveSee: 'Ver qué cambia',
    moveFine: 'No hace falta cambiar nada más.',
    moveBreaks: 'Esto dejaría de encajar:',
    moveNext: (date: string) => `Probar con el ${date}`
  },
  broken: {
    'no-run': 'El curso no empieza ese día.',
    'no-run-next': (date: string) => `El curso no empieza ese día; el siguiente es el ${date}.`,
    'before-start': (date: string) => `Nada debe empezar antes del ${date}.`,
    'after-latest': (date: string, latest: string) =>
      `Termina el ${date} y quieres haber terminado el ${latest}.`,
    'enrolment-closed': (date: string) => `La inscripción se cerró el ${date}.`,
    'without-study': (week: string) => `La semana del ${week} es sin estudio.`,
    'too-many-hours': (hours: string, limit: string, week: string) =>
      `${hours} horas en la semana del ${week}, y puedes dar ${limit}.`,
    'too-many-at-once': (most: string, week: string) =>
      `Más de ${most} cursos a la vez en la semana del ${week}.`,
    'over-budget': (price: string) => `La ruta costaría ${price}.`,
    'too-early': (title: string) => `Antes hay que terminar «${title}».`,
    'too-late-for': (title: string) => `«${title}» empezaría antes de que esto termine.`,
    lapses: (title: string, date: string) => `«${title}» solo cuenta hasta el ${date}.`
  },
  differences: {
    heading: 'Qué cambia',
    sum: (parts: string) => `${parts}.`,
    stay: (count: number, value: string) =>
      plural(count, { one: `${value} paso se queda`, other: `${value} pasos se quedan` }),
    moved: (count: number, value: string) =>
      plural(count, { one: `${value} se mueve`, other: `${value} se mueven` }),
    gone: (count: number, value: string) =>
      plural(count, { one: `${value} desaparece`, other: `${value} desaparecen` }),
    new: (count: number, value: string) =>
      plural(count, { one: `${value} es nuevo`, other: `${value} son nuevos` }),
    stays: (title: string) => `«${title}» se queda como está`,
    movedFrom: (title: string, from: string, to: string) => `«${title}» pasa del ${from} al ${to}`,
    isNew: (title: string) => `«${title}» es nuevo`,
    goneBecause: (title: string, why: string) => `«${title}» desaparece: ${why}`,
    why: {
      withdrawn: 'su entidad ya no lo ofrece',
      dropped: 'no lo quieres',
      'no-dates': 'ya no le quedan fechas',
      'not-needed': 'ya no hace falta',
      'does-not-fit': 'ya no cabe en tus límites'
    }
  },
  calendar: {
    enrol: (title: string) => `Inscribirse: ${title}`,
    enrolNote: (date: string) => `La inscripción se cierra este día; el curso empieza el ${date}.`,
    exit: (title: string) => `Podrías pedir: ${title}`,
    finish: (title: string) => `Meta alcanzada: ${title}`,
    file: 'ruta-cairn'
  },
  ...plans
};
