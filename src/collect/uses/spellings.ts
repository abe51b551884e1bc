import { upperFirst } from '../../catalog/words.js';

/** The ways in which code and databases write a field's name: `birthDate`, `birth_date`, `birth-date`, `BirthDate`. */
export function spellingsOf(name: string): string[] {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2').split(/[\s_-]+/).filter(Boolean).map((word) => word.toLowerCase());
  const capital = words.map(upperFirst);
  const [first = ''] = words;
  return [...new Set([name, first + capital.slice(1).join(''), capital.join(''), words.join('_'), words.join('_').toUpperCase(), words.join('')])];
}

/** The words of a text that may be names. */
export function wordsIn(text: string): IterableIterator<RegExpMatchArray> {
  return text.matchAll(/[A-Za-z_$][\w$]*/g);
}
