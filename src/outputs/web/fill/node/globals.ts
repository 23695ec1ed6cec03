/** What Node has without being asked, for code that runs in a browser. */
export { Buffer } from 'buffer/';
