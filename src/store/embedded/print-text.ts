import { printForEmbedded } from '../../compile/cypher/dialect.js';
import { memoizeTexts } from '../../util/memoize-texts.js';

/** A statement's text in the words of the embedded engine. */
export const printText = memoizeTexts(printForEmbedded);
