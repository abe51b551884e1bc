import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/report/check.js';
import { explainReport } from '../../src/report/explain.js';
import { formatExplanation } from '../../src/report/explain-text.js';
import { formatFindings } from '../../src/report/findings-text.js';
import { inventoryReport } from '../../src/report/inventory.js';
import { formatInventory } from '../../src/report/inventory-text.js';
import { formatNotes } from '../../src/report/notes-text.js';
import { createStyle } from '../../src/report/style.js';
import { textWidth } from '../../src/report/text-width.js';
import { applicationOf, fieldAt, findingAt, shop, spanAt, storeNamed } from './build-application.js';

const { application, findings } = shop();
const narrow = createStyle(0, 80);
const wide = createStyle(0, 120);

function explained(asked: string, style = narrow): string {
  const report = explainReport(application, findings, asked);
  return typeof report === 'string' ? report : formatExplanation(report, style);
}

describe('findings in a terminal of 80 columns', () => {
  it('stand below their files, with the reason and the evidence', () => {
    expect(formatFindings(checkReport(application, findings), narrow, { milliseconds: 1834 })).toMatchInlineSnapshot(`
      "
      src/users/user.entity.ts
        12:3  error    User is kept for ever: nothing deletes or expires its email,
                       phone, firstName and passwordHash. Declare a period in
                       lethe.yaml and purge by createdAt, or stop storing what is not
                       needed.  lethe/require-retention
                         src/users/users.service.ts:31
                           users.save writes it in UsersService.register
        12:3  warning  User is only marked as deleted: the data stays. Purge marked
                       records after a while.  lethe/require-deletion
                         src/users/users.service.ts:58
                           users.softRemove sets deletedAt

      src/users/users.service.ts
        34:3  error    User.email (contact) is written to the log by logger.info. Log
                       an opaque id instead.  lethe/no-personal-data-in-logs
                         line 31  read here
                         line 32  passed on as message
                         line 33  joined to a text
                         and 1 more: lethe explain User.email

      3 problems in 2 files (2 errors, 1 warning)

        lethe/no-personal-data-in-logs  1
        lethe/require-deletion          1
        lethe/require-retention         1

      5 stores, 4 with personal data · 8 personal fields · 1.8 s

      lethe inventory     what is kept, for how long, and what deletes it
      lethe explain User  the reasons, with file and line
      "
    `);
  });

  it('are nothing but a kind word where there are none', () => {
    expect(formatFindings(checkReport(application, []), narrow)).toMatchInlineSnapshot(`
      "
      No problems found.
      5 stores, 4 with personal data · 8 personal fields
      "
    `);
  });

  it('come without counts and hints when only they are wanted', () => {
    const text = formatFindings(checkReport(application, findings), narrow, { brief: true });
    expect(text).toMatch(/3 problems in 2 files \(2 errors, 1 warning\)\n$/u);
    expect(text).not.toContain('lethe inventory');
  });
});

describe('the inventory', () => {
  it('counts a single store as one', () => {
    const report = inventoryReport(application);
    expect(formatInventory({ ...report, stores: report.stores.slice(0, 1) }, narrow)).toMatch(/^\nWhat is kept: 1 of 1 store holds personal data\n/u);
  });

  it('stacks the places in 80 columns', () => {
    expect(formatInventory(inventoryReport(application), narrow)).toMatchInlineSnapshot(`
      "
      What is kept: 4 of 5 stores hold personal data

        Store          Kind      Personal fields         Kept              Deleted
        ──────────────────────────────────────────────────────────────────────────────
        User ●         typeorm   email, phone (contact)  for ever          marked only
                                 firstName (identity)
                                 passwordHash
                                 (credential)
        src/users/user.entity.ts:12

        LoginAttempt   typeorm   ip, userAgent           purge never runs  never
                                 (network)
        src/audit/login-attempt.entity.ts:8

        Order          typeorm   deliveryAddress         10 years, not     with parent
                                 (location)              enforced
        src/orders/order.entity.ts:9

        PasswordReset  mongoose  token (credential)      1 day             by code
        src/users/password-reset.schema.ts:4

      Kept: 1 for ever, 2 not enforced, 1 limited by code
      ● stands for a person
      1 store without personal data left out

      What survives when a record of User is deleted

        LoginAttempt: ip, userAgent
          no relation to User, and no code deletes it
      "
    `);
  });

  it('has a column for the places in 120 columns', () => {
    expect(formatInventory(inventoryReport(application), wide)).toMatchInlineSnapshot(`
      "
      What is kept: 4 of 5 stores hold personal data

        Store          Kind      Personal fields           Kept              Deleted      Where
        ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
        User ●         typeorm   email, phone (contact)    for ever          marked only  src/users/user.entity.ts:12
                                 firstName (identity)
                                 passwordHash
                                 (credential)
        LoginAttempt   typeorm   ip, userAgent (network)   purge never runs  never        src/audit/login-attempt.entity.ts:8
        Order          typeorm   deliveryAddress           10 years, not     with parent  src/orders/order.entity.ts:9
                                 (location)                enforced
        PasswordReset  mongoose  token (credential)        1 day             by code      src/users/password-reset.schema.ts:4

      Kept: 1 for ever, 2 not enforced, 1 limited by code
      ● stands for a person
      1 store without personal data left out

      What survives when a record of User is deleted

        LoginAttempt: ip, userAgent
          no relation to User, and no code deletes it
      "
    `);
  });

  it('puts people first and opaque ids last', () => {
    const seats = applicationOf([
      storeNamed('Seat', 'src/a.ts', 1, [fieldAt('holderId', 2, 'pseudonymous')]),
      storeNamed('Ticket', 'src/b.ts', 1, [fieldAt('guestId', 2, 'pseudonymous'), fieldAt('email', 3, 'contact')]),
      storeNamed('Guest', 'src/c.ts', 1, [fieldAt('email', 2, 'contact')], { subject: true }),
    ]);
    const text = formatInventory(inventoryReport(seats), narrow);
    const order = ['Guest ●', 'Ticket', 'guestId (pseudonymous)', 'Seat'].map((part) => text.indexOf(part));
    expect(order).toEqual(order.toSorted((left, right) => left - right));
    expect(order).not.toContain(-1);
    expect(text.lastIndexOf('email')).toBeLessThan(text.indexOf('guestId'));
  });

  it('says where there is nothing to list', () => {
    expect(formatInventory(inventoryReport(applicationOf([])), narrow)).toContain('No stores found');
    const pages = applicationOf([storeNamed('Page', 'src/page.ts', 1, [fieldAt('title', 2)])]);
    expect(formatInventory(inventoryReport(pages), narrow)).toContain('1 store found, none with personal data.');
  });

  it('keeps its columns straight with names of double width', () => {
    const guests = applicationOf([
      storeNamed('顧客', 'src/guest.ts', 1, [fieldAt('住所', 2, 'location')]),
      storeNamed('Guest', 'src/guest.ts', 9, [fieldAt('address', 10, 'location')]),
    ]);
    const lines = formatInventory(inventoryReport(guests), narrow).split('\n')
      .filter((line) => line.includes('for ever '));
    const columns = lines.map((line) => textWidth(line.slice(0, line.indexOf('for ever'))));
    expect(columns).toHaveLength(2);
    expect(columns[0]).toBe(columns[1]);
  });
});

describe('an explanation', () => {
  it('of a store gives each verdict with its evidence', () => {
    expect(explained('User')).toMatchInlineSnapshot(`
      "
      User  typeorm store, stands for a person
      src/users/user.entity.ts:12

      Personal    email         contact     likely, by name, line 17
                  phone         contact     likely, by name, line 20
                  firstName     identity    likely, by name, line 23
                  passwordHash  credential  likely, by name, line 26

      Kept        for ever: nothing limits how long records stay

      Deleted     only marked as deleted: the data stays
                  src/users/users.service.ts:58  users.softRemove sets deletedAt

      Survives    LoginAttempt (ip, userAgent): no relation to User, and no code
                  deletes it

      Used        create       src/users/users.service.ts:31  users.save in
                                                              UsersService.register
                  soft-delete  src/users/users.service.ts:58  users.softRemove in
                                                              UsersService.close

      Flows       log  src/users/users.service.ts:34  User.email through logger.info
                    src/users/users.service.ts:31  read here

      Problems    lethe/require-retention         src/users/user.entity.ts:12
                  lethe/require-deletion          src/users/user.entity.ts:12
                  lethe/no-personal-data-in-logs  src/users/users.service.ts:34

      "
    `);
  });

  it('of a field keeps to the field', () => {
    expect(explained('user.EMAIL')).toMatchInlineSnapshot(`
      "
      User.email  string in a typeorm store, stands for a person
      src/users/user.entity.ts:17

      Personal    email  contact  likely, by name, line 17

      Kept        for ever: nothing limits how long records stay

      Deleted     only marked as deleted: the data stays
                  src/users/users.service.ts:58  users.softRemove sets deletedAt

      Survives    LoginAttempt (ip, userAgent): no relation to User, and no code
                  deletes it

      Written     create  src/users/users.service.ts:31  users.save in
                                                         UsersService.register

      Flows       log  src/users/users.service.ts:34  User.email through logger.info
                    src/users/users.service.ts:31  read here

      Problems    lethe/no-personal-data-in-logs  src/users/users.service.ts:34

      "
    `);
  });

  it('of a field that is not personal says so', () => {
    expect(explained('ProductPage.title')).toContain('Personal    no: neither its name and type nor the policy');
  });

  it('takes the id of a store', () => {
    expect(explained('src/orders/order.entity.ts#Order.deliveryAddress')).toContain('Order.deliveryAddress');
  });

  it('shows all stores of one name', () => {
    const twins = applicationOf(['a', 'b'].map((name) => storeNamed('Session', `packages/${name}/session.ts`, 1, [])));
    const report = explainReport(twins, [], 'Session');
    expect(report).toMatchObject({ explanations: [{}, {}] });
  });

  it.each([
    ['Usr', 'No store is called "Usr": did you mean "User"?'],
    ['User.emial', 'User has no field "emial": did you mean "email"?'],
    ['Warehouse.shelf', 'valid are LoginAttempt, Order, PasswordReset, ProductPage, User'],
  ])('of %s, which does not exist, names the nearest', (asked, message) => {
    expect(explained(asked)).toContain(message);
  });
});

describe('notes', () => {
  it('are counted where they are many', () => {
    const note = { file: 'src/a.ts', line: 1, column: 1, message: 'Unknown table.' };
    const notes = Array.from({ length: 7 }, () => note);
    const text = formatNotes(notes, narrow);
    expect(text).toContain('7 places that Lethe did not understand:');
    expect(text).toContain('and 2 more');
    expect(formatNotes([], narrow)).toBe('');
  });
});

describe('every text', () => {
  const colourful = createStyle(1, 80);
  const texts = (style: typeof narrow) => [
    formatFindings(checkReport(application, findings), style),
    formatInventory(inventoryReport(application), style),
    explained('User', style),
    formatNotes(application.notes, style),
  ];

  it('says the same with and without colours', () => {
    expect(texts(colourful).map(stripVTControlCharacters)).toEqual(texts(narrow));
    expect(texts(colourful)).not.toEqual(texts(narrow));
  });

  it('stays within the terminal', () => {
    for (const style of [narrow, wide]) {
      const lines = texts(style).flatMap((text) => text.split('\n'));
      for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(style.width);
    }
  });

  it('shows control characters of the analysed code harmlessly', () => {
    const evil = 'Us\u001B[2Jer\u202E';
    const file = 'src/\u0007a.ts';
    const store = storeNamed(evil, file, 1, [fieldAt(`${evil}Email`, 2, 'contact')], {
      kind: evil,
      subject: true,
      retention: { verdict: 'checked', evidence: [{ file, line: 3, how: evil }] },
      survivors: [{ store: evil, name: evil, span: spanAt('src/evil.ts', 1), fields: [evil], reason: 'key', through: evil, why: evil, confidence: 'likely', evidence: [] }],
    });
    const hostile = applicationOf([store], { notes: [{ file, line: 1, column: 1, message: evil }] });
    const problems = [findingAt(file, 2, { message: evil, subject: evil, evidence: [{ file, line: 2, how: evil }] })];
    const report = explainReport(hostile, problems, evil);
    const printed = [
      formatFindings(checkReport(hostile, problems), narrow),
      formatInventory(inventoryReport(hostile), narrow),
      typeof report === 'string' ? report : formatExplanation(report, narrow),
      formatNotes(hostile.notes, narrow),
    ];
    expect(report).not.toBeTypeOf('string');
    for (const text of printed) {
      expect(text).toContain(String.raw`Us\x1b[2Jer\u{202e}`);
      expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/u);
    }
  });
});
