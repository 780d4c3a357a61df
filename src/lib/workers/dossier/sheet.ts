import PDFDocument from 'pdfkit';
import type { Words } from '../../core/sharing/dossier-text';
import { Drawable } from './drawable';
import { wrapLines } from './wrap-lines';

export type Element = PDFKit.PDFStructureElement;
interface ElementOptions {
  readonly lang?: string;
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
}

export interface Fonts {
  readonly regular: Uint8Array<ArrayBuffer>;
  readonly bold: Uint8Array<ArrayBuffer>;
}

/** Points, from the left and top edges of an A4 page. */
export const LEFT = 50;
export const WIDTH = 495;
const TOP = 62;
const BOTTOM = 782;
const RUNNING_HEAD = 34;
const FOOT = 798;
const LINE = 1.36;
const UNIT = 1000;

export interface Style {
  readonly font: keyof Fonts;
  readonly size: number;
  readonly colour: string;
}

export const BODY: Style = { font: 'regular', size: 9.5, colour: '#000' };
export const BOLD: Style = { ...BODY, font: 'bold' };
export const QUIET: Style = { ...BODY, size: 8.5, colour: '#444' };

/** The face of a font as the library opens it. */
interface Face {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/**
 * Pages that are written from top to bottom, every word in a tagged element (ISO 32000-1, 14.8);
 * lines and page numbers are artifacts, which a screen reader leaves out.
 */
export class Sheet {
  readonly drawable: Drawable;
  readonly #widths = new Map<string, number>();
  y = TOP;
  /** Said at the top of every page from the next one on. */
  runningHead = '';

  constructor(readonly doc: PDFKit.PDFDocument) {
    // The types of the library say nothing of the face, which alone knows its characters.
    const { _font: opened } = doc as unknown as { readonly _font: { readonly font: Face } };
    this.drawable = new Drawable((codePoint) => opened.font.hasGlyphForCodePoint(codePoint));
    this.newPage();
  }

  get page(): number {
    return this.doc.bufferedPageRange().count;
  }

  get room(): number {
    return BOTTOM - this.y;
  }

  /** The height of a page that has nothing on it yet. */
  get wholeRoom(): number {
    return BOTTOM - TOP;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = TOP;
    const head = this.runningHead;
    if (head === '') return;
    this.artifact('Top', () =>
      this.draw(this.shortened(head, WIDTH, QUIET), LEFT, RUNNING_HEAD, QUIET)
    );
  }

  /** Goes to the next page where so much does not fit on this one. */
  need(height: number): void {
    if (height > this.room && this.y > TOP) this.newPage();
  }

  lineHeight({ size }: Style): number {
    return size * LINE;
  }

  lines(text: string, width: number, style: Style): string[] {
    return wrapLines(this.drawable.of(text), width, (words) => this.measure(words, style));
  }

  /** Widths grow with the size, so each word is measured once for each font. */
  measure(text: string, { font, size }: Style): number {
    const key = `${font} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = this.doc.font(font).fontSize(UNIT).widthOfString(text) / UNIT;
      this.#widths.set(key, width);
    }
    return width * size;
  }

  draw(text: string, x: number, y: number, { font, size, colour }: Style): void {
    this.doc.font(font).fontSize(size).fillColor(colour).text(text, x, y, { lineBreak: false });
  }

  /** A new element below another; `lang` only where it differs from the page's. */
  element(parent: Element, type: string, options: ElementOptions = {}): Element {
    const element = this.doc.struct(type, options);
    parent.add(element);
    return element;
  }

  /** A paragraph or heading over the pages that it needs; gives its element, ended. */
  paragraph(
    parent: Element,
    type: string,
    { text, lang }: Words,
    style: Style,
    { x = LEFT, width = WIDTH, after = 6, keep = 0 } = {}
  ): void {
    const element = this.element(parent, type, lang === undefined ? {} : { lang });
    const lines = this.lines(text, width, style);
    const height = this.lineHeight(style);
    this.need(Math.min(lines.length, 2) * height + keep);
    for (let at = 0; at < lines.length;) {
      if (this.room < height) this.newPage();
      const some = lines.slice(at, at + Math.max(1, Math.floor(this.room / height)));
      const top = this.y;
      element.add(() => some.forEach((line, row) => this.draw(line, x, top + row * height, style)));
      at += some.length;
      this.y += some.length * height;
    }
    element.end();
    this.y += after;
  }

  /** Makes an area of the page lead somewhere, as the content of a link's element. */
  linkArea(
    link: Element,
    words: string,
    height: number,
    width: number,
    target: { readonly name: string } | { readonly url: string }
  ): void {
    // The types of the library know neither of the two (ISO 32000-1, 14.8.4.4.2).
    const options = {
      Contents: new String(words),
      structParent: link
    } as unknown as PDFKit.Mixins.AnnotationOption;
    if ('url' in target) this.doc.link(LEFT, this.y, width, height, target.url, options);
    else this.doc.goTo(LEFT, this.y, width, height, target.name, options);
  }

  artifact(place: 'Top' | 'Bottom' | 'Layout', draw: () => void): void {
    const options =
      place === 'Layout' ? { type: 'Layout' } : { type: 'Pagination', attached: [place] };
    this.doc.markContent('Artifact', options as PDFKit.Mixins.MarkingOptions);
    draw();
    this.doc.endMarkedContent();
  }

  rule(colour = '#bbb'): void {
    const y = this.y;
    this.artifact('Layout', () =>
      this.doc
        .moveTo(LEFT, y)
        .lineTo(LEFT + WIDTH, y)
        .lineWidth(0.5)
        .stroke(colour)
    );
  }

  /** Page numbers, and what the document is, at the foot of every page. */
  foot(words: string): void {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(page);
      const number = `${page + 1} / ${count}`;
      const right = LEFT + WIDTH - this.measure(number, QUIET);
      this.artifact('Bottom', () => {
        this.draw(this.shortened(words, WIDTH - 80, QUIET), LEFT, FOOT, QUIET);
        this.draw(number, right, FOOT, QUIET);
      });
    }
  }

  shortened(text: string, width: number, style: Style): string {
    const [first = '', ...rest] = this.lines(text.replaceAll('\n', ' '), width - 10, style);
    return rest.length === 0 ? first : `${first} …`;
  }
}

export function openDocument(options: PDFKit.PDFDocumentOptions, fonts: Fonts): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    // None of the library's own fonts, which it looks for otherwise; its types know only names.
    font: null as unknown as string,
    ...options
  });
  doc.registerFont('regular', fonts.regular.buffer).registerFont('bold', fonts.bold.buffer);
  doc.font('regular');
  return doc;
}
