/** The sequences that we ourselves send to a terminal: colours, and the one that clears a line. */

export const RESET = '\u001B[0m';
export const INK = {
  error: '\u001B[1;31m',
  warning: '\u001B[1;33m',
  info: '\u001B[1;36m',
  good: '\u001B[32m',
  dim: '\u001B[2m',
  bold: '\u001B[1m',
} as const;
export const CLEAR_LINE = '\r\u001B[2K';

const ALL = [RESET, ...Object.values(INK), CLEAR_LINE];

export const OWN_SEQUENCES = new RegExp(ALL.map((each) => each.replace(/[[\]]/g, '\\$&')).join('|'), 'g');
