/** What dist/ is compiled from: the command line, and the public interface for programs. */
export { main } from './cli/program.js';
export * from './index.js';
