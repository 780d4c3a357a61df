import type { Check } from '../credential/check';
import type { CredentialRecord } from '../credential/record';
import type { Moment } from '../kernel/day';
import type { LocalText } from '../kernel/text';
import {
  FINDING_KEYS,
  type DossierRow,
  type DossierSource,
  type DossierValue,
  type FindingKey,
  type RowKey
} from './dossier-values';

/** Everything that a dossier says of one credential, in its order. */
export function sectionRows(source: DossierSource) {
  const { record, check, file } = source;
  const { awardingBody: body, achievement } = record;
  return [
    {
      key: 'award' as const,
      rows: [
        row('title', record.title && { kind: 'every-language', text: record.title }),
        ...ifStated('kind', literal(achievement?.kind)),
        row('recipient', record.recipient && { kind: 'recipient', recipient: record.recipient }),
        row('awardingBody', body?.name ? textOf(body.name) : literal(body?.id)),
        row('country', body?.country ? { kind: 'country', code: body.country } : undefined),
        ...ifStated('homepage', literal(body?.homepage)),
        row('issued', dayOf(record.issuedOn)),
        ...ifStated('validFrom', dayOf(record.validFrom)),
        row('validUntil', dayOf(record.validUntil))
      ]
    },
    {
      key: 'learning' as const,
      rows: [
        row('description', textOf(record.description)),
        row('outcomes', textsOf(record.outcomes)),
        ...ifStated('skills', skillsOf(record)),
        row(
          'field',
          listed(record.fields, (codes) => ({ kind: 'fields', codes }))
        ),
        row(
          'languages',
          listed(record.languages, (tags) => ({ kind: 'languages', tags }))
        ),
        row('workload', hoursOf(record)),
        row('credits', creditsOf(record)),
        row('level', levelOf(record)),
        ...ifStated('nationalLevel', textOf(record.nationalLevel))
      ]
    },
    {
      key: 'assessment' as const,
      rows: [
        row(
          'assessment',
          listed(record.assessment, (values) => ({ kind: 'assessment', values }))
        ),
        ...ifStated('criteria', criteriaOf(record)),
        ...ifStated('results', resultsOf(record)),
        row('grade', textOf(record.grade)),
        row(
          'supervision',
          record.supervision && { kind: 'supervision', value: record.supervision }
        ),
        row(
          'participation',
          record.participation && { kind: 'participation', value: record.participation }
        ),
        row('qualityAssurance', textOf(record.qualityAssurance)),
        row('prerequisites', textOf(record.prerequisites)),
        row('stackability', textOf(record.stackability)),
        ...ifStated('further', textOf(record.furtherInformation)),
        ...ifStated(
          'evidence',
          listed(record.evidence, (evidence) => ({ kind: 'evidence', evidence }))
        ),
        ...ifStated(
          'endorsements',
          listed(record.endorsements, (endorsements) => ({ kind: 'endorsements', endorsements }))
        )
      ]
    },
    {
      key: 'checks' as const,
      rows: check
        ? [
            ...findingRows(record, check),
            row('checkedAt', { kind: 'moment', moment: check.at }),
            ...ifStated('certificate', literal(check.certificate?.subject))
          ]
        : [row('integrity', { kind: 'own-statement' })]
    },
    {
      key: 'source' as const,
      rows: [
        row('format', { kind: 'format', format: record.format }),
        row('id', literal(record.id)),
        ...ifStated('achievementId', literal(achievement?.id)),
        ...ifStated('issuerId', body?.name ? literal(body.id) : undefined),
        ...ifStated('file', literal(file?.name)),
        ...ifStated('size', file && { kind: 'bytes', bytes: file.bytes }),
        ...ifStated('sha256', literal(file?.sha256))
      ]
    }
  ];
}

/** What is stated of a part; what is not is said of the whole. */
export function partRows(record: CredentialRecord): DossierRow[] {
  return [
    ...ifStated('awardingBody', textOf(record.awardingBody?.name)),
    ...ifStated('issued', dayOf(record.issuedOn)),
    ...ifStated('description', textOf(record.description)),
    ...ifStated('outcomes', textsOf(record.outcomes)),
    ...ifStated('skills', skillsOf(record)),
    ...ifStated('workload', hoursOf(record)),
    ...ifStated('credits', creditsOf(record)),
    ...ifStated('level', levelOf(record)),
    ...ifStated('criteria', criteriaOf(record)),
    ...ifStated('results', resultsOf(record)),
    ...ifStated('grade', record.results.length > 0 ? undefined : textOf(record.grade))
  ];
}

/** The three results, or those of them that are asked for. */
export function findingRows(
  record: CredentialRecord,
  check: Check,
  keys: readonly FindingKey[] = FINDING_KEYS
): DossierRow[] {
  return keys.map((of) => row(of, { kind: 'finding', of, record, check }));
}

/** What was found of a part that was not found of the whole. */
export function ownFindings(part: Check, whole: Check): FindingKey[] {
  const resultOf = (check: Check, key: FindingKey) =>
    key === 'status' ? check.listed.result : check[key].result;
  return FINDING_KEYS.filter((key) => resultOf(part, key) !== resultOf(whole, key));
}

function row(key: RowKey, value: DossierValue | undefined): DossierRow {
  return value ? { key, value } : { key };
}

function ifStated(key: RowKey, value: DossierValue | undefined): DossierRow[] {
  return value ? [{ key, value }] : [];
}

function listed<Item>(
  items: readonly Item[],
  value: (items: readonly Item[]) => DossierValue
): DossierValue | undefined {
  return items.length > 0 ? value(items) : undefined;
}

function textOf(text: LocalText | undefined): DossierValue | undefined {
  return text && textsOf([text]);
}

function textsOf(texts: readonly LocalText[]): DossierValue | undefined {
  return listed(texts, (list) => ({ kind: 'texts', texts: list }));
}

function literal(text: string | undefined): DossierValue | undefined {
  return text === undefined || text === '' ? undefined : { kind: 'literal', text };
}

function dayOf(moment: Moment | undefined): DossierValue | undefined {
  return moment && { kind: 'day', moment };
}

function hoursOf({ workloadHours: hours }: CredentialRecord): DossierValue | undefined {
  return hours && { kind: 'hours', hours };
}

function creditsOf({ credits }: CredentialRecord): DossierValue | undefined {
  return credits && { kind: 'credits', credits };
}

function levelOf({ eqf }: CredentialRecord): DossierValue | undefined {
  return eqf && { kind: 'eqf', eqf };
}

function skillsOf({ skills }: CredentialRecord): DossierValue | undefined {
  return listed(skills, (list) => ({ kind: 'skills', skills: list }));
}

function resultsOf({ results }: CredentialRecord): DossierValue | undefined {
  return listed(results, (list) => ({ kind: 'results', results: list }));
}

function criteriaOf({ achievement }: CredentialRecord): DossierValue | undefined {
  const url = achievement?.criteriaUrl;
  const address = url === undefined ? [] : [{ und: url }];
  return textsOf(achievement?.criteria ? [achievement.criteria, ...address] : address);
}
