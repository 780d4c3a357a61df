import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { recipientMatch, type Profile, type RecipientMatch } from './recipient';
import type { Recipient } from './record';

const ME: Profile = {
  names: ['Alba María Example'],
  emails: ['Alba@learner.example ', 'alba@home.example'],
  ids: ['did:key:z6MkAlba']
};
const NOBODY: Profile = { names: [], emails: [], ids: [] };

const hashed = (email: string, salt = '', more: Partial<Recipient['hashed']> = {}): Recipient => {
  const value = `sha256$${createHash('sha256')
    .update(email + salt)
    .digest('hex')}`;
  return { hashed: { kind: 'email', value, ...(salt && { salt }), ...more } };
};
const named = (name: string): Recipient => ({ name: { und: name } });

describe('recipientMatch', () => {
  it.each<[string, Recipient, RecipientMatch]>([
    ['a DID of the learner', { id: 'did:key:z6MkAlba' }, 'you'],
    ['another DID', { id: 'did:key:z6MkOther' }, 'cannot-tell'],
    ['an address of the learner', { email: 'alba@learner.example' }, 'you'],
    ['it in another case', { email: 'ALBA@Home.Example' }, 'you'],
    ['it as an id', { id: 'mailto:alba@home.example' }, 'you'],
    ['another address', { email: 'ben@learner.example' }, 'somebody-else'],
    ['another address as an id', { id: 'mailto:ben@learner.example' }, 'somebody-else'],
    ['a hash', hashed('alba@home.example'), 'you'],
    ['a hash with salt', hashed('alba@home.example', 'deadsea'), 'you'],
    ['a hash in the case that was typed', hashed('Alba@learner.example', 'x'), 'you'],
    ['a hash in lower case', hashed('alba@learner.example', 'x'), 'you'],
    ['a hash in upper case', hashed('ALBA@HOME.EXAMPLE', 'x'), 'you'],
    ['the hash of another', hashed('ben@home.example', 'x'), 'somebody-else'],
    ['a hash with other salt', hashed('alba@home.example', 'x', { salt: 'y' }), 'somebody-else'],
    ['a weaker hash', hashed('', '', { value: `md5$${'0'.repeat(32)}` }), 'cannot-tell'],
    ['half a hash', hashed('', '', { value: 'sha256$abc' }), 'cannot-tell'],
    ['the hash of an address on the web', hashed('x', '', { kind: 'url' }), 'cannot-tell'],
    ['the name', named('Alba María Example'), 'you'],
    ['the name written otherwise', named('EXAMPLE, Alba  Maria'), 'you'],
    ['another name', named('Ben Example'), 'cannot-tell'],
    ['a part of the name', named('Alba'), 'cannot-tell'],
    ['no name at all', named(' , '), 'cannot-tell'],
    ['the name and a DID', { ...named('Alba María Example'), id: 'did:key:z6MkOther' }, 'you'],
    [
      'the name and another address',
      { ...named('Alba María Example'), email: 'b@c.example' },
      'cannot-tell'
    ],
    ['another name and the address', { ...named('Ben'), email: 'alba@home.example' }, 'you'],
    ['nothing', {}, 'cannot-tell']
  ])('of %s', async (_, recipient, match) => {
    expect(await recipientMatch(recipient, ME)).toBe(match);
    expect(await recipientMatch(recipient, NOBODY)).toBe('cannot-tell');
  });

  it('does not take an empty address for one', async () => {
    const blank = { ...NOBODY, emails: [' '], names: [''], ids: [''] };
    expect(await recipientMatch(hashed(''), blank)).not.toBe('you');
    expect(await recipientMatch({ email: '' }, blank)).not.toBe('you');
    expect(await recipientMatch({ id: '' }, blank)).not.toBe('you');
  });
});
