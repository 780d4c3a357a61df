import type { SealCertificate } from '../core/credential/check';
import { decodeBase64 } from '../core/kernel/bytes';
import type { Moment } from '../core/kernel/day';
import { sha256Hex } from '../core/kernel/digest';
import { readCertificate } from './certificate';
import type { ProofCheck } from './proof-check';

/** The certificate that came along in a seal, with the key in it. */
export interface SealKey {
  readonly der: Uint8Array<ArrayBuffer>;
  readonly spki: Uint8Array<ArrayBuffer>;
  readonly certificate: SealCertificate;
  /** Lower-case hexadecimal SHA-256 of the certificate. */
  readonly fingerprint: string;
}

/** Reads an X.509 certificate written as base64 (`x5c`, `X509Certificate`). */
export async function sealKeyOf(base64: string): Promise<SealKey | undefined> {
  const der = decodeBase64(base64.replace(/\s/g, ''));
  const read = der && readCertificate(der);
  if (!read) return undefined;
  const { subject, issuer, notBefore, notAfter, spki } = read;
  const certificate = {
    subject,
    issuer,
    ...(notBefore && { notBefore }),
    ...(notAfter && { notAfter })
  };
  return { der, spki, certificate, fingerprint: await sha256Hex(der) };
}

/** What a seal that holds by the key of a certificate tells beside its integrity. */
export function certified(
  { certificate, fingerprint }: SealKey,
  sealedAt?: Moment
): Pick<ProofCheck, 'key' | 'certificate' | 'fingerprint'> {
  return {
    key: { from: 'certificate', subject: certificate.subject },
    certificate: { ...certificate, ...(sealedAt !== undefined && { sealedAt }) },
    fingerprint
  };
}
