import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/report/check.js';
import type { CheckReport, InventoryReport } from '../../src/report/contract.js';
import { inventoryReport } from '../../src/report/inventory.js';
import { formatJson } from '../../src/report/json.js';
import { applicationOf, fieldAt, findingAt, shop, storeNamed } from './build-application.js';

const { application, findings } = shop();

describe('the inventory as JSON', () => {
  const report = JSON.parse(formatJson(inventoryReport(application))) as InventoryReport;

  it('has the shape that other tools rely on', () => {
    expect(report.stores.find((store) => store.name === 'User')).toMatchInlineSnapshot(`
      {
        "deletion": {
          "evidence": [
            {
              "file": "src/users/users.service.ts",
              "how": "users.softRemove sets deletedAt",
              "line": 58,
            },
          ],
          "verdict": "soft-only",
        },
        "erasure": {
          "survivors": [
            {
              "confidence": "likely",
              "fields": [
                "ip",
                "userAgent",
              ],
              "store": "src/audit/login-attempt.entity.ts#LoginAttempt",
              "why": "no relation to User, and no code deletes it",
            },
          ],
        },
        "fields": [
          {
            "category": "contact",
            "confidence": "likely",
            "line": 17,
            "name": "email",
            "sensitivity": "personal",
            "why": "name",
          },
          {
            "category": "contact",
            "confidence": "likely",
            "line": 20,
            "name": "phone",
            "sensitivity": "personal",
            "why": "name",
          },
          {
            "category": "identity",
            "confidence": "likely",
            "line": 23,
            "name": "firstName",
            "sensitivity": "personal",
            "why": "name",
          },
          {
            "category": "credential",
            "confidence": "likely",
            "line": 26,
            "name": "passwordHash",
            "sensitivity": "personal",
            "why": "name",
          },
        ],
        "file": "src/users/user.entity.ts",
        "id": "src/users/user.entity.ts#User",
        "kind": "typeorm",
        "line": 12,
        "name": "User",
        "notes": [],
        "retention": {
          "evidence": [],
          "verdict": "none",
        },
        "subject": true,
      }
    `);
    expect(report.stores.find((store) => store.name === 'Order')).toMatchInlineSnapshot(`
      {
        "deletion": {
          "evidence": [
            {
              "file": "src/orders/order.entity.ts",
              "how": "onDelete cascade",
              "line": 12,
            },
          ],
          "verdict": "cascade",
        },
        "erasure": {
          "survivors": [],
        },
        "fields": [
          {
            "category": "location",
            "confidence": "likely",
            "line": 15,
            "name": "deliveryAddress",
            "sensitivity": "personal",
            "why": "name",
          },
        ],
        "file": "src/orders/order.entity.ts",
        "id": "src/orders/order.entity.ts#Order",
        "kind": "typeorm",
        "line": 9,
        "name": "Order",
        "notes": [],
        "retention": {
          "evidence": [
            {
              "file": "lethe.yaml",
              "how": "declared",
              "line": 3,
            },
          ],
          "seconds": 315360000,
          "verdict": "declared",
        },
        "subject": false,
      }
    `);
    expect({ ...report, stores: [] }).toMatchInlineSnapshot(`
      {
        "logs": [],
        "notes": [
          {
            "column": 7,
            "file": "src/orders/legacy.ts",
            "line": 40,
            "message": "The name of the table is computed.",
          },
        ],
        "schemaVersion": 1,
        "stores": [],
      }
    `);
  });

  it('lists every store, by file, also those without personal data', () => {
    expect(report.stores.map(({ id, fields }) => [id, fields.length])).toEqual([
      ['src/audit/login-attempt.entity.ts#LoginAttempt', 2],
      ['src/catalogue/page.entity.ts#ProductPage', 0],
      ['src/orders/order.entity.ts#Order', 1],
      ['src/users/password-reset.schema.ts#PasswordReset', 1],
      ['src/users/user.entity.ts#User', 4],
    ]);
  });

  it('is the same whatever the order of what was found', () => {
    const turned = { ...application, stores: application.stores.toReversed() };
    expect(formatJson(inventoryReport(turned))).toBe(formatJson(inventoryReport(application)));
  });

  it('says in the store what was not understood in it', () => {
    const note = { file: 'src/a.ts', line: 5, column: 1, message: 'a computed column' };
    const stores = [storeNamed('Ticket', 'src/a.ts', 3, []), storeNamed('Seat', 'src/a.ts', 60, [])];
    const report = inventoryReport(applicationOf(stores, { notes: [note] }));
    expect(report.stores.map(({ name, notes }) => [name, notes])).toEqual([['Ticket', [note]], ['Seat', []]]);
  });
});

describe('findings as JSON', () => {
  const report = JSON.parse(formatJson(checkReport(application, findings))) as CheckReport;

  it('have the shape that other tools rely on', () => {
    expect(report.findings[0]).toMatchInlineSnapshot(`
      {
        "category": "contact",
        "column": 3,
        "confidence": "likely",
        "endColumn": 13,
        "endLine": 12,
        "evidence": [
          {
            "file": "src/users/users.service.ts",
            "how": "users.save writes it in UsersService.register",
            "line": 31,
          },
        ],
        "file": "src/users/user.entity.ts",
        "fingerprint": "0123456789abcdef",
        "kind": "direct",
        "line": 12,
        "message": "User is kept for ever: nothing deletes or expires its email, phone, firstName and passwordHash. Declare a period in lethe.yaml and purge by createdAt, or stop storing what is not needed.",
        "rule": "lethe/require-retention",
        "severity": "error",
        "subject": "User",
      }
    `);
    expect({ ...report, findings: [] }).toMatchInlineSnapshot(`
      {
        "findings": [],
        "notes": [
          {
            "column": 7,
            "file": "src/orders/legacy.ts",
            "line": 40,
            "message": "The name of the table is computed.",
          },
        ],
        "schemaVersion": 1,
        "summary": {
          "errors": 2,
          "personalFields": 8,
          "personalStores": 4,
          "rules": {
            "lethe/no-personal-data-in-logs": 1,
            "lethe/require-deletion": 1,
            "lethe/require-retention": 1,
          },
          "stores": 5,
          "warnings": 1,
        },
      }
    `);
  });
});

describe('the suggestions of a finding as JSON', () => {
  it('are there where an edit is safe, with places as seen from elsewhere', () => {
    const scope = { includes: () => true, display: (file: string) => `shop/${file}` };
    expect(checkReport(application, findings, scope).findings.map(({ suggestions }) => suggestions)).toEqual([undefined, undefined, [{
      description: 'Write user.id instead.', edits: [{ file: 'shop/src/users/users.service.ts', line: 34, column: 25, endLine: 34, endColumn: 30, text: 'id' }],
    }]]);
  });
});

describe('a scope', () => {
  const scope = {
    includes: (file: string) => file.startsWith('src/users/'),
    display: (file: string) => `services/shop/${file}`,
  };

  it('restricts what is reported and names all paths as seen from elsewhere', () => {
    const inventory = inventoryReport(application, scope);
    const users = inventory.stores.find((store) => store.name === 'User');
    expect(inventory.stores.map((store) => store.id)).toEqual([
      'services/shop/src/users/password-reset.schema.ts#PasswordReset',
      'services/shop/src/users/user.entity.ts#User',
    ]);
    expect(users).toMatchObject({
      file: 'services/shop/src/users/user.entity.ts',
      deletion: { evidence: [{ file: 'services/shop/src/users/users.service.ts' }] },
      erasure: { survivors: [{ store: 'services/shop/src/audit/login-attempt.entity.ts#LoginAttempt' }] },
    });
    expect(inventory.notes).toEqual([]);
  });

  it('counts only what is in it', () => {
    const elsewhere = findingAt('src/orders/order.entity.ts', 9);
    const report = checkReport(application, [...findings, elsewhere], scope);
    expect(report.findings).toHaveLength(3);
    expect(report.summary).toMatchObject({ errors: 2, warnings: 1, stores: 2, personalStores: 2, personalFields: 5 });
  });
});

describe('text from hostile code', () => {
  const name = 'User\u001B[31m\u202E\u0085';
  const hostile = applicationOf([storeNamed(name, 'src/a.ts', 1, [fieldAt('e\u0007mail', 2, 'contact')])]);

  it('reaches readers of the JSON unchanged, without control characters on its way', () => {
    const json = formatJson(inventoryReport(hostile));
    expect(json).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/u);
    expect((JSON.parse(json) as InventoryReport).stores[0]?.name).toBe(name);
  });
});
