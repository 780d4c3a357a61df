import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_ENTRY } from '$lib/core/credential/by-hand';
import { setLanguage } from '$lib/state/language.svelte';
import { notices } from '$lib/state/notices.svelte';
import {
  applyAppearance,
  preferences,
  setPreference,
  settingsKnown
} from '$lib/state/preferences.svelte';
import HandForm from '../credential/HandForm.svelte';
import Notices from '../ui/Notices.svelte';
import AppearanceSettings from './AppearanceSettings.svelte';

let stopFollowing: () => void;

beforeEach(async () => {
  await vi.waitFor(() => expect(settingsKnown()).toBe(true));
  // The page's frame (`+layout.svelte`) does this.
  stopFollowing = $effect.root(() => {
    $effect(() => applyAppearance());
  });
  render(AppearanceSettings);
});

afterEach(async () => {
  stopFollowing();
  await setPreference('language', undefined);
  await setPreference('theme', undefined);
  await vi.waitFor(() => {
    expect([preferences.language, preferences.theme]).toEqual([undefined, 'system']);
  });
  await setLanguage('en');
});

/** A form on the same page, as it is when the learner looks away from it. */
function showForm(): void {
  const nothing = () => undefined;
  render(HandForm, {
    entry: EMPTY_ENTRY,
    fromDraft: false,
    submit: 'Save',
    onsave: () => Promise.resolve(),
    onchange: nothing,
    ondiscard: nothing
  });
}

const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

describe('the language', () => {
  it('is offered in its own words', () => {
    const options = screen.getAllByRole<HTMLOptionElement>('option', { name: /English|Español/ });
    expect(options.map(({ value, lang, selected }) => [value, lang, selected])).toEqual([
      ['en', 'en', true],
      ['es', 'es', false]
    ]);
  });

  it('changes every word at once, and what was typed elsewhere stays', async () => {
    const user = userEvent.setup();
    showForm();
    await user.type(input('Title'), 'First aid');
    await user.selectOptions(input('Country of the awarding body'), 'Germany');
    await user.click(input('essay'));
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await user.selectOptions(input('Language'), 'Español');
    expect(await screen.findByRole('heading', { name: 'Idioma y aspecto' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Language and look' })).toBeNull();
    expect(document.documentElement.lang).toBe('es');

    expect(input('Título').value).toBe('First aid');
    expect(input('ensayo').checked).toBe(true);
    const country = screen.getByLabelText<HTMLSelectElement>('País de la entidad otorgante');
    expect(country.selectedOptions[0]?.textContent).toBe('Alemania');
    expect(screen.getByRole('alert').textContent).toContain('1 dato necesita tu atención');
    expect(screen.getByRole('textbox', { description: 'Este dato hace falta.' })).toBe(
      input('Entidad otorgante')
    );
  });

  it('can be changed back', async () => {
    const user = userEvent.setup();
    await user.selectOptions(input('Language'), 'Español');
    await screen.findByRole('heading', { name: 'Idioma y aspecto' });
    await user.selectOptions(input('Idioma'), 'English');
    expect(await screen.findByRole('heading', { name: 'Language and look' })).toBeTruthy();
    expect(input('Language').value).toBe('en');
  });

  it('is known before anything is loaded the next time', async () => {
    await userEvent.selectOptions(input('Language'), 'Español');
    await vi.waitFor(() => expect(localStorage.getItem('cairn-language')).toBe('es'));
  });

  it('is that of trouble that is still shown', async () => {
    render(Notices);
    notices.storageTrouble = 'full';
    await screen.findByText(/storage of this device is full/);
    await userEvent.selectOptions(input('Language'), 'Español');
    expect(await screen.findByText(/El almacenamiento de este dispositivo/)).toBeTruthy();
    notices.storageTrouble = undefined;
  });
});

describe('the colours', () => {
  it.each([
    ['dark', 'dark'],
    ['light', 'light']
  ])('%s is shown at once and remembered', async (name, theme) => {
    await userEvent.selectOptions(input('Colours'), name);
    await vi.waitFor(() => expect(document.documentElement.dataset['theme']).toBe(theme));
    expect(localStorage.getItem('cairn-theme')).toBe(theme);
    expect(input('Colours').value).toBe(theme);
  });
});
