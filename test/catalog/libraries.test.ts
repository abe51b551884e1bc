import { describe, expect, it } from 'vitest';
import { declarationFile, declarationProgram, errorsOf, fixtureFiles, fixtureProgram, fixturesOf, libraryNames } from './libraries/harness/programs.js';
import { describeMarker, markersIn, nothing, usesFor } from './libraries/harness/markers.js';
import { describing, documentedTags, linesReadBack, linesWithTags, memberPath, tagsInFile, wrongOperands } from './libraries/harness/tags.js';
import { usesIn } from './libraries/harness/uses.js';

const documented = documentedTags();

describe('the catalogue', () => {
  it('has documented tags', () => {
    expect([...documented]).toEqual(expect.arrayContaining(['create', 'delete', 'log', 'schedule', 'field', 'relation', 'redact-paths']));
  });

  it('has a library for every fixture', () => {
    expect(fixtureFiles.filter((file) => !libraryNames.includes(file.split('.')[0] ?? ''))).toEqual([]);
  });
});

describe.each(libraryNames)('the declarations of %s', (library) => {
  it('have no type error, next to all others', () => {
    const program = declarationProgram();
    expect(errorsOf(program, declarationFile(program, library))).toEqual([]);
  });

  it('carry only tags that the compiler reads back', () => {
    const file = declarationFile(declarationProgram(), library);
    expect(linesReadBack(file)).toEqual(linesWithTags(file));
  });

  it('carry only documented tags with operands that exist', () => {
    const program = declarationProgram();
    const wrong = tagsInFile(declarationFile(program, library)).flatMap((tag) => {
      const operands = wrongOperands(tag, program.getTypeChecker());
      return documented.has(tag.name) && operands.length === 0 ? [] : [`${memberPath(tag.declaration)}: ${tag.name} ${operands.join(' ')}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(libraryNames)('the fixture of %s', (library) => {
  it('exists and type-checks with the declarations alone', () => {
    const program = fixtureProgram();
    const fixtures = fixturesOf(program, library);
    expect(fixtures.length).toBeGreaterThan(0);
    expect(fixtures.flatMap((file) => errorsOf(program, file))).toEqual([]);
  });

  it('resolves every marked line to its tag', () => {
    const program = fixtureProgram();
    const wrong = fixturesOf(program, library).flatMap((file) => {
      const uses = usesIn(file, program.getTypeChecker());
      return markersIn(file)
        .filter((marker) => marker.name === nothing ? uses.some((use) => use.line === marker.line) : usesFor(marker, uses).length === 0)
        .map((marker) => describeMarker(marker, uses));
    });
    expect(wrong).toEqual([]);
  });

  it('uses every tagged member', () => {
    const program = fixtureProgram();
    const used = new Set(fixturesOf(program, library).flatMap((file) => {
      const uses = usesIn(file, program.getTypeChecker());
      return markersIn(file).flatMap((marker) => usesFor(marker, uses)).map((use) => `${use.tag.name}: ${memberPath(use.tag.declaration)}`);
    }));
    const tagged = tagsInFile(declarationFile(program, library)).filter((tag) => !describing.has(tag.name)).map((tag) => `${tag.name}: ${memberPath(tag.declaration)}`);
    expect([...new Set(tagged)].filter((member) => !used.has(member))).toEqual([]);
  });
});
