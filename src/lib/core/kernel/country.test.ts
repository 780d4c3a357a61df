import { describe, expect, it } from 'vitest';
import { allCountries, countryCode } from './country';

describe('countryCode', () => {
  it.each([
    ['ESP', 'ES'],
    ['DEU', 'DE'],
    ['CHE', 'CH'],
    ['GBR', 'GB'],
    ['IRL', 'IE'],
    ['SWE', 'SE'],
    ['DNK', 'DK'],
    ['EST', 'EE'],
    ['AUT', 'AT'],
    ['POL', 'PL'],
    ['PRT', 'PT'],
    ['UKR', 'UA'],
    ['SVN', 'SI'],
    ['SVK', 'SK'],
    ['GRC', 'GR'],
    ['TUR', 'TR'],
    ['MNE', 'ME'],
    ['BIH', 'BA'],
    ['XKK', 'XK'],
    ['CHN', 'CN'],
    ['CHL', 'CL'],
    ['PRK', 'KP'],
    ['KOR', 'KR'],
    ['PYF', 'PF'],
    ['SRB', 'RS']
  ])('%s is %s', (three, two) => {
    expect(countryCode(three)).toBe(two);
    expect(countryCode(three.toLowerCase())).toBe(two);
    expect(countryCode(two)).toBe(two);
    expect(countryCode(two.toLowerCase())).toBe(two);
  });

  it.each(['', 'E', 'XX', 'ZZZ', 'EU', 'UK', 'Spain', ' ES', 'ES ', '724', 'constructor'])(
    'there is no %j',
    (code) => {
      expect(countryCode(code)).toBeUndefined();
    }
  );
});

describe('allCountries', () => {
  it('are known by name, each once, in order', () => {
    const all = allCountries();
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(all).toHaveLength(250);
    expect(all).toEqual([...new Set(all)].sort());
    expect(all.filter((code) => names.of(code) === undefined)).toEqual([]);
    expect(all.filter((code) => countryCode(code) !== code)).toEqual([]);
  });

  it('are not the list itself', () => {
    allCountries().pop();
    expect(allCountries()).toHaveLength(250);
  });
});
