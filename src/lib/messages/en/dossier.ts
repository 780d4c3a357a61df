import { pluralIn } from '../plural';

const plural = pluralIn('en');

/** The dossier, the way into Europass, and the export of the originals. */
export const dossier = {
  title: 'Dossier',
  heading: 'Dossier of credentials',
  back: 'What you show',
  section: {
    heading: 'Dossier for offices',
    text: 'A document for public administrations, recognition offices and employers: hours, full title, content, outcomes, level, assessment and proof of each credential, numbered. As a PDF with the original files attached, or printed.',
    open: 'Make a dossier'
  },
  /** The beginning of the PDF's name. */
  fileName: 'dossier',
  languages: 'Languages of the dossier',
  languageHelp: 'With two languages the texts stand side by side.',
  savePdf: 'Save as PDF',
  making: 'The PDF is being made…',
  ready: 'The PDF is ready and was saved.',
  handOver: 'Hand the PDF to an app',
  attached: (count: string) => `Attached to the PDF: ${count}`,
  attachedHelp: 'This is what leaves your device with the PDF: everything below, and these files.',
  print: 'Print',
  pdfFailed: 'The PDF could not be made. Print the page instead: browsers can print into a PDF.',
  undrawn: (characters: string) =>
    `The font in the PDF lacks these characters: ${characters}. They are written as □ there. Print the page instead, which has them all.`,
  missing: (count: number, value: string) =>
    plural(count, {
      one: `${value} of the chosen credentials is no longer on this device.`,
      other: `${value} of the chosen credentials are no longer on this device.`
    }),
  empty: {
    title: 'Nothing was chosen',
    text: 'Choose the credentials that the dossier is to show.',
    choose: 'Choose credentials'
  },
  page: {
    intro: (date: string) =>
      `Put together by the learner on ${date} with Cairn, out of the credentials’ own files. Everything that the files state is given; “not stated” marks what they do not.`,
    proof:
      'The credentials’ own files are attached to the PDF of this dossier. Only they can be checked; this document says what they hold.',
    summary: 'In short',
    learner: 'Learner',
    made: 'Made on',
    count: 'Credentials',
    countOwn: (count: number, all: string, own: string) =>
      plural(count, {
        one: `${all}, of which ${own} is the learner’s own statement`,
        other: `${all}, of which ${own} are the learner’s own statements`
      }),
    ects: 'ECTS in all',
    hours: 'Hours of work in all',
    unstated: (count: number, value: string) =>
      plural(count, {
        one: `${value} credential does not state any`,
        other: `${value} credentials do not state any`
      }),
    contents: 'Contents',
    labels: 'What',
    mark: 'The learner’s own statement. Nobody has signed it, and nothing in it was checked.',
    ownFormat: 'typed in by the learner',
    ownSentence:
      'Typed in by the learner. There is nothing that a computer could check. Ask for the certificate itself.',
    sections: {
      award: 'The award',
      learning: 'What was learned',
      assessment: 'Assessment, quality and recognition',
      checks: 'What was checked',
      source: 'The file behind it'
    },
    parts: 'What it is made of',
    untitledPart: 'Part without a title',
    rows: {
      title: 'Full title',
      kind: 'Kind of award',
      homepage: 'Website of the awarding body',
      validFrom: 'Valid from',
      description: 'Content (syllabus)',
      workload: 'Workload in hours',
      size: 'Size of the file',
      checkedAt: 'Checked at',
      certificate: 'Sealed by',
      id: 'Id of the credential',
      achievementId: 'Id of what was awarded',
      issuerId: 'Id of the awarding body',
      file: 'Name of the file',
      sha256: 'SHA-256 of the file'
    },
    code: 'Scan it to check the credentials in a browser.',
    codeOne: 'Scan it to check this credential in a browser.',
    codeHash: 'The SHA-256 of the original file. The credential itself is too large for a code.',
    codeAlt: 'QR code'
  },
  pdf: {
    attached: 'The original file, unchanged',
    own: 'The learner’s own statement',
    alone: 'The credential by itself, out of its file',
    withheld: 'The credential without what was left out',
    data: 'This dossier for machines'
  },
  europass: {
    heading: 'Europass',
    sealed:
      'Europass takes this credential as it is and checks its seal. Hand over the original file, unchanged:',
    steps: [
      'Save the original file here.',
      'Open Europass, sign in, and go to “My Library”, then to the digital credentials.',
      'Upload the saved file there. Do not open and save it in another program before: that could break its seal.'
    ],
    save: 'Save the original file',
    saveOne: (title: string) => `Save the original of “${title}”`,
    open: 'Open Europass',
    openHelp: 'Opens europass.europa.eu in a new tab. Nothing is sent along.',
    notTaken: {
      altered:
        'This European credential was altered after it was sealed. Europass will show that the seal does not fit.',
      unsealed:
        'This European credential has no seal. Europass takes sealed ones only; ask its awarding body for the sealed file.',
      'other-format':
        'Europass takes no credentials of this format, only sealed European Digital Credentials. You can type its facts into your Europass CV, and upload the PDF of the dossier to your Europass library as a plain document.'
    },
    entry: 'For your Europass CV: “Education and training”',
    entryHelp:
      'The fields as the Europass CV editor names them. Copy each into its field, or save them all as a text file. Europass reads no file of this kind by itself.',
    fields: {
      title: 'Title of qualification awarded',
      organisation: 'Organisation providing education and training',
      website: 'Website',
      country: 'Country',
      from: 'From',
      to: 'To (day of the award)',
      eqf: 'Level in EQF',
      field: 'Field of study',
      grade: 'Final grade',
      creditType: 'Type of credits',
      creditNumber: 'Number of credits',
      subjects: 'Main subjects and skills covered'
    },
    city: 'The credential states neither the city nor when the course began. Fill these in yourself.',
    copy: (field: string) => `Copy ${field}`,
    saveText: 'Save as text',
    own: 'Your own statement'
  },
  export: {
    heading: 'The files themselves',
    text: 'The original files, unchanged, with a list of what they are. Any other wallet or verifier can read them: nothing is locked in here.',
    save: (count: number, value: string) =>
      plural(count, {
        one: 'Save the original file',
        other: `Save ${value} originals as ZIP`
      }),
    openBadge: 'As an Open Badge 3.0 (JSON)',
    others: (titles: string) => `These are in the same files and go along: ${titles}`,
    saveBadge: 'Save the badge',
    saveCopy: 'Save the unsigned copy',
    copyOf: (title: string, sha256: string) =>
      `Unsigned copy of “${title}”, which nobody can check. The original has the SHA-256 ${sha256}.`,
    withheld: 'What you left out above is still in these files: they are the originals.',
    openBadgeExact: 'The badge itself, as it was signed.',
    openBadgeCopy:
      'An unsigned copy in the form of Open Badges 3.0, for programs that read nothing else. It says that it is a copy and names the original by its hash. Nobody can check it.',
    all: 'Export everything',
    allHelp:
      'One ZIP with every credential in its original format, to take them to another app. A backup can only be restored in Cairn, and holds your paths and settings too.',
    failed: 'The files could not be put together.'
  },
  index: {
    heading: 'Exported credentials',
    intro: (date: string) =>
      `Saved with Cairn on ${date}. Each file is as it was added, byte for byte; its SHA-256 tells whether it still is.`,
    columns: {
      title: 'Title',
      issuer: 'Awarding body',
      issued: 'Date of issuing',
      format: 'Format',
      file: 'File',
      sha256: 'SHA-256',
      note: 'Note'
    },
    own: 'Own statement: typed in by the learner, signed by nobody.',
    attachment: 'Attached by the learner'
  }
};
