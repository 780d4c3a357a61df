import { describe, expect, it } from 'vitest';
import { fitsPlace, longestLink, PLACES, type Place } from './places';

const LINK = 'https://cairn.example/check/#1.';
const linkOf = (length: number) => LINK.padEnd(length, 'Ab');

describe('a link', () => {
  it.each(PLACES.filter((place) => place !== 'qr'))('fits %s up to its length', (place) => {
    expect(fitsPlace(place, linkOf(longestLink(place)))).toBe(true);
    expect(fitsPlace(place, linkOf(longestLink(place) + 1))).toBe(false);
  });

  it('fits a code where there is one for it', () => {
    const capitals = (length: number) => 'https://cairn.example/check/#1-'.padEnd(length, 'AB-C');
    expect(fitsPlace('qr', capitals(4230))).toBe(true);
    expect(fitsPlace('qr', capitals(4290))).toBe(false);
    expect(fitsPlace('qr', linkOf(2900))).toBe(true);
    expect(fitsPlace('qr', linkOf(3000))).toBe(false);
  });
});

describe('words beside a link', () => {
  const short = 'https://a.example/1';
  const cases: readonly (readonly [Place, link: string, text: string, fits: boolean])[] = [
    ['x', linkOf(1000), 'a'.repeat(256), true],
    ['x', linkOf(1000), 'a'.repeat(257), false],
    ['x', '', 'a'.repeat(280), true],
    ['x', '', 'a'.repeat(281), false],
    ['x', '', '学'.repeat(140), true],
    ['x', '', '学'.repeat(141), false],
    ['x', '', '“Ω”'.repeat(93), true],
    ['mastodon', linkOf(1000), 'ä'.repeat(476), true],
    ['mastodon', linkOf(1000), 'ä'.repeat(477), false],
    ['bluesky', short, '👩‍🎓'.repeat(280), true],
    ['bluesky', short, '👩‍🎓'.repeat(281), false],
    ['bluesky', linkOf(299), '', true],
    ['bluesky', linkOf(299), 'a', false],
    ['threads', linkOf(2000), 'a'.repeat(500), true],
    ['threads', linkOf(2000), 'a'.repeat(501), false],
    ['whatsapp', linkOf(2000), 'a'.repeat(2095), true],
    ['whatsapp', linkOf(2000), 'a'.repeat(2096), false],
    ['email', linkOf(1000), 'a'.repeat(800), true],
    ['email', linkOf(1000), 'é'.repeat(200), false],
    ['linkedin', linkOf(2000), 'a'.repeat(9000), true],
    ['copy', linkOf(30_000), 'a'.repeat(9000), true]
  ];

  it.each(cases)('%s', (place, link, text, fits) => {
    expect(fitsPlace(place, link, text)).toBe(fits);
  });
});
