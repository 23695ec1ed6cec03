/** Photos and their records: who made a photo, who is in it, and whether they agreed for as long as the book lasts. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import sharp from 'sharp';
import { pictureFinder } from '../../src/content/pictures.js';
import { wordDiagnostic } from '../../src/report/messages.js';
import { type Files, folderOf } from './books.js';

const DATE = '2026-11-24';
const SIZE = { width: 30, height: 20 };
const plain = () => sharp({ create: { ...SIZE, channels: 3, background: '#208040' } });
const camera = () =>
  plain()
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'Camera' } })
    .toBuffer();

async function find(test: TestContext, name: string, files: Files) {
  const folder = await folderOf(test, { 'chapters/een.md': '', ...files });
  return pictureFinder(folder, DATE)(`../${name}`, path.join(folder, 'chapters/een.md'));
}

/** What people read about a photo with this record. */
async function messages(test: TestContext, record: string | undefined): Promise<string[]> {
  const files = { 'photos/x.jpg': await plain().jpeg().toBuffer(), ...(record && { 'photos/x.jpg.yaml': record }) };
  const picture = await find(test, 'photos/x.jpg', files);
  assert.equal(picture.kind, 'photo');
  return picture.kind === 'photo'
    ? picture.problems.map((problem) => {
        assert.equal(problem.rule, 'content/photo-record');
        return wordDiagnostic(problem, 'nl').message.replace('De foto `photos/x.jpg` ', '');
      })
    : [];
}

const CONSENT = (until: string) => `maker: Een\npeople: consent\nconsent: { reference: map 7, until: ${until} }\n`;

describe('the record of a photo', () => {
  const cases: readonly (readonly [what: string, record: string | undefined, expected: readonly string[]])[] = [
    ['may say that nobody is in it', 'maker: Een\npeople: none\n', []],
    ['may say that people agreed, up to the day of the book', CONSENT(DATE), []],
    ['has to be there', undefined, ['heeft geen gegevens over de maker en de mensen op de foto.']],
    [
      'names the consent',
      'maker: Een\npeople: consent\n',
      ['laat mensen zien, maar er staat niet bij dat zij toestemming gaven.'],
    ],
    [
      'tells of consent that is over',
      CONSENT('2026-11-23'),
      ['laat mensen zien die toestemming gaven tot 2026-11-23; dat is voorbij.'],
    ],
    [
      'tells each thing that is wrong',
      'people: soms\nmakr: Een\n',
      [
        'heeft gegevens die niet kloppen: de sleutel “maker” ontbreekt.',
        'heeft gegevens die niet kloppen: “people”: nodig is none of consent.',
        'heeft gegevens die niet kloppen: de sleutel “makr” is niet bekend; bedoelt u “maker”?',
      ],
    ],
    [
      'is YAML',
      'maker: "Een\n',
      ['heeft gegevens die niet kloppen: er ontbreekt een aanhalingsteken, haakje, komma of dubbele punt.'],
    ],
  ];
  for (const [what, record, expected] of cases)
    it(what, async (test) => assert.deepEqual(await messages(test, record), expected));

  it('is asked of a picture elsewhere when a camera made it, and of no other', async (test) => {
    const files = { 'figures/a.jpg': await camera(), 'figures/b.jpg': await plain().jpeg().toBuffer() };
    const [made, drawn] = [await find(test, 'figures/a.jpg', files), await find(test, 'figures/b.jpg', files)];
    assert.ok(made.kind === 'photo' && drawn.kind === 'photo');
    assert.deepEqual([made.problems.length, drawn.problems.length], [1, 0]);
    assert.deepEqual([made.widthPx, made.heightPx], [20, 30], 'it is measured as it will stand');
  });
});

describe('a picture that cannot be used', () => {
  it('is damaged, cut short, of another kind or elsewhere', async (test) => {
    const whole = await plain().resize(900, 600).jpeg().toBuffer();
    const files = {
      'figures/half.jpg': whole.subarray(0, whole.length / 2),
      'figures/text.png': 'geen plaatje',
      'figures/oud.gif': 'GIF89a',
    };
    const problems: string[] = [];
    for (const name of [...Object.keys(files), '../../etc/passwd.jpg']) {
      const picture = await find(test, name, files);
      assert.equal(picture.kind, 'problem', name);
      if (picture.kind === 'problem') problems.push(picture.problem.rule);
    }
    assert.deepEqual(problems, ['markup/bad-image', 'markup/bad-image', 'markup/bad-image', 'content/outside-book']);
  });
});
