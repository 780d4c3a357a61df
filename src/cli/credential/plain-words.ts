import { pickText, type LocalText } from '../../lib/core/kernel/text';
import { ectsOf } from '../../lib/core/kernel/credits';
import { messages } from '../../lib/messages/en/index';
import type { CollectionReport, CredentialReport, FileReport, Reason, Results } from './report';
import { dayWords } from './sentences';

const { credentials, common } = messages;
const { checks } = credentials;
/** Control characters, and those that turn the direction of what follows. */
const STEERING = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A report in plain words, one block of lines a file. What a file says cannot steer a terminal. */
export function wordsOf(name: string, report: FileReport): string {
  const lines = [name, ...indent(linesOf(report)), ''];
  return lines.map((line) => line.replace(STEERING, ' ')).join('\n');
}

function linesOf(report: FileReport): string[] {
  if ('error' in report) return [report.error.message];
  const own = 'record' in report ? credentialLines(report) : resultLines(report);
  const rejected = (report.rejected ?? []).map(({ message }) => `Left out: ${message}`);
  const parts = report.parts ?? [];
  return [...own, ...rejected, ...(parts.length > 0 ? partLines(parts) : [])];
}

function partLines(parts: CollectionReport['parts']): string[] {
  const lines = parts.flatMap((part, at) => {
    const [first = '', ...rest] = linesOf(part);
    const head = part.entry === undefined ? first : `${part.entry}: ${first}`;
    return [`${at + 1}. ${head}`, ...indent(rest)];
  });
  return [`Parts: ${parts.length}`, ...indent(lines)];
}

function credentialLines(report: CredentialReport): string[] {
  const { record, certificate } = report;
  const facts = [
    credentials.formats[record.format],
    spoken(record.awardingBody?.name) ?? record.awardingBody?.id,
    record.issuedOn && credentials.issuedOn(dayWords(record.issuedOn)),
    ...factsOf(record)
  ].filter((fact) => fact !== undefined);
  const seal = certificate && [
    `The certificate in the seal: ${certificate.subject}; issued by ${certificate.issuer}` +
      (certificate.notBefore ? `; from ${dayWords(certificate.notBefore)}` : '') +
      (certificate.notAfter ? `; until ${dayWords(certificate.notAfter)}` : '') +
      (certificate.sealedAt ? `; sealed ${dayWords(certificate.sealedAt)}` : '') +
      '.'
  ];
  return [
    spoken(record.title) ?? credentials.untitledBare,
    facts.join(', '),
    ...resultLines(report),
    ...(seal ?? []),
    ...(report.lookups ?? []).map((address) => `Would tell more: ${address}`)
  ];
}

function resultLines({ integrityReason, issuerReason, statusReason, ...report }: Partial<Results>) {
  const { integrity, issuer, status } = report;
  const line = (question: string, answer: string | undefined, why: Reason | undefined) =>
    answer === undefined || !why ? [] : [`${question.padEnd(16)}${answer}. ${why.sentence}`];
  return [
    ...line(checks.integrity, integrity && checks.integrityResults[integrity], integrityReason),
    ...line(checks.issuer, issuer && checks.issuerResults[issuer], issuerReason),
    ...line(checks.status, status && checks.statusResults[status], statusReason)
  ];
}

function factsOf({ credits, workloadHours, eqf }: CredentialReport['record']): string[] {
  const ects = ectsOf(credits);
  const span = ({ min, max }: { min: number; max: number }) =>
    min === max ? String(min) : common.units.range(String(min), String(max));
  return [
    ...(ects === undefined ? [] : [common.units.ects(String(ects))]),
    ...(workloadHours ? [common.units.hours(workloadHours.max, span(workloadHours))] : []),
    ...(eqf ? [common.units.eqf(span(eqf))] : [])
  ];
}

function spoken(text: LocalText | undefined): string | undefined {
  return text && pickText(text, ['en']).text;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
