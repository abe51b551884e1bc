import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.js';

describe('readArguments', () => {
  it('checks where no command is given', () => {
    expect(readArguments([])).toEqual(readArguments(['check']));
    expect(readArguments(['--format', 'json'])).toEqual(readArguments(['check', '--format', 'json']));
  });

  it('fills in what is not said', () => {
    expect(readArguments(['check'])).toEqual({
      action: 'run', command: 'check', operands: [], outputs: [{ format: 'pretty' }], failOn: 'error', quiet: false, cache: true, timing: false,
      baseline: { update: false, allowGrowth: false }, write: false,
    });
  });

  it('reads options before and behind the paths, in each of their forms', () => {
    expect(readArguments([
      'check', '--preset=strict', 'src', '-f', 'json', '--fail-on', 'warning', '--policy', 'p.yaml', '-o', 'out.json',
      '--quiet', '--timing', '--no-color', '--', '--odd-name',
    ])).toEqual({
      action: 'run',
      command: 'check',
      operands: ['src', '--odd-name'],
      outputs: [{ format: 'json', file: 'out.json' }, { format: 'pretty' }],
      preset: 'strict',
      baseline: { update: false, allowGrowth: false }, write: false,
      failOn: 'warning',
      policy: 'p.yaml',
      quiet: true,
      cache: true,
      timing: true,
    });
  });

  it.each([
    [['--help'], undefined],
    [['-h'], undefined],
    [['help'], undefined],
    [['help', 'check'], 'check'],
    [['inventory', '--help'], 'inventory'],
    [['explain', '-h'], 'explain'],
  ])('%j asks for help', (argv, command) => {
    expect(readArguments(argv)).toEqual({ action: 'help', ...command !== undefined && { command } });
  });

  it.each([['--version'], ['-v']])('%s asks for the version', (option) => {
    expect(readArguments([option])).toEqual({ action: 'version' });
  });

  it.each([
    [['chekc'], 'Unknown command "chekc": did you mean "check"?'],
    [['package.json'], '"package.json" is no command. Did you mean: lethe check package.json'],
    [['check', '--formt', 'json'], 'Unknown option --formt: did you mean "--format"?'],
    [['check', '--zebra'], 'Unknown option --zebra. See them with: lethe --help'],
    [['check', '-x'], 'Unknown option -x'],
    [['check', '--format', 'yaml'], 'Unknown value "yaml" for --format; valid are pretty, json, sarif'],
    [['check', '--format', 'sarf'], 'Unknown value "sarf" for --format: did you mean "sarif"?'],
    [['check', '--format', 'sarif='], '--format sarif= needs the name of a file'],
    [['check', '-f', 'sarif', '-f', 'junit'], 'give junit a file, as in --format junit=FILE'],
    [['inventory', '--format', 'sarif'], 'Unknown value "sarif" for --format; valid are pretty, json'],
    [['explain', 'User', '--format', 'sarif'], 'Unknown value "sarif" for --format; valid are pretty, json'],
    [['check', '--preset', 'strickt'], 'Unknown value "strickt" for --preset: did you mean "strict"?'],
    [['check', '--fail-on', 'warn'], 'Unknown value "warn" for --fail-on: did you mean "warning"?'],
    [['check', '--policy'], '--policy needs a value'],
    [['check', '--format', '--quiet'], '--format needs a value'],
    [['check', '--quiet=yes'], '--quiet takes no value'],
    [['inventory', '--fail-on', 'error'], '--fail-on belongs to lethe check'],
    [['report', '--fail-on', 'error'], '--fail-on belongs to lethe check'],
    [['inventory', '--since', 'main'], '--since belongs to lethe check and lethe report'],
    [['report', '--format', 'sarif'], 'Unknown value "sarif" for --format; valid are html, markdown, csv, fides, pretty'],
    [['explain'], 'lethe explain takes one store or field'],
    [['explain', 'User', 'Order'], 'lethe explain takes one store or field'],
  ])('refuses %j', (argv, message) => {
    expect(() => readArguments(argv)).toThrow(message);
  });
});

describe('where formats go', () => {
  it.each([
    ['-f sarif', [{ format: 'sarif' }]],
    ['-f sarif -o a.sarif', [{ format: 'sarif', file: 'a.sarif' }, { format: 'pretty' }]],
    ['-f sarif=a.sarif', [{ format: 'sarif', file: 'a.sarif' }, { format: 'pretty' }]],
    ['-f sarif=a=b.sarif', [{ format: 'sarif', file: 'a=b.sarif' }, { format: 'pretty' }]],
    ['-f github -f sarif=a.sarif', [{ format: 'github' }, { format: 'sarif', file: 'a.sarif' }]],
    ['-f junit=j.xml -f github -o g.txt', [
      { format: 'junit', file: 'j.xml' }, { format: 'github', file: 'g.txt' }, { format: 'pretty' },
    ]],
    ['-o a.txt', [{ format: 'pretty', file: 'a.txt' }]],
    ['-f junit=j.xml -o a.txt', [{ format: 'junit', file: 'j.xml' }, { format: 'pretty', file: 'a.txt' }]],
  ])('%s', (options, outputs) => {
    expect(readArguments(['check', ...options.split(' ')])).toMatchObject({ outputs });
  });

  it.each([
    ['', [{ format: 'html', file: 'lethe-report.html' }, { format: 'pretty' }]],
    [' -o a.html', [{ format: 'html', file: 'a.html' }, { format: 'pretty' }]],
    [' -f markdown', [{ format: 'markdown' }]],
    [' -f html -f csv=a.csv', [{ format: 'html', file: 'lethe-report.html' }, { format: 'csv', file: 'a.csv' }, { format: 'pretty' }]],
  ])('report%s', (options, outputs) => {
    expect(readArguments(`report${options}`.split(' '))).toMatchObject({ outputs });
  });
});

describe('facts', () => {
  it('are named by globs, and by the files that a shell found for one', () => {
    expect(readArguments(['check', '--facts', 'a/*.ndjson', '--facts', 'b.ndjson', 'c.ndjson', 'src'])).toMatchObject({
      command: 'check', facts: ['a/*.ndjson', 'b.ndjson', 'c.ndjson'], operands: ['src'],
    });
    expect(readArguments(['check', 'c.ndjson'])).toMatchObject({ operands: ['c.ndjson'] });
  });

  it('are written to a file', () => {
    expect(readArguments(['collect', 'packages/billing', '--out', 'facts.ndjson'])).toMatchObject({ command: 'collect', operands: ['packages/billing'], out: 'facts.ndjson' });
  });

  it.each([
    [['collect'], 'lethe collect needs --out FILE'],
    [['collect', '--out', 'c', '--format', 'json'], 'lethe collect writes facts, and takes no --format'],
    [['check', '--out', 'c'], '--out belongs to lethe collect'],
    [['init', '--facts', 'c'], '--facts belongs to lethe check, lethe inventory, lethe explain and lethe report'],
    [['check', '--facts', 'c', '--since', 'main'], '--since does not go with --facts'],
  ])('%j is refused', (argv, message) => {
    expect(() => readArguments(argv)).toThrow(message);
  });
});
