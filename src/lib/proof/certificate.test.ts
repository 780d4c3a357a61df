import fc from 'fast-check';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { der, makeCertificate } from '../../../tests/fixtures/certificate';
import { rsaKey } from '../../../tests/fixtures/keys';
import { readCertificate } from './certificate';
import { inside, readDer } from './der';

const bytes = (buffer: Uint8Array) => new Uint8Array(buffer);
const rsa = rsaKey();
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });

describe('readCertificate', () => {
  it('reads names, dates and the key', () => {
    const certificate = makeCertificate(rsa.publicKey, ec.privateKey);
    expect(readCertificate(bytes(certificate))).toEqual({
      subject: 'Seal of Valdemora, Valdemora Open University',
      issuer: 'Harrowmere Seals 1, Harrowmere Trust, GB',
      notBefore: '2025-09-01T00:00:00.000Z',
      notAfter: '2051-09-01T00:00:00.000Z',
      spki: bytes(rsa.publicKey.export({ format: 'der', type: 'spki' })),
      algorithm: '1.2.840.113549.1.1.1'
    });
    expect(new X509Certificate(certificate).subject).toContain('Seal of Valdemora');
  });

  it('reads the curve of an elliptic key', () => {
    const read = readCertificate(bytes(makeCertificate(ec.publicKey, ec.privateKey)));
    expect(read).toMatchObject({ algorithm: '1.2.840.10045.2.1', curve: '1.2.840.10045.3.1.7' });
  });

  it('takes years of two digits from 1950 to 2049', () => {
    const dates = { notBefore: '500101000000Z', notAfter: '491231235959Z' };
    const read = readCertificate(bytes(makeCertificate(rsa.publicKey, rsa.privateKey, dates)));
    expect([read?.notBefore?.slice(0, 4), read?.notAfter?.slice(0, 4)]).toEqual(['1950', '2049']);
  });

  it('states no date that is none', () => {
    const dates = { notBefore: '259901000000Z', notAfter: '2025090100000Z' };
    const read = readCertificate(bytes(makeCertificate(rsa.publicKey, rsa.privateKey, dates)));
    expect(read).not.toHaveProperty('notBefore');
    expect(read).not.toHaveProperty('notAfter');
  });

  it('never throws, whatever the bytes', () => {
    const whole = makeCertificate(rsa.publicKey, rsa.privateKey);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const changed = bytes(whole);
        changed[at] = value;
        readCertificate(changed);
        expect(readCertificate(changed.slice(0, at))).toBeUndefined();
      })
    );
  });
});

describe('readDer', () => {
  it.each([1, 127, 128, 255, 256, 4000])('reads an element of %d bytes', (size) => {
    const content = new Uint8Array(size).fill(7);
    const whole = bytes(der(0x04, content));
    expect(readDer(whole)).toEqual([{ tag: 4, content, whole }]);
  });

  it.each([
    ['no length', [0x30]],
    ['a length that is not stated', [0x30, 0x80, 0, 0]],
    ['less than it says', [0x30, 2, 5]],
    ['a length beyond measure', [0x30, 0x85, 1, 1, 1, 1, 1]],
    ['a tag of several bytes', [0x3f, 1, 0]]
  ])('refuses %s', (_, content) => {
    expect(readDer(Uint8Array.from(content))).toBeUndefined();
    expect(
      inside({ tag: 0x30, content: Uint8Array.from(content), whole: new Uint8Array() })
    ).toEqual([]);
  });
});
