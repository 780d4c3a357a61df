import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { dossierText, row } from '../../../../tests/fixtures/dossier-text';
import DossierView from './DossierView.svelte';

const cells = (element: HTMLElement) =>
  within(element)
    .getAllByRole('cell')
    .map((cell) => [cell.textContent?.trim(), cell.getAttribute('colspan')]);

describe('the page of a dossier', () => {
  it('puts two languages side by side, and once what is the same in both', () => {
    const rows = [row('Hours', ['30 hours', '30 horas']), row('Title', 'Statics')];
    render(DossierView, { text: dossierText(rows) });
    const table = screen.getByRole('table', { name: /The award/ });
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent?.trim())).toEqual(['What', 'English', 'Español']);
    expect(heads[2]?.getAttribute('lang')).toBe('es');
    expect(cells(table)).toEqual([
      ['30 hours', '1'],
      ['30 horas', '1'],
      ['Statics', '2']
    ]);
    expect(within(table).getByText('30 horas').getAttribute('lang')).toBe('es');
  });

  it('has no heads of columns where every row is the same in both', () => {
    render(DossierView, { text: dossierText([row('Title', 'Statics')]) });
    const table = screen.getByRole('table', { name: /The award/ });
    expect(within(table).queryByRole('columnheader')).toBeNull();
  });

  it('lists points, and leads from the contents to each credential', () => {
    const text = dossierText([row('Outcomes', 'Plan', 'Do')]);
    const [credential] = text.credentials;
    const mark = [{ text: 'Own statement', lang: 'en' }] as const;
    const code = { size: 3, path: 'M0 0h1v1h-1z', caption: [{ text: 'Scan it' }] } as const;
    render(DossierView, {
      text: {
        ...text,
        credentials: [{ ...credential!, mark, code, parts: [], summary: [{ text: 'Nordvik' }] }]
      }
    });
    const table = screen.getByRole('table', { name: /The award/ });
    expect(within(table).getAllByRole('listitem')).toHaveLength(2);
    const link = screen.getByRole('link', { name: /Statics/ });
    expect(document.querySelector(link.getAttribute('href') ?? '')?.textContent).toContain(
      'Statics & <Strength>'
    );
    expect(screen.getAllByText('Own statement')).toHaveLength(2);
    expect(screen.getByRole('img', { name: 'QR code' })).toBeTruthy();
  });
});
