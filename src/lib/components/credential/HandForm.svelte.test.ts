import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { EMPTY_ENTRY, formatEntry, type HandEntry } from '$lib/core/credential/by-hand';
import type { CredentialRecord } from '$lib/core/credential/record';
import type { Moment } from '$lib/core/kernel/day';
import { record } from '../../../../tests/fixtures/held';
import HandForm from './HandForm.svelte';

function show(entry: Partial<HandEntry> = {}, fromDraft = false) {
  const onsave = vi.fn<(record: CredentialRecord) => Promise<void>>(() => Promise.resolve());
  const onchange = vi.fn<(entry: HandEntry) => void>();
  const ondiscard = vi.fn<() => void>();
  render(HandForm, {
    entry: { ...EMPTY_ENTRY, ...entry },
    fromDraft,
    submit: 'Add to your credentials',
    onsave,
    onchange,
    ondiscard
  });
  return { onsave, onchange, ondiscard, user: userEvent.setup() };
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const button = (name: string) => screen.getByRole('button', { name });
const submit = () => button('Add to your credentials');
const NEEDED = { title: 'First aid', awardingBody: 'Red Cross' };

describe('what is wrong', () => {
  it('is said at its field and counted in a summary that gets the focus', async () => {
    const { user, onsave } = show();
    await user.click(submit());
    const summary = screen.getByRole('alert');
    expect(summary.textContent).toContain('2 entries need your attention');
    expect(document.activeElement).toBe(summary);
    const wrong = screen.getAllByRole('textbox', { description: 'This is needed.' });
    expect(wrong).toEqual([field('Title'), field('Awarding body')]);
    expect(wrong.map((each) => each.getAttribute('aria-invalid'))).toEqual(['true', 'true']);
    expect(onsave).not.toHaveBeenCalled();
  });

  it('is gone once it was put right', async () => {
    const { user, onsave } = show();
    await user.click(submit());
    await user.type(field('Title'), 'First aid');
    await user.click(submit());
    expect(screen.getByRole('alert').textContent).toContain('1 entry needs your attention');
    await user.type(field('Awarding body'), 'Red Cross{Enter}');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field('Title').hasAttribute('aria-describedby')).toBe(false);
    expect(onsave).toHaveBeenCalledOnce();
  });

  it.each<[keyof HandEntry, string, string, string]>([
    ['title', '   ', 'Title', 'This is needed.'],
    ['title', 'x'.repeat(5_001), 'Title', 'This is too long.'],
    ['ects', 'five', 'ECTS', 'Write a number, such as 5 or 2.5.'],
    ['ects', '0', 'ECTS', 'Write a number above zero.'],
    ['hours', '-3', 'Hours of work', 'Write a number above zero.'],
    ['hours', '1e3', 'Hours of work', 'Write a number, such as 5 or 2.5.'],
    ['validUntil', '2026-02-28', 'Valid until', 'This is before the date of issuing.']
  ])('%s “%.10s”', async (key, value, label, sentence) => {
    const { user, onsave } = show({ ...NEEDED, issuedOn: '2026-03-01', [key]: value });
    await user.click(submit());
    const described = field(label).getAttribute('aria-describedby');
    expect(document.getElementById(described ?? '')?.textContent).toBe(sentence);
    expect(screen.getByRole('alert').textContent).toContain('1 entry');
    expect(onsave).not.toHaveBeenCalled();
  });

  it('keeps everything that was typed', async () => {
    const { user } = show();
    await user.type(field('Title'), 'First aid');
    await user.type(field('ECTS'), 'five');
    await user.click(submit());
    expect([field('Title').value, field('ECTS').value]).toEqual(['First aid', 'five']);
  });
});

describe('saving', () => {
  it('passes on what was typed, and nothing that was not', async () => {
    const { user, onsave } = show();
    await user.type(field('Title'), '  First aid ');
    await user.type(field('Awarding body'), 'Red Cross');
    await user.click(submit());
    expect(onsave.mock.calls).toEqual([
      [
        record({
          format: 'by-hand',
          title: { und: 'First aid' },
          awardingBody: { name: { und: 'Red Cross' } }
        })
      ]
    ]);
  });

  it('passes on every kind of field', async () => {
    const { user, onsave } = show(NEEDED);
    await user.selectOptions(field('Country of the awarding body'), 'Sweden');
    await user.type(field('Date of issuing'), '2026-03-01');
    await user.type(field('Learning outcomes'), 'Dress a wound{Enter}{Enter}Call');
    await user.type(field('ECTS'), '2,5');
    await user.type(field('Hours of work'), '70.25');
    await user.selectOptions(field('Level (EQF)'), '4');
    await user.selectOptions(field('Form of participation'), 'on site');
    await user.click(field('practical work'));
    await user.click(field('attendance'));
    await user.type(field('In other words'), 'a talk');
    await user.type(field('Name of the learner'), 'Alba');
    await user.click(screen.getByText('More elements'));
    await user.selectOptions(field('Field'), 'Health and welfare');
    await user.type(field('Valid until'), '2028-03-01');
    await user.click(submit());
    expect(onsave.mock.calls[0]?.[0]).toEqual(
      record({
        format: 'by-hand',
        title: { und: 'First aid' },
        awardingBody: { name: { und: 'Red Cross' }, country: 'SE' },
        issuedOn: '2026-03-01' as Moment,
        validUntil: '2028-03-01' as Moment,
        outcomes: [{ und: 'Dress a wound' }, { und: 'Call' }],
        credits: [{ scheme: 'ects', value: 2.5 }],
        workloadHours: { min: 70.25, max: 70.25 },
        eqf: { min: 4, max: 4 },
        participation: { code: 'onsite' },
        assessment: [{ code: 'practical' }, { code: 'attendance' }, { text: { und: 'a talk' } }],
        recipient: { name: { und: 'Alba' } },
        fields: ['09']
      })
    );
  });
});

describe('a draft', () => {
  it('is handed over whenever a field is left, so that it outlives a closed tab', async () => {
    const { user, onchange } = show();
    await user.type(field('Title'), 'First aid');
    await user.tab();
    expect(onchange).toHaveBeenLastCalledWith({ ...EMPTY_ENTRY, title: 'First aid' });
    await user.click(field('essay'));
    expect(onchange).toHaveBeenLastCalledWith({
      ...EMPTY_ENTRY,
      title: 'First aid',
      assessment: ['essay']
    });
  });

  it('is said to have been kept, and can be thrown away', async () => {
    const { user, ondiscard } = show({ title: 'First aid', assessment: ['essay'] }, true);
    expect(screen.getByText('Your entries so far were kept.')).toBeTruthy();
    expect(field('Title').value).toBe('First aid');
    await user.click(submit());
    await user.click(button('Start again'));
    expect(ondiscard).toHaveBeenCalledOnce();
    expect(field('Title').value).toBe('');
    expect(field('essay').checked).toBe(false);
    expect(screen.queryByText('Your entries so far were kept.')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is not spoken of where there is none', () => {
    show({ title: 'First aid' });
    expect(screen.queryByText('Your entries so far were kept.')).toBeNull();
  });
});

describe('changing a credential', () => {
  const old = record({
    format: 'by-hand',
    title: { und: 'First aid' },
    awardingBody: { name: { und: 'Red Cross' }, country: 'SE' },
    credits: [{ scheme: 'ects', value: 1.5 }],
    eqf: { min: 4, max: 4 },
    assessment: [{ code: 'practical' }, { text: { und: 'a talk' } }],
    outcomes: [{ und: 'Dress a wound' }, { und: 'Call' }],
    supervision: { code: 'supervised-onsite-identified' }
  });

  it('fills the fields with it', () => {
    show(formatEntry(old));
    expect(field('Title').value).toBe('First aid');
    expect(field('Country of the awarding body').value).toBe('SE');
    expect(field('ECTS').value).toBe('1.5');
    expect(field('Level (EQF)').value).toBe('4');
    expect(field('practical work').checked).toBe(true);
    expect(field('essay').checked).toBe(false);
    expect(field('In other words').value).toBe('a talk');
    expect(field('Learning outcomes').value).toBe('Dress a wound\nCall');
    expect(field('Supervision and identity check').value).toBe('supervised-onsite-identified');
  });

  it('changes only what was changed', async () => {
    const { user, onsave } = show(formatEntry(old));
    await user.clear(field('ECTS'));
    await user.type(field('ECTS'), '2');
    await user.click(submit());
    expect(onsave.mock.calls).toEqual([[{ ...old, credits: [{ scheme: 'ects', value: 2 }] }]]);
  });
});
