import { OFFERING_KINDS, type OfferingKind, type StackLevel } from '../../kinds';
import {
  ORIGINS,
  PROVIDER_KINDS,
  STACKABILITIES,
  type Origin,
  type ProviderKind,
  type Stackability
} from '../../model';
import {
  ASSESSMENT_KINDS,
  PARTICIPATION_FORMS,
  SUPERVISION_KINDS,
  type AssessmentKind,
  type ParticipationForm,
  type SupervisionKind
} from '../../../kernel/standard-elements';
import { foldText } from '../../../kernel/text';

/** A closed list, and the words that tables have for its values. */
export interface ClosedList<Value> {
  readonly field: string;
  readonly read: (word: string) => Value | undefined;
}

function closed<Value extends string>(
  field: string,
  values: readonly Value[],
  words: Readonly<Record<string, string>> = {}
): ClosedList<Value> {
  const found = new Map<string, Value>(values.map((value) => [bare(value), value]));
  for (const value of values) {
    for (const word of (words[value] ?? '').split(',')) if (word) found.set(bare(word), value);
  }
  return { field, read: (word) => found.get(bare(word)) };
}

/** Without accents, cases, spaces and hyphens. */
function bare(word: string): string {
  return foldText(word).replace(/[\s\-_/]+/g, '');
}

export const KIND: ClosedList<OfferingKind> = closed('kind', OFFERING_KINDS, {
  'micro-credential': 'microcredentials,micro-credentials,micro certificate',
  mooc: 'massive open online course',
  programme: 'program,studiengang'
});

export const MODE: ClosedList<ParticipationForm> = closed('mode', PARTICIPATION_FORMS, {
  online: 'en ligne,en linea,e-learning,remote,virtual',
  blended: 'hybrid,mixed,hybride,hibrido,semipresencial,gemischt',
  onsite: 'on campus,campus,in person,face to face,prasenz,presentiel,presencial,classroom',
  work: 'work based,workplace',
  volunteering: 'volunteer'
});

export const SCHEDULE: ClosedList<'fixed' | 'flexible'> = closed(
  'schedule',
  ['fixed', 'flexible'],
  {
    fixed: 'scheduled,instructor-led,instructor paced,instructor-led on a course schedule,cohort',
    flexible: 'self-paced,self-paced on your time,own pace,on demand,selbstgesteuert,any time'
  }
);

const LEVEL_WORDS = closed('level', ['1', '2', '3'], {
  '1': `basic,beginner,beginner level,introductory,introduction,foundation,einsteiger,
    grundstufe,anfanger,debutant,basico,principiante,base,basis,inicial`,
  '2': `intermediate,intermediate level,mittelstufe,fortgeschrittene,intermediaire,intermedio,
    intermediario,gemiddeld`,
  '3': `advanced,advanced level,expert,expert level,avance,avanzado,avancado,avanzato,
    gevorderd,experten`
});

export const LEVEL: ClosedList<StackLevel> = {
  field: 'level',
  read: (word) => {
    const level = LEVEL_WORDS.read(word);
    return level === undefined ? undefined : (Number(level) as StackLevel);
  }
};

/** Said of a level, and right, but no level. */
export function saysEveryLevel(word: string): boolean {
  return ['alllevels', 'anylevel', 'any', 'all', 'alleniveaus', 'tousniveaux'].includes(bare(word));
}

export const ASSESSMENT: ClosedList<AssessmentKind> = closed('assessment', ASSESSMENT_KINDS, {
  'final-exam': 'exam,final examination,examination,written exam,klausur,examen,examen ecrit',
  'multiple-choice': 'quiz,mcq,test',
  'oral-exam': 'oral,oral examination,mundliche prufung,examen oral',
  project: 'project work,projekt,projet,proyecto',
  essay: 'paper,term paper,hausarbeit',
  'peer-assessment': 'peer review',
  attendance: 'participation'
});

export const STACKABILITY: ClosedList<Stackability> = closed('stackability', STACKABILITIES);
export const SUPERVISION: ClosedList<SupervisionKind> = closed('supervision', SUPERVISION_KINDS);
export const ORIGIN: ClosedList<Origin> = closed('origin', ORIGINS);
export const PROVIDER_KIND: ClosedList<ProviderKind> = closed('provider.kind', PROVIDER_KINDS);

const BOOLEANS = closed('boolean', ['yes', 'no'], {
  yes: 'true,y,1,ja,si,oui,sim,x',
  no: 'false,n,0,nein,non,nee,nao'
});

export function readBoolean(word: string): boolean | undefined {
  const answer = BOOLEANS.read(word);
  return answer === undefined ? undefined : answer === 'yes';
}
