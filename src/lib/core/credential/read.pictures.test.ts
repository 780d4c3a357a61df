import { describe, expect, it } from 'vitest';
import { makePng } from '../../../../tests/fixtures/png';
import { drawing, named, readFile, token } from '../../../../tests/fixtures/read-files';
import { indexDocuments } from './documents';
import type { JsonObject } from '../kernel/json';
import { readCredential } from './read';
import { EMPTY_LISTS } from './record';
import type { Sealed } from './sealed';

describe('a badge in a picture', () => {
  const address = 'https://a.example/1';
  const hosted = { kind: 'hosted', url: address };

  it.each<[string, Buffer, boolean]>([
    ['of pixels', makePng('openbadges', address), true],
    ['of lines', Buffer.from(drawing(address)), false]
  ])('%s may be an address alone', (_, file, fileIsPicture) => {
    expect(readFile(file).credentials).toEqual([
      {
        record: { ...EMPTY_LISTS, format: 'open-badges-2', id: address },
        sealed: hosted,
        parts: [],
        fileIsPicture
      }
    ]);
  });

  it.each<[string, string, JsonObject]>([
    [
      'kept',
      '{"recipient":"a@b.example","badge":{"name":"First aid"}}',
      { title: { und: 'First aid' } }
    ],
    ['kept, but is no badge', '{"name":"First aid"}', { format: 'open-badges-2' }],
    [
      'kept, but is at fault',
      '{"recipient":"a","badge":"b","issuedOn":"x"}',
      { format: 'open-badges-2' }
    ],
    ['kept as something else', '<html>', { format: 'open-badges-2' }]
  ])('may be an address whose assertion is %s', (_, text, expected) => {
    const file = makePng('openbadges', address);
    const result = readCredential(file, indexDocuments([{ address, text }]));
    expect(result.ok && result.value.credentials).toMatchObject([
      { record: { id: address, ...expected }, sealed: hosted, fileIsPicture: true }
    ]);
  });

  it.each<[string, string, Sealed['kind']]>([
    ['JSON', JSON.stringify(named('a')), 'none'],
    ['a token', token(named('a')), 'jws']
  ])('of lines may be %s, and is never shown as a picture', (_, text, kind) => {
    expect(readFile(Buffer.from(drawing(text))).credentials).toMatchObject([
      { record: { id: 'urn:x:a' }, sealed: { kind }, fileIsPicture: false }
    ]);
  });
});
