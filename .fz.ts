import { processMarkdown } from '/work/main/src/markup/processor.js';
import { fakeContext } from '/work/main/tests/markup/context.js';
const cases: Record<string,string> = {
 quote1000: '>'.repeat(1000)+' x', quote5000: '>'.repeat(5000)+' x', 
 list300: Array.from({length:300},(_, i)=>'  '.repeat(i)+'- x').join('\n'),
 star: '*a '.repeat(20000), brackets:'['.repeat(20000), parens:'[a]('.repeat(5000), under: '_'.repeat(50000), tick: '`'.repeat(1)+'a `` '.repeat(5000),
 strongnest: '*'.repeat(2000)+'a'+'*'.repeat(2000), em: '*a _b '.repeat(3000), containers: Array.from({length:200},(_, i)=>':'.repeat(203-i)+'tip').join('\n')+'\nx\n',
 longline: 'woord '.repeat(200000), table: '|a'.repeat(5000)+'|\n'+'|-'.repeat(5000)+'|\n', html:'<b>'.repeat(20000), sub:'<sub>'.repeat(3000)+'x', divs:'<div>'.repeat(5000)+'x', refs:'[^a]'.repeat(5000)+'\n\n[^a]: x', img: '![a](b) '.repeat(2000), colon: ':::tip\n'.repeat(3000), colon2: '::kort[a]{#a}\n'.repeat(2000), heads: '# a\n'.repeat(5000), attr: '::kort[a]{'+'x=1 '.repeat(5000)+'}', links:'[a](b.md) '.repeat(5000), nestlink: '[a '.repeat(2000)+'](x)'.repeat(2000),
};
for (const [k, v] of Object.entries(cases)) { const f: any[]=[]; const t=Date.now(); try { await processMarkdown(v, fakeContext('/tmp/x/x.md', f)); console.log(k, Date.now()-t,'ms', f.length) } catch (e:any) { console.log(k, Date.now()-t, 'THROW', e.message.slice(0,80), e.stack.split('\n').slice(1,4).map((s:string)=>s.trim()).join(' | ')) } }
