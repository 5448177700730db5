// Parses a document with the parser of AsyncAPI, and tells its errors and warnings, one a line.
// asyncapi.mjs <file>
import {readFile} from 'node:fs/promises';
import {Parser} from '@asyncapi/parser';

const {document, diagnostics} = await new Parser().parse(await readFile(process.argv[2], 'utf8'));
diagnostics.filter(one => one.severity < 2).forEach(one => console.log(`${one.path.join('/')}: ${one.message}`));
if (!document) {
  console.log('no document came of it');
}
