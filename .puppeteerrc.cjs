// The browser is found or unpacked by bin/setup.js and src/paginate/browser.ts; puppeteer's own download would break `npm ci` on a closed network.
module.exports = { skipDownload: true };
