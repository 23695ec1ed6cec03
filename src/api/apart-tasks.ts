/** What is done with PDFs of others on a thread of its own, by name. */
import { task } from '../engine/task.js';
import type { FormReading } from '../pdf/document/fields/values.js';
import type { CheckedFile, FileToCheck } from './check-file.js';

/** @throws Failure `pdf/unreadable` */
export const checkFileApart = task<FileToCheck, CheckedFile>('check file');
/** @throws Failure `pdf/unreadable` */
export const readFormApart = task<{ readonly file: string; readonly bytes: Uint8Array }, FormReading>('read form');
