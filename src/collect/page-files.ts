import type { ts } from 'ts-morph';
import { isComponent } from '../load/paths.js';
import { importSpecifiers } from './import-specifiers.js';

/** Whether a file is a page or a part of one: by its name, or because it imports what pages are made with. @param modules those, by their names */
export function isPage(sourceFile: ts.SourceFile, modules: RegExp): boolean {
  return /\.[jt]sx$/.test(sourceFile.fileName) || isComponent(sourceFile.fileName) || importSpecifiers(sourceFile).some(({ text }) => modules.test(text));
}
