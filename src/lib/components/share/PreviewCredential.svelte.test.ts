import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { CredentialRecord, Recipient } from '$lib/core/credential/record';
import type { Moment } from '$lib/core/kernel/day';
import type { Withholdable } from '$lib/core/sharing/withhold';
import type { LeavingCredential } from '$lib/state/leaving';
import type { CredentialRow } from '$lib/state/storage';
import { check, held, record } from '../../../../tests/fixtures/held';
import { peopleIn } from './people-words';
import PreviewCredential from './PreviewCredential.svelte';

const NOTHING: Withholdable = { kind: 'none', reason: 'seal-breaks' };

function show(
  stated: Partial<CredentialRecord>,
  more: Partial<LeavingCredential> = {},
  row: Partial<CredentialRow> = {},
  leftOut: readonly string[] = []
) {
  const onleftout = vi.fn<(leftOut: ReadonlySet<string>) => void>();
  const leaving: LeavingCredential = {
    kind: 'credential',
    row: held({ title: { en: 'Statics' }, ...stated }, row),
    bytes: new TextEncoder().encode('{"name":"Statics"}'),
    record: record({ title: { en: 'Statics' }, ...stated }),
    ...{ whole: false, count: 1, choices: NOTHING },
    ...more
  };
  render(PreviewCredential, { leaving, leftOut: new Set(leftOut), onleftout });
  return { onleftout, user: userEvent.setup() };
}

const notes = () => [...document.querySelectorAll('.note')].map((each) => each.textContent);

describe('a credential that is about to leave', () => {
  it('is shown letter by letter', async () => {
    const { user } = show({});
    await user.click(screen.getByText('Letter by letter'));
    expect((await screen.findByRole('group', { name: 'Letter by letter' })).textContent).toBe(
      '{"name":"Statics"}'
    );
  });

  it('is no text where it is none, with its size', async () => {
    const { user } = show({}, { bytes: Uint8Array.from({ length: 5_000 }, (_, at) => at % 7) });
    expect(screen.getByText('5 kB')).toBeTruthy();
    await user.click(screen.getByText('Letter by letter'));
    expect(await screen.findByText('5 kB that are no text.')).toBeTruthy();
  });

  it('says everything it says', async () => {
    const { user } = show({ awardingBody: { name: { en: 'Nordvik' } } });
    await user.click(screen.getByText('Everything it says'));
    expect(await screen.findByText('Nordvik')).toBeTruthy();
  });

  it.each<[string, Partial<CredentialRecord>, Partial<CredentialRow>, RegExp[]]>([
    ['nothing', {}, { check: check() }, []],
    [
      'that it was altered',
      {},
      { check: check({ integrity: { result: 'altered', reason: 'signature-fails' } }) },
      [/^This credential was altered/]
    ],
    [
      'that it has expired',
      { validUntil: '2020-01-01' as Moment },
      { check: check() },
      [/has expired/]
    ],
    [
      'that it was withdrawn',
      {},
      { check: check({ listed: { result: 'revoked', reason: 'on-list' } }) },
      [/issuer has withdrawn/]
    ],
    [
      'that it is suspended',
      {},
      { check: check({ listed: { result: 'suspended', reason: 'on-list' } }) },
      [/issuer has suspended/]
    ],
    [
      'that it is not valid yet',
      { validFrom: '2990-01-01' as Moment },
      { check: check() },
      [/not valid yet/]
    ],
    ['that nobody else said it', { format: 'by-hand' }, {}, [/^Your own statement/]]
  ])('warns of %s', (_, stated, row, warnings) => {
    show(stated, {}, row);
    expect(notes()).toEqual(warnings.map((warning) => expect.stringMatching(warning)));
  });

  it('warns of others that are under the same seal', () => {
    show({}, { whole: true, count: 4 });
    expect(notes()).toEqual([
      'This file holds 4 credentials under one seal. All of them will be seen.'
    ]);
  });

  it('says that what is attached to own words stays', () => {
    show({ format: 'by-hand' }, {}, { fileId: 'scan' });
    expect(screen.getByText('The file that you attached to it stays here.')).toBeTruthy();
  });
});

describe('leaving out', () => {
  it('is impossible under one seal, and said so', () => {
    show({});
    expect(screen.getByText(/^Nothing can be left out: one seal/)).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('takes what is part of a field with it', async () => {
    const choices: Withholdable = {
      kind: 'disclosures',
      fields: [
        { path: 'name', label: 'name', value: 'Alba' },
        { path: 'address', label: 'address', value: '{…}' },
        { path: 'address.city', label: 'city', value: 'Bern', within: 'address' }
      ]
    };
    const { user, onleftout } = show({}, { choices }, {}, ['address']);
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [true, false],
      [false, false],
      [false, true]
    ]);
    await user.click(boxes[0]!);
    await user.click(boxes[1]!);
    expect(onleftout.mock.calls.map(([left]) => [...left])).toEqual([['address', 'name'], []]);
  });

  it('of own words is in the words of the form', () => {
    const choices: Withholdable = {
      kind: 'own-statement',
      fields: [
        { path: 'country', label: 'country', value: 'CH' },
        { path: 'assessment', label: 'assessment', value: 'project, oral-exam' },
        { path: 'issuedOn', label: 'issuedOn', value: '2026-03-01' },
        { path: 'grade', label: 'grade', value: '5.5' }
      ]
    };
    show({ format: 'by-hand' }, { choices });
    const words = screen
      .getAllByRole<HTMLInputElement>('checkbox')
      .map(({ labels }) =>
        [...(labels?.[0]?.querySelectorAll('.field > span') ?? [])].map((each) => each.textContent)
      );
    expect(words).toEqual([
      ['Country of the awarding body', 'Switzerland'],
      ['Type of assessment', 'project, oral exam'],
      ['Date of issuing', expect.stringContaining('2026')],
      ['Grade', '5.5']
    ]);
  });
});

describe('who can be recognised', () => {
  const people = (recipient?: Recipient, parts: CredentialRecord[] = []) =>
    peopleIn(record({ parts, ...(recipient && { recipient }) }));

  it.each<[Recipient | undefined, RegExp[]]>([
    [undefined, [/^It names nobody/]],
    [{}, [/^It names nobody/]],
    [{ name: { en: 'Alba Example' } }, [/^It names Alba Example\.$/]],
    [{ email: 'alba@a.example' }, [/e-mail address alba@a\.example\.$/]],
    [{ id: 'mailto:alba@a.example' }, [/e-mail address alba@a\.example\.$/]],
    [{ hashed: { kind: 'email', value: 'sha256$00' } }, [/^It holds a scrambled e-mail address/]],
    [
      { id: 'did:key:z6Mk', name: { en: 'Alba' } },
      [/^It names Alba/, /^It holds an id \(did:key:z6Mk\)/]
    ]
  ])('%j', (recipient, sentences) => {
    expect(people(recipient)).toEqual(sentences.map((each) => expect.stringMatching(each)));
  });

  it('is said of the parts as well, each once', () => {
    const part = record({ recipient: { name: { en: 'Alba' } } });
    const other = record({ recipient: { name: { en: 'Bea' } } });
    expect(people({ name: { en: 'Alba' } }, [part, other])).toEqual([
      'It names Alba.',
      'It names Bea.'
    ]);
  });
});
