import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { formatFragment } from '../../src/lib/core/sharing/fragment';
import { sidewaysOn, violationsOn } from '../browser/accessible';
import { DESKTOP, PHONE } from '../browser/launch';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { badFiles, goodFiles } from '../fixtures/credentials';
import { QR_TEXT, qrPicture } from '../fixtures/qr';
import { qrFile } from '../fixtures/qr-file';
import { drawnPng } from '../fixtures/png';
import {
  asItem,
  badge,
  ELSEWHERE,
  EMAIL,
  fragmentOf,
  largeBadge,
  LIST,
  sentCases,
  signedListText
} from '../fixtures/sent';

type Cases = Awaited<ReturnType<typeof sentCases>>;

const RESULTS = {
  good: ['content intact', 'issuer’s own key', 'in force'],
  altered: ['content altered', 'issuer not checked', 'in force'],
  expired: ['content intact', 'issuer’s own key', 'expired'],
  revoked: ['content intact', 'issuer’s own key', 'revoked'],
  unlisted: ['content intact', 'issuer’s own key', 'status not checked'],
  unknown: ['content not checked', 'issuer not checked', 'no status published'],
  unsigned: ['no proof', 'issuer self-stated', 'no status published']
} as const;
const VERDICTS = {
  good: 'Unchanged, signed with its issuer’s own key, and in force.',
  altered: 'Do not rely on this: it was changed after it was signed.',
  expired: 'It is no longer valid: it ended on 30 Jun 2026.',
  revoked: 'Its issuer has withdrawn it.',
  unlisted:
    'Unchanged and signed with its issuer’s own key. Whether it was withdrawn is not known.',
  unknown: 'Whether it is genuine could not be checked here.',
  unsigned: 'Nothing in it is proven: it has no signature.'
} as const;
const LINK = '/check/#';

/** Somebody who is shown something: what they see, and what their browser asks for and keeps. */
class Visitor extends Learner {
  readonly requests: string[] = [];

  override async start(...options: Parameters<Learner['start']>) {
    const page = await super.start(...options);
    page.context().on('request', (request) => {
      this.requests.push(`${request.url()} ${request.headers()['referer'] ?? ''}`);
    });
    return page;
  }

  /** Opens a link anew, as from a mail. */
  async follow(fragment: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.site.url}${LINK}${fragment}`);
    await this.verdict();
  }

  async verdict(): Promise<void> {
    await this.page.locator('section.verdict, ol.shown, main section.card').first().waitFor();
  }

  results(): Promise<string[]> {
    return this.page.locator('.finding .tag').allTextContents();
  }

  text(content: string | RegExp) {
    return this.page.getByText(content).first();
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name }).first();
  }

  /** What the browser keeps of the visit, beside the app's own files. */
  kept(): Promise<unknown> {
    return this.page.evaluate(async () => ({
      databases: (await indexedDB.databases()).length,
      local: { ...localStorage },
      session: Object.values({ ...sessionStorage }).join(' '),
      caches: (await caches.keys()).filter((name) => !name.includes('precache'))
    }));
  }
}

describe('a link, opened by somebody else', () => {
  const site = new Site();
  let visitor: Visitor;
  let cases: Cases;

  beforeAll(async () => {
    await site.start();
    cases = await sentCases();
  });
  afterAll(() => site.stop());

  describe.each(['good', 'altered', 'expired', 'revoked'] as const)('%s', (name) => {
    beforeAll(async () => {
      visitor = new Visitor(site);
      await visitor.start();
    });
    afterAll(() => visitor.leave());

    it('in a clean browser with the network cut once the page is there', async () => {
      await visitor.page.goto(`${site.url}/check/`);
      await visitor.button('Paste').waitFor();
      await visitor.settle();
      await visitor.page.context().setOffline(true);
      await visitor.follow(fragmentOf(cases[name]));
      expect(await visitor.results()).toEqual(RESULTS[name]);
      expect(await visitor.text(VERDICTS[name]).count()).toBe(1);
      await visitor.page.context().setOffline(false);
    });

    it('asks nobody, keeps nothing, and leaves what was sent in the address alone', async () => {
      const fragment = fragmentOf(cases[name]);
      expect(visitor.foreign).toEqual([]);
      expect(visitor.requests.filter((each) => each.includes(fragment.slice(2, 40)))).toEqual([]);
      expect(visitor.requests.filter((each) => each.includes('/catalogue/'))).toEqual([]);
      expect(await visitor.page.title()).toBe('Check a credential · Cairn');
      expect(visitor.page.url()).toBe(`${site.url}${LINK}${fragment}`);
      const kept = (await visitor.kept()) as Record<string, unknown>;
      expect(kept).toMatchObject({ databases: 0, local: {}, caches: [] });
      expect(String(kept['session'])).not.toContain(fragment.slice(2, 40));
      expect(visitor.problems).toEqual([]);
    });
  });
});

describe('the page to check a credential', () => {
  const site = new Site();
  const visitor = new Visitor(site);
  let cases: Cases;

  beforeAll(async () => {
    await site.start();
    await visitor.start();
    cases = await sentCases();
  });
  afterAll(async () => {
    await visitor.leave();
    await site.stop();
  });
  afterEach(async () => {
    await visitor.page.context().unrouteAll();
  });

  it('opened by a link for the first time: the verdict comes before anything else is loaded', async () => {
    await visitor.follow(fragmentOf(cases.good));
    expect(await visitor.results()).toEqual(RESULTS.good);
    await visitor.settle();
    const first = (name: string) => visitor.requests.findIndex((each) => each.includes(name));
    expect(first('/workers/')).toBeGreaterThan(0);
    expect(first('/service-worker.js')).toBeGreaterThan(first('/workers/'));
    expect(visitor.foreign).toEqual([]);
  });

  it.each(Object.keys(RESULTS) as (keyof typeof RESULTS)[])(
    'says of %s what is so',
    async (name) => {
      await visitor.follow(fragmentOf(cases[name]));
      expect(await visitor.results()).toEqual(RESULTS[name]);
      expect(await visitor.text(VERDICTS[name]).count()).toBe(1);
    }
  );

  it('checks anew when what stands behind the # changes, and forgets with it', async () => {
    await visitor.follow(fragmentOf(cases.good));
    await visitor.page.evaluate((to) => (location.hash = to), fragmentOf(cases.revoked));
    await visitor.text(VERDICTS.revoked).waitFor();
    await visitor.page.goBack();
    await visitor.text(VERDICTS.good).waitFor();
    await visitor.page.getByRole('link', { name: 'Check another' }).click();
    await visitor.button('Paste').waitFor();
    expect(new URL(visitor.page.url()).hash).toBe('');
  });

  it('marks an own statement and a path as such, and ticks nothing off', async () => {
    for (const name of ['own', 'path'] as const) {
      await visitor.follow(fragmentOf(cases[name]));
      await visitor.text('Learner’s own statement').waitFor();
      expect(await visitor.page.locator('.good').count()).toBe(0);
      expect(await visitor.results()).toEqual([]);
    }
  });

  it('shows several as a list, each to be opened', async () => {
    const items = Object.values(cases).flatMap((each) => each.items);
    await visitor.follow(fragmentOf({ items, copies: cases.good.copies }, 'For the shipyard'));
    await visitor.page.getByRole('heading', { level: 1, name: 'For the shipyard' }).waitFor();
    const rows = visitor.page.locator('ol.shown > li');
    expect(await rows.count()).toBe(items.length);
    await visitor.text('Look closely: 3 of these are not in order.').waitFor();
    await rows.nth(3).locator('summary').click();
    expect(await visitor.results()).toEqual(RESULTS.revoked);
  });

  it('asks who could tell more when the button is pressed, and keeps no answer', async () => {
    const answer = await signedListText();
    const headers = { 'Access-Control-Allow-Origin': '*' };
    await visitor.page
      .context()
      .route('https://kestrel.example/**', (route) => route.fulfill({ body: answer, headers }));
    await visitor.follow(fragmentOf(cases.unlisted));
    expect(visitor.foreign).toEqual([]);
    await visitor.button('Look up').click();
    await visitor.text(VERDICTS.good).waitFor();
    expect(visitor.foreign.splice(0)).toEqual([LIST]);
    expect(await visitor.kept()).toMatchObject({ databases: 0, local: {}, caches: [] });
  });

  it('fetches what is kept elsewhere when the button is pressed, if it is what was sent', async () => {
    const large = await largeBadge();
    let body = large.replace('Heavy', 'Light');
    const headers = { 'Access-Control-Allow-Origin': '*' };
    await visitor.page
      .context()
      .route('https://kestrel.example/**', (route) => route.fulfill({ body, headers }));
    await visitor.follow(fragmentOf(cases.reference));
    expect(visitor.foreign).toEqual([]);
    await visitor.button('Fetch it from kestrel.example').click();
    await visitor.text(/is not what was sent to you/).waitFor();
    body = large;
    await visitor.button('Fetch it from kestrel.example').click();
    await visitor.text(/^Unchanged and signed/).waitFor();
    expect(new Set(visitor.foreign.splice(0))).toEqual(new Set([ELSEWHERE]));
  });

  it('compares a scrambled address with one that is typed in', async () => {
    await visitor.follow(fragmentOf(cases.good));
    await visitor.page.getByLabel('E-mail address').fill(EMAIL);
    await visitor.button('Compare').click();
    await visitor.text('It was issued to this address.').waitFor();
  });

  it('saves the file as it was sent', async () => {
    await visitor.follow(fragmentOf(cases.good));
    const { name, bytes } = await visitor.saved(() => visitor.button('Save the file').click());
    const [sent] = cases.good.items;
    expect(name).toBe('credential.json');
    expect(sent?.kind === 'credential' && bytes.equals(Buffer.from(sent.bytes))).toBe(true);
  });

  it('is kept in the app of who wants that', async () => {
    const keeper = new Visitor(site);
    await keeper.start();
    await keeper.follow(fragmentOf(cases.good));
    await keeper.page.getByRole('link', { name: 'Keep it in your own Cairn' }).click();
    await keeper.text('credential.json: added').waitFor();
    await keeper.page.getByRole('navigation', { name: 'Main' }).waitFor();
    expect(keeper.problems).toEqual([]);
    await keeper.leave();
  });

  it('prints everything but what is to be pressed', async () => {
    const items = [...cases.good.items, ...cases.revoked.items];
    await visitor.follow(fragmentOf({ items, copies: cases.good.copies }));
    await visitor.page.emulateMedia({ media: 'print' });
    await visitor.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await visitor.results()).toEqual([...RESULTS.good, ...RESULTS.revoked]);
    expect(await visitor.page.locator('button:visible, footer:visible').count()).toBe(0);
    expect(await visitor.text(/^Checked with Cairn in a browser on/).isVisible()).toBe(true);
    await visitor.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await visitor.page.emulateMedia({ media: 'screen' });
  });

  it('can be walked by keyboard, and the way past the head leaves the address alone', async () => {
    const fragment = fragmentOf(cases.unlisted);
    await visitor.follow(fragment);
    const { keyboard } = visitor.page;
    const focused = () =>
      visitor.page.evaluate(() => (document.activeElement?.textContent ?? '').trim());
    await keyboard.press('Tab');
    expect(await focused()).toBe('Skip to content');
    await keyboard.press('Enter');
    expect(await visitor.page.evaluate(() => document.activeElement?.id)).toBe('content');
    expect(new URL(visitor.page.url()).hash).toBe(`#${fragment}`);
    const seen: string[] = [];
    for (let step = 0; step < 12 && seen.at(-1) !== 'Open Cairn'; step++) {
      await keyboard.press('Tab');
      seen.push(await focused());
    }
    expect(seen).toEqual([
      'Look up',
      '',
      'Compare',
      'Save the file',
      'Check another',
      'Print',
      'Keep it in your own Cairn',
      'Open Cairn'
    ]);
    for (let back = 0; back < 3; back++) await keyboard.press('Shift+Tab');
    await keyboard.press('Enter');
    await visitor.button('Paste').waitFor();
  });

  it('opens again without a connection, after a night', async () => {
    await visitor.start();
    await visitor.follow(fragmentOf(cases.good));
    await visitor.settle();
    await site.stop();
    await visitor.start();
    await visitor.follow(fragmentOf(cases.revoked));
    expect(await visitor.results()).toEqual(RESULTS.revoked);
    await site.start();
  });

  describe('given by hand', () => {
    const give = async (files: Map<string, Buffer>) => {
      await visitor.page.goto(`${site.url}/check/`);
      await visitor.button('Paste').waitFor();
      await visitor.page.setInputFiles('input[type=file]', visitor.files(files));
      await visitor.verdict();
    };

    it('files of other wallets, each with its three results', async () => {
      const expected = new Map([
        ['badge-did-key.json', ['content intact', 'issuer’s own key', 'no status published']],
        ['badge-baked.png', ['content intact', 'issuer not proven', 'no status published']],
        ['badge-hosted.json', ['no proof', 'issuer self-stated', 'status not checked']],
        ['diploma-sealed.jsonld', ['content intact', 'issuer not proven', 'no status published']],
        ['wallet-export.json', ['content intact', 'issuer’s own key', 'no status published']]
      ]);
      for (const [name, bytes] of await goodFiles()) {
        await give(new Map([[name, bytes]]));
        expect([name, await visitor.results()]).toEqual([name, expected.get(name)]);
      }
    });

    it('several at once, an archive among them; what cannot be read says why', async () => {
      const zip = zipSync({ 'in/a.json': Buffer.from(JSON.stringify(badge('Inside'))) });
      await give(new Map([...badFiles(), ['all.zip', Buffer.from(zip)]]));
      const rows = visitor.page.locator('ol.shown > li');
      await expect.poll(() => rows.count()).toBe(4);
      await rows.nth(0).locator('summary').click();
      await visitor.text('letter.txt: this is neither a credential').waitFor();
      await visitor.text('Inside').waitFor();
    });

    it('a picture of a code: a link is opened, an address only shown', async () => {
      const link = `https://cairn.example/check/#${formatFragment({ ...cases.own, copies: [] })}`;
      await give(new Map([['code.png', qrFile(link)]]));
      await visitor.text('Learner’s own statement').waitFor();
      await visitor.page.goto(`${site.url}/check/`);
      await visitor.button('Paste').waitFor();
      const files = visitor.files(new Map([['code.png', drawnPng(qrPicture(200, 200, 6))]]));
      await visitor.page.setInputFiles('input[type=file]', files);
      await visitor.text('This will ask badges.example for:').waitFor();
      expect(await visitor.page.getByText(QR_TEXT, { exact: true }).count()).toBe(1);
      expect(visitor.foreign).toEqual([]);
    });

    it('a text, a token and a whole link, pasted', async () => {
      const paste = async (text: string) => {
        await visitor.page.goto(`${site.url}/check/`);
        await visitor.button('Paste').click();
        await visitor.page.getByLabel('Text of the credential, or its address').fill(text);
        await visitor.button('Read this text').click();
        await visitor.verdict();
      };
      await paste(JSON.stringify(badge('Pasted')));
      expect(await visitor.results()).toEqual(RESULTS.unsigned);
      await paste(`Look: https://cairn.example/check/#${fragmentOf(cases.revoked)}\nAlba`);
      expect(await visitor.results()).toEqual(RESULTS.revoked);
    });
  });

  describe('wrong', () => {
    const wrong = async (fragment: string, sentence: string) => {
      await visitor.page.goto('about:blank');
      await visitor.page.goto(`${site.url}${LINK}${fragment}`);
      const alert = visitor.page.getByRole('alert');
      await alert.getByText(sentence).waitFor();
      await alert.getByText('Ask the sender for the whole link or for the file').waitFor();
      expect(await visitor.button('Paste').count()).toBe(1);
    };
    const good = () => fragmentOf(cases.good);

    it.each([
      ['cut short', () => good().slice(0, -40), 'This link was cut short on its way'],
      [
        'damaged',
        () => `${good().slice(0, 90)}${good().charAt(90) === 'A' ? 'B' : 'A'}${good().slice(91)}`,
        'This link was damaged on its way'
      ],
      ['newer', () => good().replace(/^1/, '7'), 'This link was made by a newer version'],
      ['somebody else’s', () => 'verify?vc=https://a.example/1', 'This link carries nothing'],
      ['no encoding at all', () => '%E0%A4%A', 'This link carries nothing'],
      ['empty behind its version', () => '1.', 'This link was cut short on its way']
    ])('a link that is %s gets one sentence and another way', async (_, fragment, sentence) => {
      await wrong(fragment(), sentence);
    });

    it('what is written to be run is shown as the text that it is', async () => {
      const script = '<img src=x onerror="window.hacked=true"><script>window.hacked=true</script>';
      const hostile = badge('x', { name: script, id: 'javascript:window.hacked=true' });
      const items = [asItem(hostile), asItem('Dear'), asItem('{"a":')];
      await visitor.follow(fragmentOf({ items }, script));
      for (const row of await visitor.page.locator('ol.shown summary').all()) await row.click();
      await visitor.page.locator('h1').filter({ hasText: '<script>' }).waitFor();
      expect(await visitor.page.evaluate(() => 'hacked' in window)).toBe(false);
      await visitor.text(/begins like a credential but is damaged/).waitFor();
    });
  });

  it('asked nobody else, stored nothing, and said nothing wrong on the console', async () => {
    expect(visitor.foreign).toEqual([]);
    expect(await visitor.kept()).toMatchObject({ databases: 0, local: {}, caches: [] });
    expect(visitor.problems.filter((each) => !each.includes('net::ERR'))).toEqual([]);
  });
});

describe.each([
  ['en-GB', 'light', PHONE],
  ['en-GB', 'dark', DESKTOP],
  ['es', 'light', DESKTOP],
  ['es', 'dark', PHONE]
] as const)('accessibility of the check in %s, %s', (locale, colorScheme, viewport) => {
  const site = new Site();
  const visitor = new Visitor(site);
  let cases: Cases;

  beforeAll(async () => {
    await site.start();
    await visitor.start({ locale, colorScheme, viewport, reducedMotion: 'reduce' });
    cases = await sentCases();
  });
  afterAll(async () => {
    await visitor.leave();
    await site.stop();
  });

  async function expectNothing(): Promise<void> {
    expect(await violationsOn(visitor.page)).toEqual([]);
    expect(await sidewaysOn(visitor.page)).toBe(0);
  }

  it('before anything was given, and with a link that is wrong', async () => {
    await visitor.page.goto(`${site.url}/check/`);
    await visitor.page.locator('.drop').waitFor();
    expect(await visitor.page.evaluate(() => document.documentElement.lang)).toBe(
      locale.slice(0, 2)
    );
    await expectNothing();
    await visitor.page.goto('about:blank');
    await visitor.page.goto(`${site.url}${LINK}1.AAAA`);
    await visitor.page.getByRole('alert').waitFor();
    await expectNothing();
  });

  it('with one of each kind, alone and all of them opened', async () => {
    for (const each of Object.values(cases)) {
      await visitor.follow(fragmentOf(each));
      await expectNothing();
    }
    const items = Object.values(cases).flatMap((each) => each.items);
    await visitor.follow(fragmentOf({ items: [...items, asItem('Dear')] }));
    for (const row of await visitor.page.locator('ol.shown summary').all()) await row.click();
    await expectNothing();
    expect(visitor.problems).toEqual([]);
  });
});
