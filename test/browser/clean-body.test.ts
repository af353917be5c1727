import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareAttachment } from '#paper/attachment/prepare-attachment.ts';
import { cleanBody } from '#paper/body/clean-body.ts';
import { sampleJpeg, samplePng } from '../attachment/sample-files.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** The classics: what once ran through a filter that read the page otherwise than the browser did. */
const ATTACKS = [
  '<script>ran()</script>',
  '<img src=x onerror=ran()>',
  '<svg onload=ran()>',
  '<svg><script>ran()</script></svg>',
  '<svg><animate onbegin=ran() attributeName=x dur=1s>',
  '<body onload=ran()>',
  '<details open ontoggle=ran()>x</details>',
  '<video><source onerror=ran()></video>',
  '<iframe srcdoc="<script>parent.ran()</script>"></iframe>',
  '<a href="javascript:ran()" id=go>去</a>',
  '<a href="jav&#x09;ascript:ran()" id=go>去</a>',
  '<form action="javascript:ran()"><button id=go>去</button></form>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=ran()&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=ran()>">',
  '<noscript><p title="</noscript><img src=x onerror=ran()>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=ran()>',
  '<listing>&lt;img onerror="ran()" src=x&gt;</listing>',
  '<style><style/><img src=x onerror=ran()>',
  '<title><img src=x onerror=ran()></title>',
  '<textarea><img title="</textarea><img src=x onerror=ran()>">',
  '<xmp><p title="</xmp><img src=x onerror=ran()>">',
  '<![CDATA[<img src=x onerror=ran()>]]>',
  '<!--><img src=x onerror=ran()>-->',
  '<!--[if gte mso 9]><img src=x onerror=ran()><![endif]-->',
  '<p title="`><img src=x onerror=ran()>">x</p>',
  '<div style="background:url(javascript:ran())">x</div>',
  '<table background="javascript:ran()"><tr><td>x</table>',
  '<base href="javascript:/a/-ran();//"><a href="#" id=go>去</a>',
  '<meta http-equiv=refresh content="0;url=javascript:ran()">',
  '<object data="data:text/html,<script>ran()</script>"></object>',
  '<embed src="javascript:ran()">',
  '<p>&lt;script&gt;ran()&lt;/script&gt;&lt;img src=x onerror=ran()&gt;</p>',
  '<select><template><img src=x onerror=ran()></template></select>',
  '<img src="x` `<script>ran()</script>"` `>',
  '<x onclick=ran() id=go>去</x>',
  '<math href="javascript:ran()"><mi id=go>去</mi></math>',
];

/** Opens a page with this body and clicks whatever can be clicked. Says whether a script ran. */
async function runs(body: string): Promise<boolean> {
  await page.goto('about:blank');
  await page.evaluate(() => {
    Object.assign(window, { hasRun: false, ran: () => Object.assign(window, { hasRun: true }) });
  });
  await page.evaluate((html) => {
    document.body.innerHTML = html;
    // Once more, as an editor does: what is read out and put back must not change its meaning.
    document.body.innerHTML = String(document.body.innerHTML);
    for (const element of document.querySelectorAll<HTMLElement>('#go, a, p')) element.click();
  }, body);
  await page.waitForTimeout(30);
  return page.evaluate(() => Reflect.get(window, 'hasRun') === true);
}

describe('a cleaned body in a real browser', () => {
  it('runs nothing of any attack, while some of them do run uncleaned', async () => {
    const whole = ATTACKS.map((attack) => cleanBody(attack).html).join('\n');
    expect(await runs(whole)).toBe(false);
    for (const attack of ATTACKS)
      expect([attack, await runs(cleanBody(attack).html)]).toEqual([attack, false]);
    expect(await runs('<img src=x onerror=ran()>')).toBe(true);
  });

  it('is read by the browser as we wrote it', async () => {
    for (const attack of ATTACKS) {
      const { html } = cleanBody(attack);
      const seen = await page.evaluate((given) => {
        const { body } = new DOMParser().parseFromString(given, 'text/html');
        return body.innerHTML;
      }, html);
      expect(cleanBody(seen).html).toBe(html);
    }
  });
});

describe('a stripped picture in a real browser', () => {
  it.each([
    ['图.png', 'image/png', samplePng(), [2, 2]],
    ['图.jpg', 'image/jpeg', sampleJpeg(), [1, 1]],
  ] as const)('%s still shows', async (name, type, bytes, size) => {
    const { clean } = await prepareAttachment(bytes, name);
    const address = `data:${type};base64,${Buffer.from(clean).toString('base64')}`;
    const shown = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, address);
    expect(shown).toEqual([...size]);
  });
});
