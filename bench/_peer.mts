import { installedPeers } from './peers.js';
const peers = installedPeers('/tmp/peers','/usr/bin/chromium');
for (const p of peers) if (p.name.includes('pagedjs')) console.log(p.name, await p.time({folder:'/tmp/sb/32',content:'/tmp/sb/32/content',html:'/tmp/sb/32/book.html',chapters:32} as any));
