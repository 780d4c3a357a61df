import { describe, expect, it } from 'vitest';
import { formatDay, formatNumber } from './format';
import { currentLanguage, inLanguage, loadSpeech, t, wantedLanguages } from './language.svelte';
import type { Day } from '$lib/core/kernel/day';

describe('writing in another language than the page’s', () => {
  const all = () => [
    currentLanguage(),
    wantedLanguages()[0],
    t().common.notStated,
    formatNumber(2.5),
    formatDay('2026-03-01' as Day)
  ];

  it('has its words, numbers and dates, and then those of the page again', async () => {
    const before = all();
    const spanish = await loadSpeech('es');
    expect(inLanguage(spanish, all)).toEqual(['es', 'es', 'sin indicar', '2,5', '1 mar 2026']);
    expect(all()).toEqual(before);
  });

  it('ends where the work fails, and can be within another', async () => {
    const [english, spanish] = await Promise.all([loadSpeech('en'), loadSpeech('es')]);
    const fails = () => {
      throw new Error('no words');
    };
    expect(() => inLanguage(spanish, fails)).toThrow('no words');
    expect(currentLanguage()).toBe('en');
    expect(
      inLanguage(spanish, () => [inLanguage(english, currentLanguage), currentLanguage()])
    ).toEqual(['en', 'es']);
  });
});
