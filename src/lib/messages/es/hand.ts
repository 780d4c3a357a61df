import { pluralIn } from '../plural';

const plural = pluralIn('es');

/** Typing in a credential. */
export const hand = {
  title: 'Escribir una credencial',
  heading: 'Escribir una credencial',
  editHeading: 'Cambiar esta credencial',
  intro:
    'Los elementos estándar europeos de una microcredencial. Solo hacen falta el título y la entidad otorgante; deja en blanco lo que no sepas.',
  optional: 'Más elementos',
  draft: 'Se ha conservado lo que habías escrito.',
  discard: 'Empezar de nuevo',
  save: 'Añadir a tus credenciales',
  saveChanges: 'Guardar cambios',
  saved: (title: string) => `Se ha añadido «${title}»`,
  changed: (title: string) => `Se ha cambiado «${title}»`,
  learner: 'Nombre de la persona titular',
  titleField: 'Título',
  awardingBody: 'Entidad otorgante',
  country: 'País de la entidad otorgante',
  issuedOn: 'Fecha de expedición',
  validUntil: 'Válida hasta',
  outcomes: 'Resultados de aprendizaje',
  outcomesHelp: 'Uno por línea.',
  ects: 'ECTS',
  hours: 'Horas de trabajo',
  eqf: 'Nivel MEC (EQF)',
  field: 'Ámbito',
  assessment: 'Tipo de evaluación',
  assessmentOther: 'Con otras palabras',
  participation: 'Forma de participación',
  qualityAssurance: 'Tipo de garantía de calidad',
  prerequisites: 'Requisitos previos para matricularse',
  supervision: 'Supervisión y comprobación de identidad',
  grade: 'Calificación',
  stackability: 'Integración y acumulación',
  further: 'Más información',
  choose: 'Elegir',
  attachment: {
    label: 'El certificado mismo',
    help: 'Un PDF o una imagen de hasta 20 MB, si lo tienes. Se guarda tal cual, en este dispositivo.',
    choose: 'Adjuntar un archivo',
    change: 'Elegir otro archivo',
    remove: 'Quitar el archivo',
    preview: 'La imagen adjunta',
    errors: {
      'wrong-kind': 'Solo se puede adjuntar un archivo PDF, PNG, JPEG o WebP.',
      'too-large': 'Este archivo pasa de 20 MB.',
      unreadable: 'El dispositivo no ha podido abrir este archivo.'
    }
  },
  errors: {
    required: 'Este dato hace falta.',
    'not-a-day': 'No es una fecha del calendario.',
    'not-a-number': 'Escribe un número, como 5 o 2,5.',
    'not-positive': 'Escribe un número mayor que cero.',
    'too-long': 'Es demasiado largo.',
    'ends-before': 'Es anterior a la fecha de expedición.'
  },
  summary: (count: number, value: string) =>
    plural(count, {
      one: `${value} dato necesita tu atención`,
      other: `${value} datos necesitan tu atención`
    })
};
