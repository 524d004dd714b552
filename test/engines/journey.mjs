import { find, until } from './page.mjs';

const footer = `document.querySelector('footer')?.innerText ?? ''`;

/** The digest once all draws of a setting are in; `other`: than this one. @param {import('./page.mjs').Page} page */
const settled = (page, what, other = '') =>
  until(
    page,
    what,
    `const text = ${footer};
     const digest = /[0-9a-f]{8}/.exec(text)?.[0] ?? '';
     return /^\\s*10,000/.test(text) && digest !== '' && digest !== ${JSON.stringify(other)} && digest;`,
  );

const button = (words) =>
  `return [...document.querySelectorAll('button')].find((each) => !each.disabled && each.checkVisibility() &&
     (each.innerText.trim() || each.getAttribute('aria-label') || '') === ${JSON.stringify(words)});`;

const chance = `return /(\\d+(\\.\\d+)?)\\s*%/.exec(document.querySelector('main').innerText)?.[1];`;

/**
 * A visit: the page opens, a lever moves and the figures follow, the scenario is saved and found again, its link is made
 * and opens to the same figures. Gives what was seen. @param {import('./page.mjs').Page} page @param {string} address
 */
export async function travel(page, address) {
  await page.open(address);
  const planned = await settled(page, 'the first figures');
  const before = await page.evaluate(chance);

  const slider = await find(
    page,
    'the lever of the vouchers',
    `return [...document.querySelectorAll('input[type=range]')].find((each) => each.checkVisibility() && /数字消费券.*省级财政资金/.test(each.getAttribute('aria-label')));`,
  );
  await page.press(slider, 'End');
  const moved = await settled(page, 'figures of the moved lever', planned);
  const after = await page.evaluate(chance);

  await page.click(await find(page, 'the save button', button('保存情景')));
  await page.click(
    await find(
      page,
      'the save button of the dialog',
      `return [...document.querySelectorAll('dialog[open] button')].find((each) => each.innerText.trim() === '保存');`,
    ),
  );
  await until(
    page,
    'the note of saving',
    `return document.body.innerText.includes('已保存“按计划”。');`,
  );

  await page.click(await find(page, 'the share button', button('分享')));
  const link = await until(
    page,
    'the link',
    `return [...document.querySelectorAll('dialog[open] input, dialog[open] textarea')].map((each) => each.value).find((value) => value.includes('#s='));`,
  );
  await page.open(link);
  await until(
    page,
    'the note that the figures are the same',
    `return document.body.innerText.includes('已精确复现');`,
  );
  const reopened = await settled(page, 'the figures of the link');
  return { planned, moved, reopened, before, after, link };
}
