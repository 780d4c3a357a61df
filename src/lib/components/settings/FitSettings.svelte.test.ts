import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { presetProfile, SURVEY_PROFILE } from '$lib/core/fit/profile';
import { fitProfileNow, keptFitProfile } from '$lib/state/fit';
import { stored } from '$lib/state/live.svelte';
import { notices } from '$lib/state/notices.svelte';
import { preferences, setPreference, settingsKnown } from '$lib/state/preferences.svelte';
import Notices from '../ui/Notices.svelte';
import FitSettings from './FitSettings.svelte';

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const slider = (name: string) => screen.getByRole<HTMLInputElement>('slider', { name });
const isSaid = (words: string) => screen.queryByText(words) !== null;

/** Arrow keys do nothing in jsdom: what the browser makes of them is done by hand. */
async function move(name: string, value: string): Promise<void> {
  await fireEvent.input(slider(name), { target: { value } });
}

beforeEach(async () => {
  notices.list = [];
  await stored((door) => door.deleteEverything());
  await vi.waitFor(() => {
    expect(settingsKnown()).toBe(true);
    expect(keptFitProfile()).toBeUndefined();
  });
  render(FitSettings);
});

describe('what fits the learner', () => {
  it('is what fits learners in general as long as nothing is said', () => {
    expect(radio('Like learners in general').checked).toBe(true);
    expect(fitProfileNow().weights).toEqual(SURVEY_PROFILE.weights);
    expect(isSaid('You have changed some of this.')).toBe(false);
  });

  it('begins with a kind of learner, which is described and kept', async () => {
    const expert = radio('I know my field well');
    const about = document.getElementById(expert.getAttribute('aria-describedby') ?? '');
    expect(about?.textContent).toContain('short, practical courses');
    await userEvent.click(expert);
    await vi.waitFor(() => expect(keptFitProfile()).toEqual(presetProfile('senior-expert')));
    expect(radio('I know my field well').checked).toBe(true);
    expect(slider('Not having to meet others').value).toBe('4');
  });

  it('goes back to nothing being kept', async () => {
    await userEvent.click(radio('I am just starting out'));
    await vi.waitFor(() => expect(keptFitProfile()?.preset).toBe('junior-starter'));
    await userEvent.click(radio('Like learners in general'));
    await vi.waitFor(() => expect(keptFitProfile()).toBeUndefined());
  });

  it('is adjusted with sliders that say their value in words', async () => {
    const price = 'A price per ECTS that learners would pay';
    expect(slider(price).getAttribute('aria-valuetext')).toBe('matters');
    await move(price, '0');
    expect(slider(price).getAttribute('aria-valuetext')).toBe('does not count');
    await vi.waitFor(() => expect(keptFitProfile()?.weights.price).toBe(0));
    expect(keptFitProfile()?.weights.official).toBe(SURVEY_PROFILE.weights.official);
  });

  it('keeps two changes in a row', async () => {
    await move('Practical work', '5');
    await move('Many finish it', '1');
    await vi.waitFor(() =>
      expect(keptFitProfile()?.weights).toMatchObject({ practical: 5, completion: 1 })
    );
  });

  it('has a length, and company or none', async () => {
    const choose = (label: string, option: string) =>
      userEvent.selectOptions(screen.getByLabelText(label), option);
    await choose('How long should a course be?', 'up to two months');
    await choose('Meeting other learners', 'I would rather not have to');
    await vi.waitFor(() =>
      expect(keptFitProfile()?.wishes).toEqual({
        weeks: { min: 0, max: 9 },
        socialising: 'unwanted'
      })
    );
    expect(slider('Not having to meet others')).toBeTruthy();
  });

  it('can be put back, and that can be undone', async () => {
    render(Notices);
    await userEvent.click(radio('I am trying something new'));
    await move('Practical work', '5');
    await userEvent.click(screen.getByRole('button', { name: 'Undo my changes' }));
    await vi.waitFor(() => expect(keptFitProfile()).toEqual(presetProfile('senior-explorer')));
    expect(document.activeElement?.textContent).toBe('What fits you');
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await vi.waitFor(() => expect(keptFitProfile()?.weights.practical).toBe(5));
    expect(keptFitProfile()?.preset).toBe('senior-explorer');
  });

  it('follows what is restored or deleted elsewhere', async () => {
    await userEvent.click(radio('I know my field well'));
    await vi.waitFor(() => expect(keptFitProfile()?.preset).toBe('senior-expert'));
    await setPreference('fitProfile', {
      preset: 'junior-starter',
      weights: { price: 99 },
      wishes: { weeks: { min: 1, max: 40 } }
    });
    await vi.waitFor(() => expect(radio('I am just starting out').checked).toBe(true));
    expect(slider('A price per ECTS that learners would pay').value).toBe('5');
    expect(isSaid('as set before')).toBe(true);
  });
});

describe('what courses are judged by', () => {
  it('has the hours of the settings and the languages of the device', async () => {
    await setPreference('hoursPerWeek', 5);
    await vi.waitFor(() => expect(fitProfileNow().wishes.hoursPerWeek).toBe(5));
    expect(fitProfileNow().wishes.languages).toContain('en');
  });

  it('bears whatever lies in the storage', async () => {
    await stored((door) => door.saveSetting('fitProfile', { weights: 'all', wishes: [1] }));
    await stored((door) => door.saveSetting('theme', 'dark'));
    await vi.waitFor(() => expect(preferences.theme).toBe('dark'));
    expect(fitProfileNow().weights).toEqual(SURVEY_PROFILE.weights);
  });
});
