import type { ChalkInstance } from 'chalk';
import type { Grade } from '../judge/verdict-words.js';

/** Red, yellow or green. */
export function paintGrade(colours: ChalkInstance, grade: Grade): (text: string) => string {
  return { bad: colours.red, doubtful: colours.yellow, good: colours.green }[grade];
}
