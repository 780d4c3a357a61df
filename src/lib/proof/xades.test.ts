import fc from 'fast-check';
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, makeCertificate } from '../../../tests/fixtures/certificate';
import { rsaKey } from '../../../tests/fixtures/keys';
import { sealXades, type XadesOptions } from '../../../tests/fixtures/xades';
import { checkXades } from './xades';

const rsa = rsaKey();
const certificate = makeCertificate(rsa.publicKey, rsa.privateKey);
const TEXT = `<?xml version="1.0" encoding="UTF-8"?>
<c:credential xmlns:c="http://data.europa.eu/snb" xmlns="urn:x" id="root" c:kind="a &amp; b">
  <title lang="es">Planificar la docencia é</title>
  <ects>5</ects>
</c:credential>
`;
const seal = (options?: XadesOptions, text = TEXT) =>
  sealXades(text, rsa.privateKey, certificate, options);
const GOOD = seal();

const intact = (detail = 'RS256') => ({ result: 'intact', reason: 'signature-holds', detail });
const differs = (detail = 'XAdES') => ({
  integrity: { result: 'altered', reason: 'content-differs', detail }
});
const notCheckable = (reason: string, detail: string) => ({
  integrity: { result: 'not-checkable', reason, detail }
});
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';

describe('checkXades', () => {
  it('holds, and reads the certificate out', async () => {
    expect(await checkXades(GOOD)).toEqual({
      integrity: intact(),
      key: { from: 'certificate', subject: 'Seal of Valdemora, Valdemora Open University' },
      certificate: {
        subject: 'Seal of Valdemora, Valdemora Open University',
        issuer: 'Harrowmere Seals 1, Harrowmere Trust, GB',
        notBefore: '2025-09-01T00:00:00.000Z',
        notAfter: '2051-09-01T00:00:00.000Z',
        sealedAt: '2026-02-10T10:00:00.000Z'
      },
      fingerprint: fingerprintOf(certificate)
    });
  });

  it.each<[string, XadesOptions, string]>([
    ['an enveloped signature', { transform: 'enveloped' }, 'RS256'],
    ['a reference to the root', { transform: 'enveloped', uri: '#root' }, 'RS256'],
    ['SHA-384', { digestMethod: `${MORE}sha384` }, 'RS256'],
    ['SHA-512', { digestMethod: 'http://www.w3.org/2001/04/xmlenc#sha512' }, 'RS256'],
    ['RSA with SHA-512', { signatureMethod: `${MORE}rsa-sha512` }, 'RS512']
  ])('holds with %s', async (_, options, algorithm) => {
    expect((await checkXades(seal(options))).integrity).toEqual(intact(algorithm));
  });

  it.each([
    ['P-256', 256],
    ['P-384', 384]
  ])('holds with a key on %s', async (namedCurve, bits) => {
    const pair = generateKeyPairSync('ec', { namedCurve });
    const own = makeCertificate(pair.publicKey, rsa.privateKey);
    const signatureMethod = `${MORE}ecdsa-sha${bits}`;
    const sealed = sealXades(TEXT, pair.privateKey, own, { signatureMethod });
    expect((await checkXades(sealed)).integrity).toEqual(intact(`ES${bits}`));
  });

  it('holds however the same document is written', async () => {
    const rewritten = GOOD.replace('<?xml version="1.0" encoding="UTF-8"?>\n', '<!-- hello -->')
      .replace('lang="es"', "lang = 'es'")
      .replace('<ects>5</ects>', '<ects><![CDATA[5]]></ects>')
      .replaceAll('\n', '\r\n');
    expect(rewritten).not.toBe(GOOD);
    expect((await checkXades(rewritten)).integrity).toEqual(intact());
  });

  it.each<[string, string, string]>([
    ['a letter', 'docencia', 'docencja'],
    ['a blank', '  <ects>', ' <ects>'],
    ['an attribute', 'lang="es"', 'lang="en"'],
    ['one more attribute', 'lang="es"', 'lang="es" x="y"'],
    ['a namespace', 'xmlns="urn:x"', 'xmlns="urn:y"'],
    ['one more element', '<ects>5</ects>', '<ects>5</ects><ects>6</ects>'],
    ['what stands after the seal', '</ds:Signature>', '</ds:Signature>x'],
    ['an instruction', '<c:credential', '<?a b?><c:credential']
  ])('sees a change of %s', async (_, from, to) => {
    expect(GOOD).toContain(from);
    expect(await checkXades(GOOD.replace(from, to))).toEqual(differs());
  });

  it('sees another moment of sealing, another digest and another value', async () => {
    expect(await checkXades(GOOD.replace('10:00:00Z', '11:00:00Z'))).toEqual(
      differs('#properties')
    );
    const other = /<ds:SignatureValue>(.*?)<\/ds:SignatureValue>/.exec(
      seal({}, TEXT.replace('5', '6'))
    )![1]!;
    const swapped = GOOD.replace(
      /(<ds:SignatureValue>)(.*?)(<\/ds:SignatureValue>)/,
      `$1${other}$3`
    );
    expect(await checkXades(swapped)).toEqual({
      integrity: { result: 'altered', reason: 'signature-fails', detail: 'RS256' }
    });
  });

  it('does not take a document with a digest of its own for sealed', async () => {
    const changed = TEXT.replace('5', '60');
    const digestOf = (text: string) => /<ds:DigestValue>(.*?)</.exec(text)![1]!;
    const forged = GOOD.replace('<ects>5', '<ects>60').replace(
      digestOf(GOOD),
      digestOf(seal({}, changed))
    );
    expect((await checkXades(forged)).integrity).toEqual({
      result: 'altered',
      reason: 'signature-fails',
      detail: 'RS256'
    });
  });

  it('does not take a seal on a part for a seal on the whole', async () => {
    const inner = TEXT.replace('<title lang', '<title Id="part" lang');
    const sealed = sealXades(inner, rsa.privateKey, certificate, {
      transform: 'none',
      uri: '#part'
    });
    expect((await checkXades(sealed)).integrity.result).toBe('not-checkable');
  });

  it('does not look for an Id that stands twice', async () => {
    const sealed = seal({ transform: 'enveloped', uri: '#root' });
    const wrapped = sealed.replace('<ects>', '<ects ID="root">');
    expect(await checkXades(wrapped)).toEqual(notCheckable('broken-proof', '#root'));
  });

  it('does not accept other content inside a seal, where it is not covered', async () => {
    const smuggled = GOOD.replace(
      '</ds:Object>',
      '</ds:Object><ds:Object><ects>90</ects></ds:Object>'
    );
    expect(await checkXades(smuggled)).toEqual(notCheckable('unknown-proof', 'XAdES'));
  });

  it('wants every seal to hold', async () => {
    const withSecond = (change: (seal: string) => string) =>
      GOOD.replace(/<ds:Signature .*<\/ds:Signature>/s, (all) => all + change(all));
    const renamed = withSecond((all) => all.replaceAll('properties', 'p2'));
    expect(await checkXades(renamed)).toEqual(differs('#p2'));
    const empty = withSecond(() => '<s:Signature xmlns:s="http://www.w3.org/2000/09/xmldsig#"/>');
    expect(await checkXades(empty)).toEqual(notCheckable('broken-proof', 'SignedInfo'));
  });

  it.each<[string, XadesOptions, string]>([
    ['SHA-1', { digestMethod: 'http://www.w3.org/2000/09/xmldsig#sha1' }, 'sha1'],
    [
      'RSA with SHA-1',
      { signatureMethod: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' },
      'rsa-sha1'
    ],
    ['HMAC', { signatureMethod: `${MORE}hmac-sha256` }, 'hmac-sha256'],
    [
      'another canonical form',
      { change: (text) => text.replaceAll('xml-exc-c14n#', 'xml-exc-c14n#WithComments') },
      'WithComments'
    ],
    [
      'a filter of another kind',
      { change: (text) => text.replace('subtract', 'intersect') },
      'filter2'
    ],
    [
      'a filter for something else',
      { change: (text) => text.replace('descendant::ds:Signature', 'descendant::ects') },
      'filter2'
    ],
    [
      'namespaces that are to be kept',
      {
        change: (text) =>
          text.replace(
            'xml-exc-c14n#"/></ds:Transforms>',
            'xml-exc-c14n#"><e:InclusiveNamespaces PrefixList="x" ' +
              'xmlns:e="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transform></ds:Transforms>'
          )
      },
      'InclusiveNamespaces'
    ],
    ['a document elsewhere', { uri: 'https://a.example/x.xml' }, 'x.xml'],
    ['an expression', { uri: '#xpointer(/)' }, '#xpointer(/)']
  ])('does not check %s', async (_, options, detail) => {
    const { integrity } = await checkXades(seal(options));
    expect(integrity).toMatchObject({ result: 'not-checkable', reason: 'unknown-proof' });
    expect(integrity.detail?.endsWith(detail)).toBe(true);
  });

  it('does not check by another certificate than the one that was sealed', async () => {
    const sealed = seal({ certificateDigest: 'AAAA' });
    expect(await checkXades(sealed)).toEqual(notCheckable('no-key', 'X509Certificate'));
    const bare = GOOD.replace(/<ds:KeyInfo>.*<\/ds:KeyInfo>/s, '');
    expect(await checkXades(bare)).toEqual(notCheckable('no-key', 'X509Certificate'));
  });

  it.each(['', 'hello', '<a/>', TEXT, '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])(
    'says of %j that it has no such seal',
    async (text) => {
      expect((await checkXades(text)).integrity).toMatchObject({
        result: 'not-checkable',
        reason: 'broken-proof'
      });
    }
  );

  it('never throws, and never holds after a change of what was sealed', async () => {
    const end = GOOD.indexOf('<ds:Signature ');
    await fc.assert(
      fc.asyncProperty(fc.nat(GOOD.length - 1), fc.constantFrom(...'<>/"a0 '), async (at, to) => {
        const changed = `${GOOD.slice(0, at)}${to}${GOOD.slice(at + 1)}`;
        const { integrity } = await checkXades(changed);
        const inContent = at > TEXT.indexOf('<title') && at < end && changed !== GOOD;
        if (inContent) expect(integrity.result).not.toBe('intact');
      }),
      { numRuns: 300 }
    );
  });
});
