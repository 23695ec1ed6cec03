import { writeFileSync } from 'node:fs';
import { loadConfig } from '../src/config/load.js';
import * as L from '../src/config/load.js';
import { loadBook, iconFinder } from '../src/content/load.js';
import { bookSections, composed, edition } from '../src/editions/editions.js';
import { findBrowser } from '../src/paginate/browser.js';
import { openSession } from '../src/paginate/session.js';
import { layoutSection } from '../src/paginate/layout.js';
import { printable, show } from '../src/paginate/print.js';
import { paintCss } from '../src/editions/styles.js';
import { packagePath } from '../src/package.js';
import path from 'node:path';
const content = process.argv[2]!;
const { config } = await (loadConfig as any)(path.join(content,'book.yaml')).then((x:any)=>x.config?x:{config:x});
const t=()=>performance.now();
const loaded = await loadBook(config, {} as any);
const sections = (await bookSections(config, loaded, iconFinder(), ()=>{})).map((s)=>composed(s));
const folders = {'/book/': config.bookDir,'/styles/': packagePath('styles'),'/templates/': packagePath('templates')};
const session = await openSession({location: await findBrowser(), files:{folders}, jobs:1, timeoutMs:60000, signal:new AbortController().signal} as any);
const prof = Number(process.argv[3]??7);
let k=0;
const css = paintCss('digital');
const layouts:any[]=[];
await session.forEach(sections, async (bench:any, s:any)=>{
  const n=k++;
  let cdp:any;
  if(n===prof){cdp=await bench.page.createCDPSession(); await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval',{interval:200}); await cdp.send('Profiler.start');}
  if(n===8) await bench.page.tracing.start({path:'/tmp/sb/layout.trace',categories:['devtools.timeline','blink','cc','v8','toplevel','blink.user_timing','ipc']});const a=t(); const r=await layoutSection(bench,s,60000); const b=t(); if(n===8) await bench.page.tracing.stop();
  if(cdp){const {profile}=await cdp.send('Profiler.stop'); writeFileSync('/tmp/sb/layout.cpuprofile',JSON.stringify(profile));}
  layouts.push(r.layout);
  console.log('layout',s.id,Math.round(b-a),'html',s.html.length,'css',s.css.length,'out',r.layout.html.length, 'content',JSON.stringify(r.layout.content).length);
  return r;
});
k=0;
await session.forEach(layouts, async (bench:any, layout:any)=>{
  const n=k++;
  const html=printable({layout,bleedMm:0,forReaders:true,css,photoPpi:150,folio:(p:number)=>String(p+1),pageOf:()=> '12'} as any);
  let cdp:any;
  if(n===prof){cdp=await bench.page.createCDPSession(); await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval',{interval:200}); await cdp.send('Profiler.start');}
  const a=t(); await show(bench.page,html); const b=t();
  const lay=await bench.page.evaluate('(()=>{const t=performance.now();document.body.getBoundingClientRect();return performance.now()-t})()');
  if(n===8) await bench.page.tracing.start({path:'/tmp/sb/print.trace',categories:['devtools.timeline','blink','cc','v8','toplevel','printing','skia','accessibility']});const c=t(); const bytes=await bench.page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true, outline: false, timeout: 0 }); const d=t();if(n===8) await bench.page.tracing.stop();
  if(cdp){const {profile}=await cdp.send('Profiler.stop'); writeFileSync('/tmp/sb/print.cpuprofile',JSON.stringify(profile));}
  const e=t(); const b2=await bench.page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: false, outline: false, timeout: 0 }); const f=t();
  console.log('print',layout.section.id,'show',Math.round(b-a),'layout',Math.round(lay as number),'pdf',Math.round(d-c),bytes.length,'untagged',Math.round(f-e),b2.length);
});
await session.close();
