import type { Finding, QualityCode, QualityReport } from '../../lib/core/catalogue/quality';
import { countWords, lineWords, numberWords, shareWords } from './words';

/* What `catalogue check` says in plain words. */

const CODES: Readonly<Record<QualityCode, string>> = {
  'no-price': 'say no price (write "free" where it is free)',
  'no-length': 'say no length in weeks',
  'no-size': 'say neither ECTS nor hours of work',
  'no-level': 'say no level',
  'no-outcomes': 'say no learning outcomes',
  'no-language': 'say no language of instruction',
  'no-field': 'say no field (ISCED-F)',
  'no-provider': 'say no provider',
  'no-runs': 'have fixed dates, and no run says them',
  'runs-past': 'have no run that can still be joined',
  'prerequisite-in-words': 'ask for something in words that no app can check',
  'duplicate-title': 'have the title of another of the same provider',
  'prerequisite-cycle': 'have to be done before themselves',
  contradiction: 'say two things that cannot both be true',
  'duplicate-id': 'use an id that another has',
  'dangling-reference': 'names of what is not in the catalogue',
  'rule-number': 'have a rule with a number that makes no sense',
  'rule-pool-empty': 'have a rule that asks for something of which there is nothing',
  'rule-pool-small': 'have a rule that asks for more than there is',
  'rule-limit': 'have a rule that asks for more than it lets count',
  'award-without-rule': 'do not say what it takes',
  'award-unreachable': 'ask for what the catalogue does not have',
  'award-too-small': 'give more credits than their courses do',
  'award-cycle': 'need themselves'
};

export function qualityWords(report: QualityReport): string[] {
  const { offerings, runs, awards, providers, equivalences, findings } = report;
  const counts = [
    countWords(offerings, 'offering'),
    countWords(runs, 'run'),
    countWords(awards, 'award'),
    countWords(providers, 'provider'),
    ...(equivalences > 0 ? [countWords(equivalences, 'equivalence')] : [])
  ];
  return [
    counts.join(', '),
    ...findings.flatMap(findingWords),
    ...(findings.length === 0 ? ['Nothing is missing that a learner would look for.'] : [])
  ];
}

function findingWords({ code, count, of, share, examples }: Finding): string[] {
  const how = of === 'records' ? '' : ` (${shareWords(share)} of ${of})`;
  const [first, ...more] = examples.map(({ id, detail }) =>
    lineWords(detail === undefined ? id : `${id}: ${detail}`)
  );
  return [
    `${numberWords(count).padStart(9)} ${CODES[code]}${how}`,
    ...[first, ...more.slice(0, 1)].flatMap((line) => (line ? [`            ${line}`] : []))
  ];
}
