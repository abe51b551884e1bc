import type { Note } from '../collect/facts.js';
import { escapeControls } from './escape.js';
import { counted, hanging, indent, type Style } from './style.js';

/** Notes shown before the rest is only counted. */
const MOST_NOTES = 5;

/** What Lethe could not understand, for people; empty where there is nothing. */
export function formatNotes(notes: readonly Note[], { colours, width }: Style): string {
  if (notes.length === 0) return '';
  const shown = notes.slice(0, MOST_NOTES).flatMap(({ file, line, column, message }) => [
    `${escapeControls(file)}:${line}:${column}`,
    ...hanging('  ', 2, escapeControls(message), width - 2),
  ]);
  const hidden = notes.length - MOST_NOTES;
  const more = hidden > 0 ? [`and ${hidden} more: see notes in --format json`] : [];
  const heading = `${counted(notes.length, 'place')} that Lethe did not understand:`;
  return [heading, ...indent([...shown, ...more], 2), ''].map((line) => colours.dim(line)).join('\n');
}
