import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Moment } from '$lib/core/kernel/day';
import { record } from '../../../../tests/fixtures/held';
import CredentialContent from './CredentialContent.svelte';

const text = (en: string) => ({ en });
const shown = () => document.body.textContent.replace(/\s+/g, ' ');

describe('what a credential certifies', () => {
  it('is not spoken of where the file says nothing', () => {
    render(CredentialContent, { record: record() });
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('is said in the words of the file', () => {
    render(CredentialContent, {
      record: record({
        description: text('All about bees'),
        outcomes: [text('Keep one colony')],
        achievement: { criteria: text('Pass the exam'), criteriaUrl: 'https://a.example/criteria' },
        results: [{ name: text('Final exam'), value: text('A') }, { value: text('92 %') }],
        skills: [
          { name: text('beekeeping'), framework: 'ESCO', url: 'https://esco.example/1' },
          { name: text('patience') }
        ],
        evidence: [{ name: text('Diary'), url: 'https://a.example/diary' }],
        endorsements: [
          {
            by: { name: text('Guild of Beekeepers') },
            comment: text('Well taught'),
            issuedOn: '2026-03-01' as Moment
          },
          { by: { id: 'did:web:other.example' } }
        ]
      })
    });
    for (const part of [
      'All about bees',
      'Keep one colony',
      'Pass the exam',
      'Final exam',
      'A',
      '92 %',
      'beekeeping (ESCO)',
      'patience',
      'Guild of Beekeepers on Mar 1, 2026 Well taught',
      'did:web:other.example'
    ]) {
      expect(shown()).toContain(part);
    }
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      'https://a.example/criteria',
      'https://esco.example/1',
      'https://a.example/diary'
    ]);
  });

  it('takes markup as text, and links to nothing but web addresses', () => {
    render(CredentialContent, {
      record: record({
        description: text('<img src=x onerror=alert(1)>'),
        evidence: [{ url: 'javascript:alert(1)' }],
        skills: [{ name: text('x'), url: 'data:text/html,hello' }]
      })
    });
    expect(shown()).toContain('<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
