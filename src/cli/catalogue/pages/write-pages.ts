import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Provider } from '../../../lib/core/catalogue/model';
import type { Manifest } from '../../../lib/core/catalogue/published/manifest';
import { formatPreviewPage } from '../../../lib/core/catalogue/published/preview-html';
import { previewAddress, previewName } from '../../../lib/core/catalogue/published/preview-page';
import { pickText } from '../../../lib/core/kernel/text';
import type { RecordEntry } from '../../../lib/core/catalogue/formats/records';
import { breath, whenInterrupted } from '../publish/interrupted';
import { publishedIn, recordsOfPublished } from '../publish/open-published';
import { replace } from '../publish/piece-folder';
import { Pictures, PICTURE_NAME } from './picture';
import { previewOf, type Achievement } from './preview-of';

/** As many pictures as are drawn at a time; each takes a few megabytes. */
const AT_ONCE = 2 * availableParallelism();
const PAGES_A_BREATH = 100;
const LONGEST_LOOK = 300;

/** Where pages go and what they point to. */
export interface PagesSite {
  /** The folder that is written to. */
  readonly out: string;
  /** The address of the app, closed by a stroke. */
  readonly app: string;
  /** Files of further fonts. */
  readonly fonts: readonly string[];
}

export interface PagesWritten {
  pages: number;
  /** Pages that are new, or not as they were. */
  written: number;
  /** Pictures that had to be drawn. */
  drawn: number;
}

/**
 * Writes a preview page for every course and award of a catalogue whose pieces are in `folder`, as
 * its manifest says where they will be. What is there already in the same words stays untouched,
 * and pages of what is no longer in the catalogue stay, too: links to them are out in the world.
 */
export async function writePages(
  folder: string,
  manifest: Manifest,
  site: PagesSite
): Promise<PagesWritten> {
  const writer = new PageWriter(manifest, site);
  const takeBack = whenInterrupted(() => writer.close());
  try {
    await writeEach(recordsOfPublished(publishedIn(folder, manifest)), writer);
    return writer.done;
  } finally {
    takeBack();
    writer.close();
  }
}

async function writeEach(records: Iterable<RecordEntry>, writer: PageWriter): Promise<void> {
  const providers = new Map<string, Provider>();
  const awards = new Set<string>();
  const working = new Set<Promise<void>>();
  for (const record of records) {
    if (record.kind === 'provider') providers.set(record.value.id, record.value);
    if (record.kind === 'award') awards.add(record.value.id);
    if (record.kind === 'provider' || record.kind === 'equivalence') continue;
    // An id is one thing to whoever follows a link.
    if (record.kind === 'offering' && awards.has(record.value.id)) continue;
    if (writer.done.pages % PAGES_A_BREATH === 0) await breath();
    const work = writer.write(record, providers.get(record.value.provider));
    working.add(work);
    void work.finally(() => working.delete(work)).catch(() => undefined);
    if (working.size >= AT_ONCE) await Promise.race(working);
  }
  await Promise.all(working);
}

class PageWriter {
  readonly done: PagesWritten = { pages: 0, written: 0, drawn: 0 };
  readonly #pictures: Pictures;

  constructor(
    private readonly manifest: Manifest,
    private readonly site: PagesSite
  ) {
    this.#pictures = new Pictures(site.fonts);
  }

  close(): void {
    this.#pictures.close();
  }

  async write(achievement: Achievement, provider: Provider | undefined): Promise<void> {
    const { id } = achievement.value;
    const { publisher, demonstration } = this.manifest;
    const preview = previewOf(achievement, provider, demonstration);
    const picture = this.#pictures.plan(preview, pickText(publisher, [preview.words.lang]).text);
    const page = previewAddress(this.manifest, id) ?? '';
    const html = formatPreviewPage({
      ...preview,
      addresses: {
        page,
        picture: `${page}${picture.name}`,
        look: lookAddress(this.site.app, achievement),
        check: `${this.site.app}check/`
      }
    });
    this.done.pages++;
    const folder = join(this.site.out, previewName(id));
    mkdirSync(folder, { recursive: true });
    const drawing = join(folder, picture.name);
    if (!existsSync(drawing)) {
      replace(drawing, await this.#pictures.draw(picture.svg));
      this.done.drawn++;
    }
    const file = join(folder, 'index.html');
    if (existsSync(file) && readFileSync(file, 'utf8') === html) return;
    replace(file, html);
    this.done.written++;
    for (const name of readdirSync(folder)) {
      if (PICTURE_NAME.test(name) && name !== picture.name) rmSync(join(folder, name));
    }
  }
}

/** Where the app shows it; the front of the place where an id is too long for a small page. */
function lookAddress(app: string, { kind, value }: Achievement): string {
  const [front, key] =
    kind === 'award' ? ['paths/', 'plan/?award='] : ['explore/', 'offering/?id='];
  const address = `${app}${front}${key}${encodeURIComponent(value.id)}`;
  return address.length > LONGEST_LOOK ? `${app}${front}` : address;
}
