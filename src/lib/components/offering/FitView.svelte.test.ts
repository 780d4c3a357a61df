import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Offering } from '$lib/core/catalogue/model';
import { FACTORS } from '$lib/core/fit/factors';
import { FACTS } from '$lib/core/fit/readings';
import { presetProfile } from '$lib/core/fit/profile';
import { formatFitProfile } from '$lib/core/fit/profile-format';
import { stored } from '$lib/state/live.svelte';
import { keptFitProfile } from '$lib/state/fit';
import { setPreference, settingsKnown } from '$lib/state/preferences.svelte';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import { factWords } from './fit-words';
import FitView from './FitView.svelte';

const plain = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
const heading = () => plain(screen.getByRole('heading', { level: 2 }));
const items = () => [...document.querySelectorAll('li')].map(plain);
const show = (more: Partial<Offering>) => {
  const offering = course('A', more);
  render(FitView, { offering, index: indexOf([offering]) });
};

beforeEach(async () => {
  await stored((door) => door.deleteEverything());
  await vi.waitFor(() => {
    expect(settingsKnown()).toBe(true);
    expect(keptFitProfile()).toBeUndefined();
  });
});

/** Keeps a profile to which only these factors matter. */
async function onlyOn(weights: Readonly<Record<string, number>>): Promise<void> {
  const none = Object.fromEntries(FACTORS.map((factor) => [factor, 0]));
  await setPreference('fitProfile', { weights: { ...none, ...weights } });
  await vi.waitFor(() => expect(keptFitProfile()).toBeDefined());
}

describe('how well a course fits', () => {
  it('is opened to what it is made of, and to what cannot be told', async () => {
    await onlyOn({ official: 4, completion: 1, employers: 3, support: 2 });
    show({ official: true, completionRate: 0.5, synchronousShare: 0 });
    expect(heading()).toBe('How well it fits you: 90');
    expect(screen.getByText(/^By what you set\. 50% of what matters is stated/)).toBeTruthy();
    const group = document.querySelector('details');
    expect(group?.open).toBe(false);
    await userEvent.click(screen.getByText('What it is made of'));
    expect(group?.open).toBe(true);
    expect(items()).toEqual([
      'A certificate that a state recognises (matters much) fully Recognised by a state: yes',
      'Many finish it (hardly matters) to 50% Share who finish: 50%',
      'Designed with employers (matters) Designed with employers: not stated',
      'Support of tutors and others (matters a little) Live sessions: 0%'
    ]);
  });

  it('says what it rests on where nothing was chosen, and where to choose', () => {
    show({ mode: 'online' });
    const basis = plain(screen.getByText(/^By what learners answered in a survey\./));
    expect(basis).toMatch(/Only \d+% of what matters is stated, so this figure says little\.$/);
    const link = screen.getByRole('link', { name: 'Choose what fits you' });
    expect(link.getAttribute('href')).toBe('/settings#fit');
  });

  it('says which kind of learner it is for, and changes with it', async () => {
    show({ weeks: 'self-paced', official: false });
    const before = heading();
    await setPreference('fitProfile', formatFitProfile(presetProfile('senior-expert')));
    expect(await screen.findByText(/^By what you chose: I know my field well\./)).toBeTruthy();
    expect(heading()).not.toBe(before);
  });

  it('is not said where nothing that matters is stated', async () => {
    await onlyOn({ quality: 5 });
    show({});
    expect(heading()).toBe('How well it fits you');
    expect(screen.getByText('The provider states too little to say.')).toBeTruthy();
    expect(items()).toEqual([
      'Stated quality assurance (matters very much) Quality assurance: not stated'
    ]);
  });

  it('is not said where nothing matters', async () => {
    await onlyOn({});
    show({ official: true });
    expect(screen.getByText('Nothing matters to you, as you have set it.')).toBeTruthy();
    expect(document.querySelector('details')).toBeNull();
  });
});

describe('facts in words', () => {
  it.each(FACTS.filter((fact) => !['languages', 'providerKind'].includes(fact)))(
    '%s may not be stated',
    (fact) => {
      const offering = course('A');
      expect(factWords(fact, offering, indexOf([offering]))).toMatch(/^\S.*: not stated$/);
    }
  );

  it('are those that the provider states', () => {
    const offering = course('A', {
      stackability: ['stackable'],
      achievements: ['urn:uuid:1'],
      schedule: 'flexible',
      coDesigned: false,
      onlineShare: 0.8
    });
    const index = indexOf([offering]);
    const said = (
      [
        'stackability',
        'achievements',
        'schedule',
        'coDesigned',
        'onlineShare',
        'providerKind'
      ] as const
    ).map((fact) => factWords(fact, offering, index).split(': ')[1]);
    expect(said).toEqual([
      'counts towards other short programmes',
      'yes',
      'whenever you like',
      'no',
      '80%',
      'university'
    ]);
  });
});
