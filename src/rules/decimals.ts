/** Numbers with decimals, as messages show them. */

export const tenths = (value: number): number => Math.round(value * 10) / 10;

/** A number, or a text with numbers in it, as Dutch writes it. */
export const comma = (value: number | string): string => String(value).replaceAll('.', ',');
