import { adding } from './adding';
import { checks } from './checks';
import { hand } from './hand';
import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const credentials = {
  title: 'Credenciales',
  heading: 'Tus credenciales',
  add: 'Añadir',
  empty: {
    title: 'Aún no hay credenciales',
    text: 'Añade una insignia, el archivo de un certificado o una entrada propia. Todo se queda en este dispositivo.',
    add: 'Añadir una credencial'
  },
  search: 'Buscar en tus credenciales',
  noneFound: 'Nada de lo que tienes coincide con estas palabras y filtros.',
  list: {
    found: (count: number, value: string) =>
      plural(count, { one: `${value} credencial`, other: `${value} credenciales` }),
    issuer: 'Entidad otorgante',
    anyIssuer: 'cualquiera',
    integrity: 'Contenido',
    status: 'Estado',
    select: 'Elegir varias',
    selection: 'Qué hacer con las elegidas',
    selected: (value: string) => `Elegidas: ${value}`,
    selectAll: (value: string) => `Elegir todas (${value})`,
    selectNone: 'No elegir ninguna',
    saveOriginals: 'Guardar originales',
    endSelection: 'Listo',
    removed: (count: number, value: string) =>
      plural(count, {
        one: `Se ha quitado ${value} credencial`,
        other: `Se han quitado ${value} credenciales`
      })
  },
  untitled: (place: string) => `Insignia sin título en su archivo (${place})`,
  untitledBare: 'Credencial sin título en su archivo',
  issuedOn: (date: string) => `otorgada el ${date}`,
  expires: (date: string) => `caduca el ${date}`,
  formats: {
    'open-badges-1': 'Open Badge 1.0',
    'open-badges-2': 'Open Badge 2.0',
    'open-badges-3': 'Open Badge 3.0',
    'comprehensive-learner-record': 'Expediente completo de aprendizaje (CLR)',
    'european-digital-credential': 'Credencial digital europea',
    blockcerts: 'Certificado Blockcerts',
    'ebsi-attestation': 'Atestación EBSI',
    'verifiable-credential': 'Credencial verificable',
    'sd-jwt': 'Credencial SD-JWT',
    'by-hand': 'escrita a mano'
  },
  ...adding,
  checks,
  item: {
    expiresSoon: (date: string) => `Caduca pronto: es válida hasta el ${date}.`,
    missing: 'Esta credencial no está en este dispositivo.',
    about: 'Qué acredita',
    description: 'Descripción',
    criteria: 'Qué había que hacer',
    outcomes: 'Resultados de aprendizaje',
    skills: 'Competencias',
    facts: 'Datos',
    awardingBody: 'Entidad otorgante',
    country: 'País de la entidad otorgante',
    recipient: 'A nombre de',
    recipientHashed:
      'una dirección de correo que solo puede mostrar quien la tiene (irreconocible en el archivo)',
    issued: 'Fecha de expedición',
    validUntil: 'Válida hasta',
    workload: 'Carga de trabajo',
    ects: 'ECTS',
    credits: 'Créditos',
    level: 'Nivel MEC (EQF)',
    nationalLevel: 'Nivel nacional',
    assessment: 'Tipo de evaluación',
    supervision: 'Supervisión y comprobación de identidad',
    participation: 'Forma de participación',
    qualityAssurance: 'Garantía de calidad',
    prerequisites: 'Requisitos previos',
    grade: 'Calificación',
    stackability: 'Acumulación',
    further: 'Más información',
    evidence: 'Evidencias',
    results: 'Resultados',
    endorsements: 'Lo que otros dicen de ella',
    endorsedOn: (date: string) => `el ${date}`,
    languages: 'Idiomas',
    skillFramework: (skill: string, framework: string) => `${skill} (${framework})`,
    format: 'Formato',
    field: 'Ámbito',
    picture: 'Imagen del archivo',
    match: {
      you: 'Expedida a tu nombre',
      'somebody-else': 'Expedida a una dirección de correo que no está entre las tuyas',
      'cannot-tell': 'Por el archivo no se puede saber si se expidió a tu nombre'
    },
    matchUnknown: 'Cairn puede decirte si se expidió a tu nombre.',
    matchTell: 'Di quién eres',
    parts: 'De qué se compone',
    partsCount: (count: number, value: string) =>
      plural(count, { one: `${value} parte`, other: `${value} partes` }),
    showParts: (value: string) => `Mostrar las ${value}`,
    raw: 'Tal como está en el archivo',
    rawShortened:
      'Aquí se acortan los valores largos. «Guardar el archivo original» te da todo, sin cambios.',
    rawNone:
      'Lo que hay en este archivo no se puede mostrar como texto. Puedes guardar el archivo original.',
    original: 'Guardar el archivo original',
    share: 'Compartir',
    remove: 'Quitar',
    removed: (title: string) => `Se ha quitado «${title}»`,
    countsTowards: 'Para qué cuenta',
    countsNone: 'Ninguna titulación del catálogo nombra esta credencial.',
    standsFor: 'Corresponde a',
    byAchievement: 'según quien la publica',
    byEquivalence: 'por una equivalencia publicada',
    byClaim: 'según indicas tú',
    asCredits: (credits: string) => `como ${credits}`,
    claim: 'Indicar a qué curso corresponde',
    claimHelp:
      'Si es el certificado de un curso del catálogo, elígelo. Entonces cuenta en tus rutas, marcado como declaración tuya. La decisión es de la entidad.',
    claimCourse: 'Curso',
    claimNone: 'ninguno',
    claimSaved: 'Anotado como declaración tuya'
  },
  hand
};
