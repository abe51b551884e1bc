import { UsageError } from '../load/usage-error.js';
import { PolicyError } from '../policy/issues.js';
import { escapeControls } from '../report/escape.js';
import { counted, type Style } from '../report/style.js';

/**
 * What to tell about an error: usage and policy errors explain themselves, all others are named with the step in which
 * they happened.
 *
 * @param step the step that ran
 * @param debug also print where in Lethe it happened
 */
export function errorText(error: unknown, step: string, debug: boolean, style: Style): string {
  if (error instanceof PolicyError) return policyText(error, style);
  const label = style.colours.red.bold('error');
  if (error instanceof UsageError) return `${label} ${escapeControls(error.message)}\n`;
  const message = error instanceof Error ? error.message : String(error);
  const stack = debug && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  const hint = debug ? '' : ' (LETHE_DEBUG=1 shows where; please report it)';
  return `${label} Lethe failed in the step "${step}": ${escapeControls(firstLine(message))}${hint}\n${stack}`;
}

function policyText(error: PolicyError, { colours }: Style): string {
  const issues = error.issues.map(({ file, line, column, message, frame }) => {
    const place = colours.underline(`${escapeControls(file)}:${line}:${column}`);
    return [`${place}  ${escapeControls(message)}`, ...frameLines(frame)].join('\n');
  });
  return `${[...issues, colours.red(`${counted(issues.length, 'mistake')} in ${error.subject}`)].join('\n')}\n`;
}

function frameLines(frame: string): string[] {
  if (frame === '') return [];
  return ['', ...frame.split('\n').map((text) => escapeControls(text.replaceAll('\t', '  '))), ''];
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}
