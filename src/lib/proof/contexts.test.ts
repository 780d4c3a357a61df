import { describe, expect, it } from 'vitest';
import { openBadge3 } from '../../../tests/fixtures/credentials';
import type { JsonObject } from '../core/kernel/json';
import { canonize } from './canonize';
import { BUNDLED_CONTEXTS, loadContext, UnknownContext } from './contexts';

describe('loadContext', () => {
  it.each(BUNDLED_CONTEXTS)('has %s', async (url) => {
    const { '@context': context } = await loadContext(url);
    expect(Object.keys(context as object).length).toBeGreaterThan(0);
  });

  it.each([
    ['https://w3id.org/openbadges/v2', 'https://openbadgespec.org/v2/context.json'],
    ['https://w3id.org/blockcerts/v3', 'https://www.blockcerts.org/schema/3.0/context.json']
  ])('has %s under another name', async (url, other) => {
    expect(await loadContext(other)).toBe(await loadContext(url));
  });

  it.each([
    'https://a.example/context',
    'https://www.w3.org/2018/credentials/v1/',
    '',
    'constructor',
    '__proto__'
  ])('does not look for %j anywhere else', async (url) => {
    const trouble = await loadContext(url).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(UnknownContext);
    expect(trouble).toMatchObject({ url });
  });
});

describe('canonize', () => {
  it('gives the same for the same statements in another order', async () => {
    const badge = openBadge3();
    const turned = Object.fromEntries(Object.entries(badge).reverse());
    expect(await canonize({ ...turned, type: [...(badge['type'] as string[])].reverse() })).toBe(
      await canonize(badge)
    );
  });

  it('writes one statement a line', async () => {
    const lines = (await canonize(openBadge3())).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(10);
    expect(lines).toEqual([...lines].sort());
    for (const line of lines) expect(line).toMatch(/^(<[^>]+>|_:c14n\d+) <[^>]+> .+ \.$/);
  });

  it('names the context that is not there', async () => {
    const url = 'https://a.example/context';
    for (const context of [url, [openBadge3()['@context'], url].flat() as string[]]) {
      const trouble = canonize(openBadge3({ '@context': context }));
      await expect(trouble).rejects.toMatchObject({ url });
    }
  });

  it('drops nothing that no context defines', async () => {
    await expect(canonize(openBadge3({ mystery: 'x' }))).rejects.toThrow();
    await expect(canonize({ id: 'urn:a', name: 'x' })).rejects.toThrow();
  });

  it('keeps the direction of a text, or leaves it out where that is asked', async () => {
    const name = (direction: string) => ({
      '@value': 'x',
      '@language': 'ar',
      '@direction': direction
    });
    const [right, left] = [openBadge3({ name: name('rtl') }), openBadge3({ name: name('ltr') })];
    expect(await canonize(right)).not.toBe(await canonize(left));
    const without = { without: 'directions' } as const;
    expect(await canonize(right, without)).toBe(await canonize(left, without));
    await expect(canonize(openBadge3({ mystery: 'x' }), without)).rejects.toThrow();
    const unsafe = { without: 'unsafe' } as const;
    expect(await canonize(openBadge3({ mystery: 'x' }), unsafe)).toBe(await canonize(openBadge3()));
  });

  it('gives up on a document that is made to take for ever', async () => {
    const ids = Array.from({ length: 10 }, (_, at) => `_:n${at}`);
    const known = ids.map((id) => ({ id, knows: ids.filter((other) => other !== id) }));
    const document = {
      '@context': { id: '@id', knows: { '@id': 'urn:knows', '@type': '@id' }, all: 'urn:all' },
      all: known
    };
    await expect(canonize(document)).rejects.toThrow();
  });
});

describe('the records of learners', () => {
  const clr = (version: string, more: JsonObject = {}): JsonObject => ({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      `https://purl.imsglobal.org/spec/clr/v2p0/${version}`,
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
    ],
    id: 'urn:clr',
    type: ['VerifiableCredential', 'ClrCredential'],
    credentialSubject: {
      id: 'urn:subject',
      type: ['ClrSubject'],
      association: [
        {
          type: 'Association',
          associationType: 'isChildOf',
          sourceId: 'urn:a',
          targetId: 'urn:b'
        }
      ],
      verifiableCredential: [{ id: 'urn:inner', type: ['VerifiableCredential'] }]
    },
    ...more
  });
  const CLR = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';

  it.each(['context.json', 'context-2.0.1.json'])(
    'are turned into statements: %s',
    async (name) => {
      const lines = (await canonize(clr(name))).split('\n');
      expect(lines).toContain(`_:c14n0 <${CLR}AssociationType> "isChildOf" .`);
      expect(lines).toContain(`<urn:subject> <${CLR}association> _:c14n0 .`);
      expect(lines).toContain(`<urn:subject> <${CLR}verifiableCredential> <urn:inner> .`);
    }
  );

  it('can say since 2.0.1 that they are not whole', async () => {
    const part = { partial: true };
    expect(await canonize(clr('context-2.0.1.json', part))).toContain(
      `<urn:clr> <${CLR}partial> "true"^^<xsd:boolean> .`
    );
    await expect(canonize(clr('context.json', part))).rejects.toThrow();
  });
});
