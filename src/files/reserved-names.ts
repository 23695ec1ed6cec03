/** Knows the names that Windows keeps for devices, with any suffix: a file of that name cannot be made or unpacked there. */

const DEVICES = /^(con|prn|aux|nul|(com|lpt)[0-9])$/i;

export const isReservedName = (stem: string): boolean => DEVICES.test(stem.split('.')[0]!.trim());

/** @param stem of a file, without its suffix */
export const freeName = (stem: string): string => (isReservedName(stem) ? `${stem}_` : stem);
