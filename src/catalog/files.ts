import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A declaration file of the catalogue. */
export interface LibraryFile {
  /** Relative to the folder of libraries: `typeorm.d.ts`. */
  name: string;
  text: string;
}

/*
 * Both stand beside this module: in `src/catalog/` as sources, in `dist/` beside the bundle that this module becomes part of.
 */
const librariesFolder = fileURLToPath(new URL('./libraries/', import.meta.url));
const taxonomyFile = fileURLToPath(new URL('./personal-data.yaml', import.meta.url));

/** The declarations of every library that the catalogue knows, sorted by name. */
export function readLibraryFiles(): LibraryFile[] {
  return readdirSync(librariesFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.d.ts'))
    .sort()
    .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(`${librariesFolder}${name}`, 'utf8') }));
}

/** Absolute path of the taxonomy of personal data. */
export function locatePersonalData(): string {
  return taxonomyFile;
}
