/** Our quick reading of a piece of HTML gives the tree that hast-util-from-html gives, without places. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import type { Node } from 'unist';
import { parseFragment } from '../../src/markup/parse-fragment.js';
import { packagePath } from '../../src/package.js';

/** As it is read otherwise. */
function slowly(text: string): Node {
  const root = fromHtml(text, { fragment: true, space: 'html' });
  const strip = (node: Node): void => {
    delete node.position;
    if ('content' in node) strip(node.content as Node);
    for (const child of 'children' in node ? (node.children as Node[]) : []) strip(child);
  };
  strip(root);
  return root;
}

const filesIn = (folder: string, suffix: string): string[] =>
  readdirSync(packagePath(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

describe('a piece of HTML', () => {
  it('is the same tree in all that our fixtures hold', () => {
    const files = [...filesIn('tests/markup/fixtures', 'expected.html'), ...filesIn('styles/patterns', '.svg')];
    assert.ok(files.length > 50);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      assert.deepEqual(parseFragment(text), slowly(text), file);
    }
  });

  const pieces: Readonly<Record<string, string>> = {
    nothing: '',
    'crossed elements': '<p>een <b>twee <i>drie</b> vier</i> vijf<p><a href=1>a<a href=2>b</a></a><nobr>x<nobr>y',
    'a block in crossed elements': '<b><i><div>a</b>b</div></i>c<em><p>d</em>e</p>',
    'text and elements that a table puts before itself':
      'a<table>b<tr>c<td>d</td>e<p>f</p></table>g<table><input type=hidden><form>',
    'a table without its parts': '<table><td>1<th rowspan=2 colspan=x>2<tr><td>3<caption>4<col span=2>',
    'lists that are not closed': '<ul><li>a<li>b<ol start=3 reversed><li value=4>c</ul><dl><dt>d<dd>e<dt>f</dl>',
    'a drawing':
      '<svg viewBox="0 0 1 1" preserveaspectratio=none xlink:href="#a" class=" a  b "><lineargradient id=a><stop offset=.5 stop-color=red /></lineargradient><clippath/><path d="M0 0" stroke-width=2 stroke-dasharray="1, 2 3"/><title>t</title><desc><p>html</p></desc><foreignobject><div class=x>y</div></foreignobject></svg>',
    'HTML that ends a drawing':
      '<svg><g><path/><p>a</p></g><font color=red>b<font>c</svg><svg><style><a>b</style><script>1<2</script></svg>',
    'a formula':
      '<math display=block><mi>x</mi><mo>=</mo><annotation-xml encoding="text/html"><b>y</b></annotation-xml><mfrac definitionurl=z/></math>',
    templates: '<template class=a><tr><td>b</td></tr><template>c</template></template>d',
    remarks: 'a<!-- b --><p><!-->c<!DOCTYPE html>d<?e?>',
    'properties of every kind':
      '<input checked disabled=disabled maxlength=3 size=x value="" list=a accept="a/b,c/d" class="" aria-hidden=true hidden=until-found><a download ping="a b" rel="a b" coords="1,2" href="" data-line=3 data-a-b1=c aria-labelledby="a b" style="a:b">x</a><img srcset="a 1x, b 2x" sizes="1px" alt><td headers="a b" tabindex=-1>',
    'names that objects have': '<p constructor=a __proto__=b tostring=c hasownproperty=d toString=e>f',
    'whole documents': '<!doctype html><html lang=nl><head><title>a</title><body class=b><p>c</body></html>',
    signs: '&amp;&nbsp;&#0;&#x80;&notin;&unknown; a\u0000b\r\nc<pre>\n\nd</pre><textarea>\ne</textarea>',
    choices: '<select><option>a<option selected>b<optgroup label=c><option>d</select><button>e<button>f',
    'frames and forms': '<form><form><iframe srcdoc="<p>"></iframe><noscript><p>a</noscript><frameset><object><embed>',
    depth: `${'<div><b>'.repeat(300)}x`,
  };
  for (const [name, text] of Object.entries(pieces))
    it(`is the same tree: ${name}`, () => assert.deepEqual(parseFragment(text), slowly(text)));
});
