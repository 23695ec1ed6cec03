/** Computes how wide the spine of a book is from its pages and its paper. */
import type { CoverConfig } from './cover-schema.js';

/**
 * Half as many leaves as pages, each as thick as the paper, between two boards; in millimetres, to a tenth.
 * The figure of the printer comes first; a stapled book has no spine.
 * @param pages of the book inside
 */
export function spineWidthMm(cover: CoverConfig, pages: number): number {
  if (cover.binding === 'saddle') return 0;
  if (cover.spineMm !== undefined) return cover.spineMm;
  const leafMicron = cover.paperMicron ?? cover.paperGrams * cover.paperBulk;
  const micron = (pages / 2) * leafMicron + 2 * cover.coverMicron;
  return Math.round(micron / 100) / 10;
}
