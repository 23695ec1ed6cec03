/** Names the page of the site that a section of the book becomes: printed in books, so it stays what it is. */

/** The first page of a site, and what some disks take for a device. */
export const RESERVED: readonly string[] = ['index', 'con', 'prn', 'aux', 'nul'];

export const siteAddress = (site: string, section: string): string =>
  `${site.replace(/\/$/, '')}/${pageName(section)}.html`;

/** Of the file, without its suffix. */
export const pageName = (section: string): string => (RESERVED.includes(section) ? `${section}-2` : section);
