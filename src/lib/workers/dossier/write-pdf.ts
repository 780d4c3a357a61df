import {
  sameInAll,
  type Cell,
  type DossierText,
  type TextCode,
  type TextCredential,
  type TextTable
} from '../../core/sharing/dossier-text';
import { timeOf } from '../../core/kernel/day';
import type { DossierAnswer, DossierQuestion } from './dossier-question';
import {
  BODY,
  BOLD,
  LEFT,
  openDocument,
  QUIET,
  Sheet,
  WIDTH,
  type Element,
  type Fonts,
  type Style
} from './sheet';
import { writeColumnHeads, writeRow } from './table';

const TITLE: Style = { ...BOLD, size: 19 };
const CREDENTIAL: Style = { ...BOLD, size: 14 };
const HEADING: Style = { ...BOLD, size: 11 };
/** A square of a code is 0.4 mm at least, or a phone cannot read it from paper. */
const CODE_UNIT = 1.15;
const CODE_LEAST = 85;
const CODE_MOST = 215;

export interface PdfOrder extends Omit<DossierQuestion, 'fonts'> {
  readonly fonts: Fonts;
}

/**
 * A dossier as a PDF 1.7: A4, tagged, with its language and title, fonts embedded, a table of
 * contents, and the given files attached byte for byte.
 */
export function writePdf(order: PdfOrder): Promise<DossierAnswer> {
  return new Writer(order).write();
}

class Writer {
  readonly #doc: PDFKit.PDFDocument;
  readonly #sheet: Sheet;
  readonly #root: Element;
  /** What can only be written when it is known on which page things stand. */
  readonly #later: (() => void)[] = [];
  readonly #pages = new Map<string, number>();

  constructor(private readonly order: PdfOrder) {
    const { text, made, fonts } = order;
    const created = new Date(timeOf(made));
    this.#doc = openDocument(
      {
        lang: text.languages[0],
        info: {
          // The library writes it into XML without care.
          Title: this.#name().replace(/[<>&]/g, ' '),
          Creator: 'Cairn',
          CreationDate: created,
          ModDate: created
        }
      },
      fonts
    );
    this.#sheet = new Sheet(this.#doc);
    this.#root = this.#doc.struct('Document');
    this.#doc.addStructure(this.#root);
  }

  async write(): Promise<DossierAnswer> {
    const { text, attachments } = this.order;
    this.#firstPage(text);
    for (const credential of text.credentials) this.#credential(credential, text);
    for (const work of this.#later) work();
    this.#root.end();
    this.#sheet.foot(this.#name());
    for (const { bytes, ...file } of attachments) this.#doc.file(bytes.slice().buffer, file);
    return { bytes: await bytesOf(this.#doc), lacking: this.#sheet.drawable.lacking };
  }

  #name(): string {
    const { title, learner } = this.order.text;
    return learner === '' ? title[0].text : `${title[0].text} · ${learner}`;
  }

  #firstPage(text: DossierText): void {
    const sheet = this.#sheet;
    const sect = sheet.element(this.#root, 'Sect');
    this.#each(sect, 'H1', text.title, TITLE);
    for (const intro of text.intro) this.#each(sect, 'P', intro, BODY);
    sheet.y += 6;
    this.#table(sect, 'H2', text.summary, text);
    if (text.code) this.#code(sect, text.code);
    this.#contents(sect, text);
  }

  /** In the first language large, in the other below it. */
  #each(parent: Element, type: string, cell: Cell, style: Style): void {
    cell.forEach((words, at) =>
      this.#sheet.paragraph(parent, at === 0 ? type : 'P', words, at === 0 ? style : QUIET, {
        after: at < cell.length - 1 ? 1 : 6
      })
    );
  }

  #contents(parent: Element, { contents, credentials }: DossierText): void {
    const sheet = this.#sheet;
    sheet.y += 8;
    this.#heading(parent, 'H2', undefined, contents, HEADING);
    const toc = sheet.element(parent, 'TOC');
    for (const credential of credentials) {
      const entry = sheet.element(toc, 'TOCI');
      const { number, title, mark, summary } = credential;
      sheet.need(3 * sheet.lineHeight(BODY));
      const [top, page] = [sheet.y, sheet.page - 1];
      const link = sheet.element(entry, 'Link');
      const width = WIDTH - 40;
      const words = { ...title, text: `${number}  ${title.text}` };
      const height = sheet.lines(words.text, width, BOLD).length * sheet.lineHeight(BOLD);
      sheet.linkArea(link, title.text, height, width, { name: destination(number) });
      sheet.paragraph(link, 'P', words, BOLD, { width, after: 0 });
      link.end();
      for (const [first] of [summary, ...(mark ? [mark] : [])]) {
        if (first.text === '') continue;
        sheet.paragraph(entry, 'P', first, QUIET, { x: LEFT + 14, width: width - 14, after: 0 });
      }
      sheet.y += 5;
      this.#later.push(() => {
        this.#doc.switchToPage(page);
        const on = String(this.#pages.get(number) ?? '');
        const x = LEFT + WIDTH - sheet.measure(on, BODY);
        const reference = sheet.element(entry, 'Reference');
        reference.add(() => sheet.draw(on, x, top, BODY));
      });
    }
  }

  #credential(credential: TextCredential, text: DossierText): void {
    const { number, title, mark, summary, code, tables, parts, partsHeading } = credential;
    const sheet = this.#sheet;
    sheet.runningHead = '';
    sheet.newPage();
    this.#pages.set(number, sheet.page);
    this.#doc.addNamedDestination(destination(number), 'XYZ', LEFT, 0, null);
    this.#doc.outline.addItem(`${number} ${title.text}`);
    sheet.runningHead = [`${number}  ${title.text}`, ...(mark ? [mark[0].text] : [])].join(' · ');
    const sect = sheet.element(this.#root, 'Sect');
    sheet.paragraph(sect, 'H2', { ...title, text: `${number}  ${title.text}` }, CREDENTIAL);
    if (mark) this.#each(sect, 'P', mark, BOLD);
    if (summary[0].text !== '') this.#each(sect, 'P', summary, QUIET);
    if (code) this.#code(sect, code);
    for (const table of tables) this.#table(sect, 'H3', table, text);
    if (partsHeading) {
      this.#heading(sect, 'H3', `${number}.${tables.length + 1}`, partsHeading, HEADING);
    }
    for (const part of parts) {
      const heading = [{ ...part.title }] as const;
      this.#table(sect, 'H4', { number: part.number, heading, rows: part.rows }, text, BOLD);
    }
    sect.end();
  }

  #table(
    parent: Element,
    type: string,
    { number, heading, rows }: TextTable,
    { columns, labels }: DossierText,
    style = HEADING
  ): void {
    const sheet = this.#sheet;
    this.#heading(parent, type, number, heading, style);
    if (rows.length === 0) return;
    const table = sheet.element(parent, 'Table');
    sheet.rule('#666');
    if (!rows.every(sameInAll)) {
      writeColumnHeads(sheet, table, labels[0], columns);
    }
    for (const row of rows) writeRow(sheet, table, row, columns.length);
    table.end();
    sheet.y += 10;
  }

  /** Never alone at the end of a page. */
  #heading(
    parent: Element,
    type: string,
    number: string | undefined,
    heading: Cell,
    style: Style
  ): void {
    const words = heading.map(({ text }) => text).join(' · ');
    const text = number === undefined ? words : `${number}  ${words}`;
    const [first] = heading;
    const lang = heading.length === 1 && first.lang !== undefined ? { lang: first.lang } : {};
    this.#sheet.paragraph(parent, type, { text, ...lang }, style, { keep: 60, after: 3 });
  }

  #code(parent: Element, { size, path, caption, url }: TextCode): void {
    const sheet = this.#sheet;
    const side = Math.min(CODE_MOST, Math.max(CODE_LEAST, size * CODE_UNIT));
    sheet.need(side + 12);
    const top = sheet.y;
    const holder = url === undefined ? parent : sheet.element(parent, 'Link');
    const figure = sheet.element(holder, 'Figure', { alt: caption[0].text });
    figure.add(() => {
      this.#doc
        .save()
        .translate(LEFT, top)
        .scale(side / size);
      this.#doc.path(path).fill('#000').restore();
    });
    if (url !== undefined) {
      sheet.linkArea(holder, caption[0].text, side, side, { url });
      holder.end();
    }
    const x = LEFT + side + 14;
    caption.forEach((words, at) =>
      sheet.paragraph(parent, 'P', words, at === 0 ? BODY : QUIET, { x, width: LEFT + WIDTH - x })
    );
    sheet.y = Math.max(sheet.y, top + side) + 10;
  }
}

function destination(number: string): string {
  return `credential-${number}`;
}

function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((done, fail) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('error', fail);
    doc.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      done(bytes);
    });
    doc.end();
  });
}
