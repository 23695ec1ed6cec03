import { changeParagraph } from './book.js';
changeParagraph({content:`/tmp/sb/${process.argv[2]}/content`,folder:`/tmp/sb/${process.argv[2]}`} as any, Number(process.argv[3]));
