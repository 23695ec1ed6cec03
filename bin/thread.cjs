// The other thread: a shim on its compiled program.
const { getEnvironmentData } = require('node:worker_threads');
const { COMMAND, load } = require('./load.cjs');

load('thread', getEnvironmentData(COMMAND));
