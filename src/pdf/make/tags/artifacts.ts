/** Says what kind of Artifact painting is that belongs to no element (ISO 32000-1 14.8.2.2.2). */

import { type PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { BoxFromTrim } from '../../../section-content.js';
import type { Box } from '../../content/geometry.js';
import { paperOf } from '../../content/paper.js';
import { mmToPt, rectangleOf } from '../../document/boxes.js';
import { LAYOUT } from './rewrite-content.js';
import type { LooseRange } from './survey.js';

/** In points from the page's origin. */
export interface PageFrame {
  readonly trim: Box;
  /** Where the text stands. */
  readonly area: Box;
}

/** What covers this much of the page in both directions is its ground. */
const GROUND = 0.95;

export function frameOf(page: PDFDict, bleedMm: number, area: BoxFromTrim | undefined): PageFrame {
  const paper = paperOf(page) ?? rectangleOf(page.lookup(PDFName.of('MediaBox')));
  const { left = 0, top = 0, width = 0, height = 0 } = paper ?? {};
  const bleed = mmToPt(bleedMm);
  const trim = { left: left + bleed, bottom: top - height + bleed, right: left + width - bleed, top: top - bleed };
  return { trim, area: area ? onPage(area, trim) : trim };
}

/** From mm below the trim's top-left corner to points above the page's origin. */
export const onPage = ([left, top, right, bottom]: BoxFromTrim, trim: Box): Box => ({
  left: trim.left + mmToPt(left),
  bottom: trim.top - mmToPt(bottom),
  right: trim.left + mmToPt(right),
  top: trim.top - mmToPt(top),
});

export function artifactOpening({ shows, box }: LooseRange, { trim, area }: PageFrame, text: number): string {
  const isGround =
    box.right - box.left >= GROUND * (trim.right - trim.left) &&
    box.top - box.bottom >= GROUND * (trim.top - trim.bottom);
  if (isGround) {
    const corners = [box.left, box.bottom, box.right, box.top].map((value) => Math.round(value * 100) / 100);
    return `/Artifact <</Type /Background /BBox [${corners.join(' ')}]>> BDC`;
  }
  if (box.bottom >= area.top) return pagination(shows === text ? 'Header' : undefined);
  if (box.top <= area.bottom) return pagination(shows === text ? 'Footer' : undefined);
  if (box.right <= area.left || box.left >= area.right) return pagination(undefined);
  return LAYOUT;
}

const pagination = (subtype: string | undefined): string =>
  `/Artifact <</Type /Pagination${subtype ? ` /Subtype /${subtype}` : ''}>> BDC`;
