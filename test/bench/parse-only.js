// The floor: reads and parses the files of a list with the TypeScript that Lethe uses, and does nothing else.
import { readFileSync } from 'node:fs';
import { ts } from 'ts-morph';

const files = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const file of files) {
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true);
}
