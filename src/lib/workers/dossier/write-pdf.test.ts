import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  dossierText,
  FONT_BYTES,
  NINE_LANGUAGES,
  row
} from '../../../../tests/fixtures/dossier-text';
import type { DossierText } from '../../core/sharing/dossier-text';
import type { Moment } from '../../core/kernel/day';
import type { Attachment } from './dossier-question';
import { writePdf } from './write-pdf';

const MADE = '2026-11-22T10:00:00.000Z' as Moment;

async function pdfOf(text: DossierText, attachments: readonly Attachment[] = []) {
  const { bytes, lacking } = await writePdf({ text, made: MADE, attachments, fonts: FONT_BYTES });
  return { pdf: Buffer.from(bytes).toString('latin1'), lacking };
}

const pages = (pdf: string) => pdf.match(/\/Type \/Page\b/g)?.length;

describe('a dossier as a PDF', () => {
  it('has the letters of all nine languages in its fonts', async () => {
    const rows = [row('Texts', ...NINE_LANGUAGES.map(({ text }) => text))];
    const { pdf, lacking } = await pdfOf(dossierText(rows));
    expect(lacking).toEqual([]);
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf.match(/\/FontFile2 /g)).toHaveLength(2);
    for (const part of ['/Lang (en)', '/MarkInfo', '/StructTreeRoot', '/DisplayDocTitle true']) {
      expect(pdf).toContain(part);
    }
  });

  it('says which characters its fonts lack', async () => {
    expect((await pdfOf(dossierText([row('Name', '漢字 ok')]))).lacking).toEqual(['漢', '字']);
  });

  it('goes on over pages, however long a text is, or how wide a word', async () => {
    const long = 'A sentence of seven words or so. '.repeat(400);
    const text = dossierText([row('Long', [long, long]), row('Wide', 'x'.repeat(20_000))]);
    expect(pages((await pdfOf(text)).pdf)).toBeGreaterThan(5);
  });

  it('begins every credential on a page of its own', async () => {
    const text = dossierText([row('Title', 'Statics')]);
    const credentials = ['1', '2', '3'].map((number) => ({ ...text.credentials[0]!, number }));
    expect(pages((await pdfOf({ ...text, credentials })).pdf)).toBe(4);
  });

  it('attaches files as they are', async () => {
    const bytes = Uint8Array.from({ length: 700 }, (_, at) => (at * 7) % 256);
    const file: Attachment = {
      name: 'Ąžuolas & <co>.json',
      type: 'application/json',
      bytes,
      description: 'The original',
      relationship: 'Source'
    };
    const { pdf } = await pdfOf(dossierText([]), [file]);
    const [, stream = ''] = /\/EmbeddedFile[\s\S]*?stream\n([\s\S]*?)\nendstream/.exec(pdf) ?? [];
    expect([...inflateSync(Buffer.from(stream, 'latin1'))]).toEqual([...bytes]);
    expect(pdf).toContain('/AFRelationship /Source');
  });

  it('stands a title with signs of markup, and a dossier of nothing', async () => {
    const { pdf } = await pdfOf(dossierText([], { learner: 'A <b> & "c"', credentials: [] }));
    const metadata = /<rdf:li xml:lang="x-default">([^<]*)</.exec(pdf)?.[1] ?? '';
    expect(metadata).not.toMatch(/[<&]/);
    expect(pages(pdf)).toBe(1);
  });

  it('is the same for the same dossier', async () => {
    const text = dossierText([row('Title', 'Statics')]);
    expect((await pdfOf(text)).pdf).toBe((await pdfOf(text)).pdf);
  });
});
