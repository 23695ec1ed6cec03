/** The keys of book.yaml for the printer's job ticket: what no file tells. */
import { z } from 'zod';

/** Together they fit on the one page of the ticket. */
const line = () => z.string().min(1).max(60);

export const job = z.strictObject({
  contact: line().optional().describe('Whom the printer asks; without it the publisher.'),
  email: z.email('email').optional().describe('E-mail address of that person; without it that of the publisher.'),
  phone: line().optional().describe('Telephone number of that person; without it that of the publisher.'),
  copies: z.int().min(1).optional().describe('How many copies are printed.'),
  paper: line().optional().describe('Paper of the book inside, as the printer knows it.'),
  coverPaper: line().optional().describe('Board of the cover, as the printer knows it.'),
  finish: line().optional().describe('What is done after printing: lamination, holes, packing.'),
  notes: z.string().min(1).max(240).optional().describe('What else the printer has to know.'),
});
