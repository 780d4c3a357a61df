import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchDocument } from './fetch-document';

const ADDRESS = 'https://issuer.example/status/1';
const { signal } = new AbortController();

beforeEach(() => void vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => void vi.unstubAllGlobals());

function answers(body: string, status = 200) {
  const fetched = vi.fn<typeof fetch>(() => Promise.resolve(new Response(body, { status })));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

describe('fetching a document', () => {
  it('keeps the text as it came, with its address and the moment', async () => {
    const fetched = answers(' {"id": "x"}\n');
    const kept = await fetchDocument(ADDRESS, signal);
    expect(kept).toEqual({
      ok: true,
      value: {
        address: ADDRESS,
        text: '{"id": "x"}',
        at: expect.stringMatching(/^\d{4}-/) as string
      }
    });
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store'
    });
  });

  it('takes a signed token too', async () => {
    answers('eyJhbGciOiJFUzI1NiJ9.e30.c2ln');
    expect((await fetchDocument(ADDRESS, signal)).ok).toBe(true);
  });

  it.each([
    ['a page for people', '<!doctype html><p>Hello', 'not-readable'],
    ['nothing', '', 'not-readable'],
    ['something nested without end', '['.repeat(200) + ']'.repeat(200), 'not-readable']
  ])('does not take %s for one', async (_, body, code) => {
    answers(body);
    expect(await fetchDocument(ADDRESS, signal)).toMatchObject({ ok: false, issue: { code } });
  });

  it('says what the site answered', async () => {
    answers('{}', 410);
    expect(await fetchDocument(ADDRESS, signal)).toEqual({
      ok: false,
      issue: { code: 'status', facts: { status: 410 } }
    });
  });

  it.each(['http://issuer.example/1', 'javascript:alert(1)', 'data:,{}', 'not an address'])(
    'never asks %s',
    async (address) => {
      const fetched = answers('{}');
      expect(await fetchDocument(address, signal)).toEqual({
        ok: false,
        issue: { code: 'not-encrypted' }
      });
      expect(fetched).not.toHaveBeenCalled();
    }
  );
});
