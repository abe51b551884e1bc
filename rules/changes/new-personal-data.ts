import { storeBefore, type ChangeRule } from '../../src/judge/change-rule.js';
import type { Problem } from '../../src/judge/rule.js';
import { storeProblem } from '../../src/judge/store-problem.js';
import { directFields, listFields, surest } from '../../src/judge/wording.js';
import type { Field, Store } from '../../src/link/application.js';
import { stayWords } from '../../src/judge/verdict-words.js';

/** A personal field, or a whole store of them, that was not there before. */
export const newPersonalData: ChangeRule = {
  name: 'new-personal-data',
  description: 'Show every personal field and store that a change adds',
  help: 'Keep only what is needed, say for how long, and make sure that it goes when the person is erased.',
  references: { weaknesses: ['CWE-359'], articles: ['5(1)(c)'] },
  severity: 'warning',
  restsOnAbsence: true,
  coveredBy: [],
  check: (change) => change.after.stores.flatMap((store) => {
    const earlier = storeBefore(change, store);
    const fields = directFields(store);
    if (earlier === undefined || directFields(earlier).length === 0) return fields.length === 0 ? [] : [newStore(store, fields)];
    const known = new Set(earlier.fields.filter(({ personal }) => personal !== undefined).map(({ name }) => name));
    return fields.filter(({ name }) => !known.has(name)).map((field) => newField(store, field));
  }),
};

function newStore(store: Store, fields: readonly Field[]): Problem {
  return storeProblem(store, `${store.name} is a new store of personal data: ${listFields(fields)}. Its records stay ${stayWords(store.retention)}. Keep only what is needed, and say for how long.`);
}

function newField(store: Store, field: Field): Problem {
  const category = field.personal?.category ?? 'content';
  return {
    span: field.span,
    message: `${store.name}.${field.name} (${category}) is a new personal field. Records of ${store.name} stay ${stayWords(store.retention)}. Keep it only if it is needed, and for as long as it is.`,
    category, kind: 'direct', confidence: surest([field]), subject: `${store.name}.${field.name}`, evidence: [],
  };
}
