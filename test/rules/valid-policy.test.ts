import { describe, expect, it } from 'vitest';
import { judge } from '../../src/judge/judge.js';
import { parsePolicy } from '../../src/policy/load.js';
import { rules } from '../../rules/index.js';
import { analyzed } from '../collect/analyzed.js';

const tags = { email: '', store: '' };

/** A hotel: guests that nothing purges, and visits that a timer purges after 30 days. */
function hotel({ email, store }: typeof tags): Record<string, string> {
  return {
    'package.json': '{ "name": "hotel" }',
    'src/entities.ts': `import { Column, Entity, PrimaryGeneratedColumn, type Repository, LessThan } from 'typeorm';
${store}
@Entity('guests')
export class Guest {
  @PrimaryGeneratedColumn() id: number;
  ${email}
  @Column() email: string;
  @Column() lastRoom: string;
}
@Entity()
export class Visit {
  @PrimaryGeneratedColumn() id: number;
  @Column() phone: string;
  @Column() createdAt: Date;
}
@Entity()
export class Room {
  @PrimaryGeneratedColumn() id: number;
  @Column() floor: number;
}
declare const visits: Repository<Visit>;
setInterval(() => visits.delete({ createdAt: LessThan(new Date(Date.now() - 30 * 86_400_000)) }), 1000);
`,
  };
}

function problems(policyText: string, more = tags, today = '2027-01-01'): string[] {
  const policy = parsePolicy(policyText, 'lethe.yaml', rules);
  return judge(analyzed(hotel(more), policy), rules, policy, 'recommended', today)
    .filter(({ rule }) => rule === 'lethe/valid-policy')
    .map(({ span, message }) => `${span.file}:${span.line}:${span.column}-${span.endColumn} ${message}`);
}

describe('names', () => {
  it('that the code does not have are reported with the nearest one', () => {
    expect(problems(`retention:
  Vist: { period: forever, reason: why }
  Visit: { period: 30 days, from: createdOn }
  category:health: { period: forever, reason: why }
personal:
  Guest.emial: contact
  "*.lastRom": location
subjects: [Gest]
holds: [Visit.frozen]
`)).toEqual([
      'lethe.yaml:2:3-7 "Vist" names no store of the code: did you mean "Visit"? Correct the name, or remove the entry.',
      'lethe.yaml:3:3-8 The period of Visit is counted from "createdOn", and the store has no such field: did you mean "createdAt"? Correct the name, or remove the entry.',
      'lethe.yaml:4:3-18 No store holds health data and no other, so category:health has no effect. Name the stores instead, or set the category under limits.',
      'lethe.yaml:6:3-14 Guest has no field "emial": did you mean "email"? Correct the name, or remove the entry.',
      'lethe.yaml:7:3-14 No store has a field "lastRom": did you mean "lastRoom"? Correct the name, or remove the entry.',
      'lethe.yaml:8:12-16 "Gest" names no store of the code: did you mean "Guest"? Correct the name, or remove the entry.',
      'lethe.yaml:9:9-21 Visit has no field "frozen". Correct the name, or remove the entry.',
    ]);
  });

  it('of dates are only compared with dates', () => {
    expect(problems('retention: { Guest: { period: 2 years, from: lastRoomAt, enforcedBy: a job } }\n')).toEqual([
      'lethe.yaml:1:14-19 The period of Guest is counted from "lastRoomAt", and the store has no such field. Correct the name, or remove the entry.',
    ]);
  });

  it('that the code has are fine, by the table too', () => {
    expect(problems('retention:\n  Visit: { period: 30 days, from: createdAt }\n  guests: { period: forever, reason: why }\npersonal: { Guest.email: contact, "*.nickname": none, badge number: identity }\nsubjects: [Guest]\n')).toEqual([]);
  });
});

describe('contradictions', () => {
  it('stand between two names of one store', () => {
    expect(problems('retention:\n  Guest: { period: forever, reason: why }\n  guests: { period: 2 years, enforcedBy: a job }\n')).toEqual([
      'lethe.yaml:3:3-9 guests and Guest (line 2) are one store, with the periods 2 years and forever. Keep one of the entries.',
    ]);
  });

  it('stand between the policy and tags', () => {
    const more = { store: '/** @lethe retention 1 year */', email: '/** @lethe not-personal made up */' };
    expect(problems('retention: { Guest: { period: 2 years, enforcedBy: a job } }\npersonal: { Guest.email: contact }\n', more)).toEqual([
      'lethe.yaml:1:14-19 Guest may stay 2 years here, and @lethe retention 1 year in src/entities.ts:2 says otherwise; the tag counts. Keep one of the two.',
      'lethe.yaml:2:13-24 Guest.email is contact here, and @lethe not-personal in src/entities.ts:6 says not personal; the tag counts. Keep one of the two.',
    ]);
    expect(problems('retention: { Guest: { period: 12 months, enforcedBy: a job } }\npersonal: { Guest.email: none }\n', more)).toEqual([]);
  });

  it('stand between the date under from and the one that the purge compares', () => {
    const purged = (from: string, deletion: string): string[] => {
      const { 'src/entities.ts': entities = '', ...others } = hotel(tags);
      const text = entities.replace('@Column() createdAt: Date;', '@Column() createdAt: Date;\n  @Column({ name: \'last_seen\' }) lastSeenAt: Date;\n  @Column() expiresAt: Date;').replace(/delete\(.*\), 1000/u, `delete(${deletion}), 1000`);
      const policy = parsePolicy(`retention: { Visit: { period: 30 days, from: ${from} } }\n`, 'lethe.yaml', rules);
      return judge(analyzed({ ...others, 'src/entities.ts': text }, policy), rules, policy, 'recommended', '2027-01-01').filter(({ rule }) => rule === 'lethe/valid-policy').map(({ message }) => message);
    };
    const byCreation = '{ createdAt: LessThan(new Date(Date.now() - 30 * 86_400_000)) }';
    expect(purged('lastSeenAt', byCreation)).toEqual(['The period of Visit is counted from lastSeenAt here, and the code in src/entities.ts:24 counts it from createdAt. Let both count from the same date.']);
    expect(purged('createdat', byCreation)).toEqual([]);
    expect(purged('createdAt', '{ expiresAt: LessThan(new Date()) }')).toEqual([]);
  });

  it('stand between tags', () => {
    expect(problems('', { store: '/** @lethe retention 1 year\n * @lethe keep by law */', email: '/** @lethe personal contact\n * @lethe not-personal made up */' })).toEqual([
      expect.stringMatching(/^src\/entities\.ts:3:4-\d+ Guest has both @lethe retention and @lethe keep\. Keep one of the two\.$/u),
      expect.stringMatching(/^src\/entities\.ts:8:4-\d+ Guest\.email has both @lethe personal and @lethe not-personal\. Keep one of the two\.$/u),
    ]);
  });
});

describe('suggestions in the policy', () => {
  const suggested = (text: string, preset: 'recommended' | 'strict' = 'recommended'): string[] => {
    const policy = parsePolicy(text, 'lethe.yaml', rules);
    return judge(analyzed(hotel(tags), policy), rules, policy, preset, '2027-01-01').filter(({ rule }) => rule === 'lethe/valid-policy').flatMap(({ suggestions = [] }) => suggestions.map(({ description, edits }) => {
      const [{ span: { start, end }, text: put }] = edits as [(typeof edits)[number]];
      return `${description} ${text.slice(0, start)}${put}${text.slice(end)}`;
    }));
  };

  it('correct a name where one is near', () => {
    expect(suggested('retention: { "Vist": { period: forever, reason: why } }\n')).toEqual([]);
    expect(suggested('holds: [Vist.createdAt]\n')).toEqual(['Write Visit.createdAt instead. holds: [Visit.createdAt]\n']);
    expect(suggested('personal:\n  Guest.emial: contact\nsubjects: [Nothing]\n')).toEqual(['Write Guest.email instead. personal:\n  Guest.email: contact\nsubjects: [Nothing]\n']);
  });

  it('add the entry for a store that code ends, before the first one', () => {
    const kept = '{ period: forever, reason: why }';
    expect(suggested(`retention:\n    Guest: ${kept} # decided\n`, 'strict')).toEqual([`Add the entry "Visit: 30 days". retention:\n    Visit: 30 days\n    Guest: ${kept} # decided\n`]);
    expect(suggested(`retention: { Guest: ${kept} }\n`, 'strict')).toEqual([`Add the entry "Visit: 30 days". retention: { Visit: 30 days, Guest: ${kept} }\n`]);
    for (const text of [`retention: { Guest: ${kept}, Visit: 90 days }\n`, 'retention:\n', '{}\n']) expect(suggested(text, 'strict')).toEqual([]);
    expect(suggested(`retention: { Guest: ${kept} }\n`)).toEqual([]);
    const policy = parsePolicy(`preset: strict\nretention: { Guest: ${kept} }\n`, 'lethe.yaml', rules);
    expect(judge(analyzed(hotel(tags), policy), rules, policy, 'strict', '2027-01-01').find(({ rule }) => rule === 'lethe/valid-policy')).toMatchObject({
      span: { line: 2, column: 1, endColumn: 10 }, message: 'Code ends records of Visit after 30 days, and the policy does not say so. Write it down, so that it is noticed when code comes to keep them for longer.',
    });
  });
});

it('tags that say nothing are reported where they stand', () => {
  const messages = (more: Partial<typeof tags>) => problems('', { ...tags, ...more }).map((text) => text.replace(/^src\/entities\.ts:(\d+):\S+ /u, '$1 '));
  expect(messages({ store: '/** @lethe retention soon */' })).toEqual([expect.stringMatching(/^2 @lethe retention soon is no period/u)]);
  expect(messages({ store: '/** @lethe keep */' })).toEqual([expect.stringMatching(/^2 @lethe keep needs the reason/u)]);
  expect(messages({ store: '/** @lethe retnetion 1 year */' })).toEqual(['2 There is no tag @lethe retnetion: did you mean "retention"? It has no effect.']);
  expect(messages({ email: '/** @lethe personal contcat */' })).toEqual(['6 "contcat" is no category of personal data: did you mean "contact"? The field counts as content.']);
  expect(messages({ email: '/** @lethe exception require-retention */' })).toEqual([expect.stringMatching(/^6 An exception names a rule and a reason/u)]);
  expect(messages({ store: '/** @lethe keep the register is kept by law */', email: '/** @lethe personal contact */' })).toEqual([]);
});

describe('tags in schemas', () => {
  const messagesOf = (files: Record<string, string>): string[] => {
    const policy = parsePolicy('', 'lethe.yaml', rules);
    return judge(analyzed({ 'package.json': '{ "name": "hotel" }', ...files }, policy), rules, policy, 'recommended', '2027-01-01')
      .filter(({ rule }) => rule === 'lethe/valid-policy').map(({ span, message }) => `${span.file}:${span.line}:${span.column}-${span.endColumn} ${message}`);
  };
  const prisma = (tag: string, fieldTag = ''): string => `generator client {\n  provider = "prisma-client-js"\n}\n\n/// ${tag}\nmodel Guest {\n  id String @id\n  email String ${fieldTag}\n}\n`;
  const sql = (tag: string, columnTag = ''): string => `-- ${tag}\nCREATE TABLE guests (\n  id int PRIMARY KEY,\n  email text ${columnTag}\n);\n`;
  const broken: [tag: string, message: string][] = [
    ['@lethe keep', '@lethe keep needs the reason for keeping records for ever, and has no effect without one.'],
    ['@lethe exception require-retention', 'An exception names a rule and a reason: write @lethe exception RULE until 2027-03-31 REASON, where the day may be left out.'],
    ['@lethe exception require-retention until spring the move', '"spring" is not a date: write until 2027-03-31.'],
    ['@lethe exception require-retention until 2026-12-31 the move', 'The exception for require-retention in Guest ended on 2026-12-31, and what it covered counts again. Mend it and remove the exception, or give it a new day.'],
    ['@lethe exception require-retntion the move', 'There is no rule "require-retntion": did you mean "require-retention"?'],
  ];

  it.each(broken)('of Prisma and SQL are checked: %s', (tag, message) => {
    expect(messagesOf({ 'prisma/schema.prisma': prisma(tag) })).toEqual([`prisma/schema.prisma:5:5-${5 + tag.length} ${message}`]);
    expect(messagesOf({ 'schema.sql': sql(tag) })).toEqual([`schema.sql:1:4-${4 + tag.length} ${message.replace('Guest', 'guests')}`]);
  });

  it('are checked behind fields and columns too', () => {
    const tag = '@lethe exception require-retention';
    expect(messagesOf({ 'prisma/schema.prisma': prisma('a guest', `/// ${tag}`) })).toEqual([expect.stringMatching(/^prisma\/schema\.prisma:8:20-\d+ An exception names a rule and a reason/u)]);
    expect(messagesOf({ 'schema.sql': sql('guests', `-- ${tag}`) })).toEqual([expect.stringMatching(/^schema\.sql:4:17-\d+ An exception names a rule and a reason/u)]);
  });

  it('that say something are fine', () => {
    for (const tag of ['@lethe keep the register is kept by law', '@lethe exception require-retention until 2027-12-31 the move']) {
      expect(messagesOf({ 'prisma/schema.prisma': prisma(tag) })).toEqual([]);
      expect(messagesOf({ 'schema.sql': sql(tag) })).toEqual([]);
    }
  });
});

describe('exceptions', () => {
  const exception = (rest: string): string => `exceptions:\n  - { reason: known, ${rest} }\n`;

  it('that cover something are fine until their last day is over', () => {
    expect(problems(exception('rule: require-retention, store: Guest, until: 2027-01-01'))).toEqual([]);
    expect(problems(exception('rule: require-retention, store: Guest, until: 2026-12-31'))).toEqual([
      expect.stringContaining('The exception for require-retention in Guest ended on 2026-12-31, and what it covered counts again. Mend it and remove the exception, or give it a new day.'),
    ]);
  });

  it('may be about this rule itself', () => {
    const retention = 'retention: { Gest: { period: forever, reason: why } }\n';
    expect(problems(`${exception('rule: valid-policy, store: Gest')}${retention}`)).toEqual([]);
    expect(problems(`${exception('rule: valid-policy, store: Gest, until: 2026-12-31')}${retention}`)).toHaveLength(2);
  });

  it('for a field have no effect on what a rule says of its store', () => {
    expect(problems(exception('rule: require-retention, field: Guest.email'))).toEqual([
      expect.stringContaining('require-retention finds something in Guest and nothing in Guest.email, so the exception has no effect. Write store: Guest, or remove it.'),
    ]);
  });

  it('that cover nothing are not needed, unless their rule does not run', () => {
    expect(problems(exception('rule: require-retention, store: Visit'))).toEqual([expect.stringContaining('lethe.yaml:2:5-')]);
    expect(problems(exception('rule: require-retention, store: Visit'))[0]).toContain('require-retention finds nothing in Visit any more: the exception is not needed. Remove it.');
    expect(problems(exception('rule: require-retention, store: Vist'))[0]).toContain('("Vist" names no store of the code: did you mean "Visit"?)');
    expect(problems(`${exception('rule: require-retention, store: Visit')}rules: { require-retention: off }\n`)).toEqual([]);
    expect(problems('', { ...tags, store: '/** @lethe exception require-retntion known */' })[0]).toContain('There is no rule "require-retntion": did you mean "require-retention"?');
  });
});

describe('periods that nothing keeps', () => {
  it('are reported for stores and for fields', () => {
    expect(problems('retention:\n  Guest: 2 years\n  Room: 1 year\n  Guest.email: 30 days\n  Visit: 30 days\n  Visit.phone: 7 days\n  Guest.lastRoom: { period: 1 day, enforcedBy: a trigger }\n')).toEqual([
      'lethe.yaml:3:3-7 Room may stay 1 year, and nothing in the code ends its records then. Purge them by age, or say under enforcedBy what else does.',
      'lethe.yaml:4:3-14 Guest.email may stay 30 days, and its record stays for 2 years, as declared: no code enforces it. Overwrite email by age, or say under enforcedBy what else does.',
      'lethe.yaml:6:3-14 Visit.phone may stay 7 days, and its record stays for 30 days. Overwrite phone by age, or say under enforcedBy what else does.',
    ]);
    expect(problems('retention: { Visit.phone: 30 days }\n')).toEqual([]);
  });

  it('are left to require-retention where records hold personal data', () => {
    expect(problems('retention: { Guest: 2 years }\n')).toEqual([]);
  });

  it('are not asked about where nobody wants it', () => {
    expect(problems('retention: { Room: 2 years }\nrules: { valid-policy: { options: { checkEnforcement: false } } }\n')).toEqual([]);
  });
});
