import { describe, expect, it } from 'vitest';
import { openBadge3 } from '../../../tests/fixtures/credentials';
import { canonize } from './canonize';
import { loadContext, UnknownContext } from './contexts';

const BUNDLED = [
  'https://www.w3.org/2018/credentials/v1',
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  'https://w3id.org/security/suites/ed25519-2020/v1',
  'https://w3id.org/security/data-integrity/v2'
];

describe('loadContext', () => {
  it.each(BUNDLED)('has %s', async (url) => {
    const { '@context': context } = await loadContext(url);
    expect(Object.keys(context as object).length).toBeGreaterThan(0);
  });

  it.each(['https://a.example/context', `${BUNDLED[0]}/`, '', 'constructor', '__proto__'])(
    'does not look for %j anywhere else',
    async (url) => {
      const trouble = await loadContext(url).catch((error: unknown) => error);
      expect(trouble).toBeInstanceOf(UnknownContext);
      expect(trouble).toMatchObject({ url });
    }
  );
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
});
