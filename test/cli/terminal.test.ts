import { describe, expect, it } from 'vitest';
import { Progress } from '../../src/cli/progress.js';
import { colourLevel, columnsOf } from '../../src/cli/terminal.js';

const terminal = { isTTY: true, columns: 90 };

describe('colourLevel', () => {
  it.each([
    ['a terminal', terminal, {}, false, true],
    ['a pipe', {}, {}, false, false],
    ['a pipe with FORCE_COLOR', {}, { FORCE_COLOR: '1' }, false, true],
    ['a terminal with FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }, false, false],
    ['a terminal with NO_COLOR', terminal, { NO_COLOR: '1' }, false, false],
    ['a terminal with an empty NO_COLOR', terminal, { NO_COLOR: '' }, false, true],
    ['a dumb terminal', terminal, { TERM: 'dumb' }, false, false],
    ['a terminal with --no-color', terminal, { FORCE_COLOR: '3' }, true, false],
  ])('%s', (_case, stream, environment, refused, coloured) => {
    expect(colourLevel(stream, environment, refused) > 0).toBe(coloured);
  });
});

it('columns are those of the terminal, or 100', () => {
  expect(columnsOf(terminal)).toBe(90);
  expect(columnsOf({})).toBe(100);
});

describe('progress', () => {
  function record(stream: { isTTY?: boolean; columns?: number }, wanted = true) {
    const written: string[] = [];
    const progress = new Progress({ ...stream, write: (text) => written.push(text) }, wanted);
    return { progress, written };
  }

  it('writes one line on a terminal and clears it at the end', () => {
    const { progress, written } = record(terminal);
    progress.update('Parsing', 0, 20);
    progress.update('Linking', 0, 0);
    progress.clear();
    progress.clear();
    expect(written).toEqual(['\r\u001B[2KParsing 0/20', '\r\u001B[2KLinking', '\r\u001B[2K']);
  });

  it('never wraps', () => {
    const { progress, written } = record({ isTTY: true, columns: 10 });
    progress.update('Parsing everything', 1, 2);
    expect(written).toEqual(['\r\u001B[2KParsing e']);
  });

  const silent = [[{}, true], [terminal, false]] as const;
  it.each(silent)('is silent on %j when wanted is %s, but knows the step', (stream, wanted) => {
    const { progress, written } = record(stream, wanted);
    progress.update('Parsing', 0, 20);
    progress.clear();
    expect(written).toEqual([]);
    expect(progress.step).toBe('Parsing');
  });
});
