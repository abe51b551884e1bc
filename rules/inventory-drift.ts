import { counterpartOf } from '../src/judge/counterpart.js';
import { personalFields, wordsOf, type PersonalField, type RecordedField, type RecordedStore } from '../src/judge/recorded-store.js';
import type { Problem, Rule } from '../src/judge/rule.js';
import { directFields, gravestCategory, joinFew, surest } from '../src/judge/wording.js';
import type { Application, Field, Store } from '../src/link/application.js';

const FILE = 'lethe-inventory.yaml';
const REMEDY = 'Run "lethe inventory --write", and let the owner of the file approve the change.';

/**
 * What the code keeps and the inventory under version control does not say, and the other way round. It is reported where there is such a file, by
 * the command line.
 */
export const inventoryDrift = {
  name: 'inventory-drift',
  description: `Show where the personal data that the code keeps differs from ${FILE}`,
  help: REMEDY,
  references: { weaknesses: ['CWE-359'], articles: ['5(1)(c)', '25'] },
  severity: 'error',
  restsOnAbsence: true,
  check(application: Application, recorded: readonly RecordedStore[]): Problem[] {
    const stores = application.stores.filter((store) => personalFields(store).length > 0);
    const pairs = new Map(stores.map((store) => [store, counterpartOf(store, stores, recorded)]));
    const found = new Set(pairs.values());
    return [
      ...[...pairs].flatMap(([store, record]) => (record === undefined ? [newStore(store)] : changesOf(store, record))),
      ...recorded.filter((record) => !found.has(record)).map(goneStore),
    ];
  },
} as const satisfies Pick<Rule, 'name' | 'description' | 'help' | 'references' | 'severity' | 'restsOnAbsence'> & { check: unknown };

function changesOf(store: Store, record: RecordedStore): Problem[] {
  const fields = personalFields(store);
  const names = new Set(fields.map(({ name }) => name));
  return [
    ...verdictsOf(store, record),
    ...fields.flatMap((field) => fieldChange(store, field, record)),
    ...record.fields.filter(({ name }) => !names.has(name)).map((field) => goneField(record, field)),
  ];
}

function verdictsOf(store: Store, record: RecordedStore): Problem[] {
  const words = wordsOf(store);
  return (['retention', 'deletion'] as const).filter((verdict) => words[verdict] !== record[verdict]).map((verdict) => ({
    ...aboutStore(store),
    span: store.span,
    message: `The ${verdict} of ${store.name} is "${words[verdict]}", and ${FILE} says "${record[verdict]}". ${REMEDY}`,
    subject: store.name,
    evidence: [...store[verdict].evidence, { file: FILE, line: record.span.line, how: 'the inventory says otherwise' }],
  }));
}

function newStore(store: Store): Problem {
  const fields = personalFields(store);
  const list = joinFew(fields.map(({ name, personal }) => `${name} (${personal.category})`));
  return {
    ...aboutStore(store),
    span: store.span,
    message: `${store.name} is a store of personal data that ${FILE} does not have: ${list}. ${REMEDY}`,
    subject: store.name,
    evidence: [],
  };
}

function fieldChange(store: Store, field: PersonalField, record: RecordedStore): Problem[] {
  const subject = `${store.name}.${field.name}`;
  const { category, sensitivity } = field.personal;
  const earlier = record.fields.find(({ name }) => name === field.name);
  if (earlier?.category === category && earlier.sensitivity === sensitivity) return [];
  const message = earlier === undefined
    ? `${subject} (${category}) is a personal field that ${FILE} does not have.`
    : `${subject} is ${category}, ${sensitivity}, and ${FILE} says ${earlier.category}, ${earlier.sensitivity}.`;
  const evidence = earlier === undefined ? [] : [{ file: FILE, line: earlier.span.line, how: 'the inventory says otherwise' }];
  return [{ ...aboutFields([field]), span: field.span, message: `${message} ${REMEDY}`, subject, evidence }];
}

function goneField({ name: store }: RecordedStore, { name, category, span }: RecordedField): Problem {
  const subject = `${store}.${name}`;
  const message = `${subject} is in ${FILE}, and the code has no such personal field any more. ${REMEDY}`;
  return { span, message, category, kind: kindOf(category), confidence: 'certain', subject, evidence: [] };
}

function goneStore({ name, fields, span }: RecordedStore): Problem {
  const category = fields[0]?.category ?? 'content';
  const message = `${name} is in ${FILE}, and the code has no such store of personal data any more. ${REMEDY}`;
  return { span, message, category, kind: kindOf(category), confidence: 'certain', subject: name, evidence: [] };
}

/** By its gravest field, and by an opaque id where there is nothing else. */
function aboutStore(store: Store): ReturnType<typeof aboutFields> {
  const direct = directFields(store);
  return aboutFields(direct.length > 0 ? direct : personalFields(store));
}

function aboutFields(fields: readonly Field[]): Pick<Problem, 'category' | 'kind' | 'confidence'> {
  const category = gravestCategory(fields);
  return { category, kind: kindOf(category), confidence: surest(fields) };
}

function kindOf(category: Problem['category']): Problem['kind'] {
  return category === 'pseudonymous' ? 'pseudonymous' : 'direct';
}
