import { escapeControls } from '../../escape.js';
import { hanging } from '../../style.js';
import { answersInWords } from '../sentences.js';
import type { AuditFormat } from './format.js';

const LABEL = 18;

/** The three answers for the terminal, and where the report was written. */
export const pretty: AuditFormat = {
  title: 'the three answers for the terminal; told beside every file',
  tellsNotes: false,
  write(report, { style, files }) {
    const lines = answersInWords(report).flatMap(({ question, answer }) => (
      hanging(style.colours.bold(question.padEnd(LABEL)), LABEL, escapeControls(answer), style.width)
    ));
    const written = files.map((file) => `Written to ${escapeControls(file)}`);
    return `${[...lines, ...written.length > 0 ? ['', ...written] : []].join('\n')}\n`;
  },
};
