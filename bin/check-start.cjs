// Tells whoever cannot start the program why: too old a Node, or a checkout or an install that was not finished.
// Written so that old versions of Node can read it.
var fs = require('node:fs');
var path = require('node:path');

exports.checkNode = function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return true;
  return refuse(`werkboek needs Node 20.19, or 22.12 or newer; this is ${process.version}. See https://nodejs.org\n`);
};

exports.checkProgram = function checkProgram() {
  const file = path.join(__dirname, '..', 'dist', 'werkboek.cjs');
  if (fs.existsSync(file)) return true;
  return refuse(
    `werkboek is not complete: ${file} is missing. Install it again with \`npm install\`; in a checkout, run \`node bin/setup.js\`.\n`,
  );
};

function refuse(message) {
  process.stderr.write(message);
  process.exitCode = 3;
  return false;
}
