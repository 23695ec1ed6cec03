// The other thread: a shim on its compiled program.
const { load } = require('./load.cjs');

load('thread');
