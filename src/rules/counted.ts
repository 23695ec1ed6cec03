/** Pages and sheets with their number. */

const counted = (one: string, more: string) => (count: number) => (count === 1 ? one : `${count} ${more}`);

export const pages = { en: counted('1 page', 'pages'), nl: counted('1 bladzijde', 'bladzijden') };

export const sheets = { en: counted('1 sheet', 'sheets'), nl: counted('1 blad', 'bladen') };
