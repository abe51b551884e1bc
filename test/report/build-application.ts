import type { Category } from '../../src/catalog/taxonomy.js';
import type { EffectFact, Span, ValueFact } from '../../src/collect/facts.js';
import type { Finding } from '../../src/judge/rule.js';
import type { Application, Field, Flow, Store } from '../../src/link/application.js';

/** A range of ten columns. */
export function spanAt(file: string, line: number, column = 3): Span {
  const start = line * 100 + column;
  return { file, start, end: start + 10, line, column, endLine: line, endColumn: column + 10 };
}

/** A text field; personal where a category is given. */
export function fieldAt(name: string, line: number, category?: Category, more: Partial<Field> = {}): Field {
  return {
    name,
    span: spanAt('src/users/user.entity.ts', line),
    type: 'string',
    typeText: 'string',
    list: false,
    hidden: false,
    primaryKey: false,
    annotations: [],
    ...category !== undefined && {
      personal: { category, sensitivity: 'personal' as const, confidence: 'likely' as const, why: 'name' },
    },
    ...more,
  };
}

/** A TypeORM store that nothing limits and nothing deletes. */
export function storeNamed(
  name: string, file: string, line: number, fields: Field[], more: Partial<Store> = {},
): Store {
  return {
    id: `${file}#${name}`,
    name,
    kind: 'typeorm',
    span: { ...spanAt(file, line, 1), endLine: line + 30 },
    aliases: [],
    fields,
    relations: [],
    expiry: [],
    annotations: [],
    subject: false,
    accesses: [],
    retention: { verdict: 'none', evidence: [] },
    deletion: { verdict: 'none', evidence: [] },
    survivors: [],
    refusals: [],
    ...more,
  };
}

export function accessAt(file: string, line: number, more: Partial<EffectFact>): EffectFact {
  return {
    verb: 'create',
    store: { kind: 'typeorm', name: 'User' },
    span: spanAt(file, line),
    function: { file, name: 'UsersService.register', line: line - 2 },
    how: 'users.save',
    writes: {},
    reachability: { verdict: 'reachable', evidence: [], callers: [] },
    ...more,
  };
}

/** A log call that gets `subject`. */
export function logAt(file: string, line: number, subject: string): Flow {
  const value: ValueFact = {
    span: spanAt(file, line, 20),
    origin: { kind: 'named', name: subject, type: 'string' },
    treatment: 'none',
    confidence: 'certain',
    trail: [{ file, line: line - 3, how: 'read here' }],
    parameters: [],
  };
  return {
    sink: 'log',
    span: spanAt(file, line),
    function: { file, name: 'UsersService.register', line: line - 5 },
    how: 'logger.info',
    redacts: [],
    through: [],
    personal: [{
      value,
      subject,
      classification: { category: 'contact', sensitivity: 'personal', confidence: 'likely', why: 'name' },
      kind: 'direct',
    }],
  };
}

export function findingAt(file: string, line: number, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'lethe/require-retention',
    severity: 'error',
    span: spanAt(file, line),
    message: 'User.email (contact) is kept for ever.',
    category: 'contact',
    kind: 'direct',
    confidence: 'likely',
    subject: 'User.email',
    evidence: [],
    fingerprint: '0123456789abcdef',
    ...more,
  };
}

export function applicationOf(stores: Store[], more: Partial<Application> = {}): Application {
  return { root: '/projects/shop', stores, handedOut: [], processors: [], flows: [], exposures: [], logs: [], notes: [], partial: false, ...more };
}

/** A shop with users, orders, log-in attempts and product pages. */
export function shop(): { application: Application; findings: Finding[] } {
  const entity = 'src/users/user.entity.ts';
  const service = 'src/users/users.service.ts';
  const users = storeNamed('User', entity, 12, [
    fieldAt('id', 14),
    fieldAt('email', 17, 'contact'),
    fieldAt('phone', 20, 'contact'),
    fieldAt('firstName', 23, 'identity'),
    fieldAt('passwordHash', 26, 'credential'),
  ], {
    subject: true,
    accesses: [
      accessAt(service, 31, { writes: { email: 'other' } }),
      accessAt(service, 58, {
        verb: 'soft-delete',
        how: 'users.softRemove',
        function: { file: service, name: 'UsersService.close', line: 55 },
      }),
    ],
    deletion: { verdict: 'soft-only', evidence: [{ file: service, line: 58, how: 'users.softRemove sets deletedAt' }] },
    survivors: [{
      store: 'src/audit/login-attempt.entity.ts#LoginAttempt',
      name: 'LoginAttempt',
      span: spanAt('src/audit/login-attempt.entity.ts', 8, 1),
      fields: ['ip', 'userAgent'],
      reason: 'key',
      through: 'userId',
      why: 'no relation to User, and no code deletes it',
      confidence: 'likely',
      evidence: [],
    }],
  });
  const attempts = storeNamed('LoginAttempt', 'src/audit/login-attempt.entity.ts', 8, [
    fieldAt('ip', 11, 'network'), fieldAt('userAgent', 14, 'network'),
  ], {
    retention: {
      verdict: 'unreachable',
      evidence: [
        { file: 'src/audit/purge.ts', line: 5, how: 'attempts.delete by age in purgeAttempts: nothing calls it' },
      ],
    },
  });
  const orders = storeNamed('Order', 'src/orders/order.entity.ts', 9, [fieldAt('deliveryAddress', 15, 'location')], {
    retention: {
      verdict: 'declared',
      seconds: 315_360_000,
      evidence: [{ file: 'lethe.yaml', line: 3, how: 'declared' }],
    },
    deletion: {
      verdict: 'cascade',
      evidence: [{ file: 'src/orders/order.entity.ts', line: 12, how: 'onDelete cascade' }],
    },
  });
  const token = fieldAt('token', 6, 'credential');
  const resets = storeNamed('PasswordReset', 'src/users/password-reset.schema.ts', 4, [token], {
    kind: 'mongoose',
    retention: {
      verdict: 'enforced',
      seconds: 86_400,
      evidence: [{ file: 'src/users/password-reset.schema.ts', line: 9, how: 'a TTL index on createdAt' }],
    },
    deletion: { verdict: 'hard', evidence: [{ file: service, line: 90, how: 'resets.deleteOne' }] },
  });
  const pages = storeNamed('ProductPage', 'src/catalogue/page.entity.ts', 6, [fieldAt('title', 9)]);
  return {
    application: applicationOf([attempts, pages, orders, resets, users], {
      flows: [logAt(service, 34, 'User.email')],
      notes: [{ file: 'src/orders/legacy.ts', line: 40, column: 7, message: 'The name of the table is computed.' }],
    }),
    findings: shopFindings(entity, service),
  };
}

function shopFindings(entity: string, service: string): Finding[] {
  return [
    findingAt(entity, 12, {
      message: 'User is kept for ever: nothing deletes or expires its email, phone, firstName and passwordHash. '
        + 'Declare a period in lethe.yaml and purge by createdAt, or stop storing what is not needed.',
      subject: 'User',
      evidence: [{ file: service, line: 31, how: 'users.save writes it in UsersService.register' }],
    }),
    findingAt(entity, 12, {
      rule: 'lethe/require-deletion',
      severity: 'warning',
      message: 'User is only marked as deleted: the data stays. Purge marked records after a while.',
      subject: 'User',
      evidence: [{ file: service, line: 58, how: 'users.softRemove sets deletedAt' }],
      fingerprint: '0123456789abcdee',
    }),
    findingAt(service, 34, {
      rule: 'lethe/no-personal-data-in-logs',
      message: 'User.email (contact) is written to the log by logger.info. Log an opaque id instead.',
      evidence: [
        { file: service, line: 31, how: 'read here' },
        { file: service, line: 32, how: 'passed on as message' },
        { file: service, line: 33, how: 'joined to a text' },
        { file: 'src/common/logging/structured-logger.ts', line: 8, how: 'written here' },
      ],
      fingerprint: '0123456789abcded',
      suggestions: [{ description: 'Write user.id instead.', edits: [{ span: { ...spanAt(service, 34), start: 24, end: 29, column: 25, endColumn: 30 }, text: 'id' }] }],
    }),
  ];
}
