// Tells who has too old a version of Node which one is needed. Written so that old versions can read it.

exports.checkNode = function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return true;
  process.stderr.write(
    `werkboek needs Node 20.19, or 22.12 or newer; this is ${process.version}. See https://nodejs.org\n`,
  );
  process.exitCode = 3;
  return false;
};
