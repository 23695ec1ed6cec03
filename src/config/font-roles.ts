/** What a book may have a typeface of its own for. */
export const FONT_ROLES = ['text', 'title', 'mono'] as const;

export type FontRole = (typeof FONT_ROLES)[number];
