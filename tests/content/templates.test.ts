/** Templates of a book in place of ours: found by their name, checked, with pictures from where they stand. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { TEMPLATE_NAMES, TEMPLATES } from '../../src/content/template-slots.js';
import { checkTemplates, ownTemplate, packageTemplate } from '../../src/content/templates.js';
import { visit } from '../../src/markup/walk.js';
import { type Files, folderOf } from './books.js';

async function book(test: TestContext, files: Files, matter: object = {}) {
  const bookDir = await folderOf(test, files);
  const config = { bookDir, matter, places: new Map() } as unknown as Parameters<typeof checkTemplates>[0];
  const found = async () =>
    (await checkTemplates(config)).map(
      ({ rule, place, data }) =>
        `${path.basename(place?.file ?? '')}:${place?.line} ${rule} ${data.slot ?? data.file ?? data.name}`,
    );
  return { config, found };
}

describe('the list of templates', () => {
  for (const name of TEMPLATE_NAMES)
    it(`says of each slot of ${name} what stands there`, () => {
      const slots = new Set<string>();
      const walk = (root: Root): void =>
        visit(root, 'element', (element) => {
          if (element.tagName === 'slot') slots.add(String(element.properties.name));
          if (element.tagName === 'template' && element.content) walk(element.content);
        });
      walk(packageTemplate(name));
      assert.deepEqual(
        [...slots].filter((slot) => !Object.hasOwn(TEMPLATES[name]?.slots ?? {}, slot)),
        [],
      );
    });
});

describe('a template of the book', () => {
  const chapter = (body: string): string => `<html lang="nl"><body>\n${body}\n</body></html>`;
  const whole = ['heading', 'intro', 'summary', 'content'].map((name) => `<slot name="${name}"></slot>`).join('\n');

  it('stands in for ours when it has its name', async (test) => {
    const { config, found } = await book(test, { 'templates/chapter.html': chapter(whole) });
    assert.deepEqual(await found(), []);
    assert.ok(ownTemplate(config, 'chapter'));
    assert.equal(ownTemplate(config, 'cover'), undefined);
  });

  it('is told of slots that there are not, and of those whose text would be gone', async (test) => {
    const { found } = await book(test, {
      'templates/chapter.html': chapter(
        `${whole.replace('"summary"', '"sumary"').replace('<slot name="intro"></slot>', '')}`,
      ),
      'templates/chaper.html': '',
      'templates/reserve.html': '',
    });
    assert.deepEqual(await found(), [
      'chaper.html:1 content/stray-template chaper',
      'chapter.html:4 content/template sumary',
      'chapter.html:1 content/missing-slot intro',
    ]);
  });

  it('names pictures from where it stands, or from the folder of the book', async (test) => {
    const pictures =
      '<img src="../beeld/logo é.svg" alt=""><template data-on="every"><img src="/book/beeld/x.png" alt=""></template>';
    const { config, found } = await book(test, {
      'templates/chapter.html': chapter(`${whole}\n${pictures}`),
      'beeld/logo é.svg': '<svg/>',
    });
    assert.deepEqual(await found(), ['chapter.html:6 content/missing-file beeld/x.png']);
    const html = toHtml(ownTemplate(config, 'chapter') ?? fromHtml(''));
    assert.match(html, /src="\/book\/beeld\/logo%20%C3%A9\.svg"/);
    assert.match(html, /src="\/book\/beeld\/x\.png"/);
  });

  it('reaches nothing outside the book', async (test) => {
    const { found } = await book(test, {
      'templates/chapter.html': chapter(`${whole}\n<img src="../../x.png" alt="">`),
    });
    assert.deepEqual(await found(), ['chapter.html:6 content/outside-book ../x.png']);
  });
});
