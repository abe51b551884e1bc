/** Control characters, line and paragraph separators, and those that turn the direction of text or hide it. */
const UNSAFE = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** Makes text from analysed code safe to print: nothing in it can move the cursor, change colours or reorder text. */
export function escapeControls(text: string): string {
  return text.replaceAll(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
}

/** The same for a JSON document, where every reader turns the escapes back into the very same text. */
export function escapeControlsInJson(json: string): string {
  return json.replaceAll(UNSAFE, (character) => {
    if (character === '\n') return character;
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
