import { ts } from 'ts-morph';
import type { CallIndex } from './calls/call-index.js';
import { calleeName, nameOfReference, receiverOf, unwrap } from './syntax.js';

/** What objects that hold the settings of an application are called. */
export const settingsName = /^(env|environment|config|configuration|conf|settings)$/i;
const readerName = /env|config|setting/i;
/** Settings are written like this: `USERS_TABLE`. */
export const settingName = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** What code gives a setting, where nothing but its name tells which it is: `env.guestsCollection = 'guests'` of `env.guestsCollection`. */
export function givenToSetting(member: ts.Expression, index: CallIndex | undefined): ts.Expression[] {
  if (!ts.isPropertyAccessExpression(member) || !isOfSettings(member)) return [];
  const assignments = index?.assignments.get(member.name.text) ?? [];
  return assignments.filter(({ left }) => isOfSettings(left)).map(({ right }) => right);
}

function isOfSettings(member: ts.Expression): boolean {
  const holder = receiverOf(member);
  return holder !== undefined && settingsName.test(nameOfReference(unwrap(holder)) ?? '');
}

/** What a function that reads settings gives where one is not set: `'guests'` of `readEnv('GUESTS_COLLECTION', 'guests')`. */
export function defaultOfSetting(call: ts.CallExpression): ts.Expression | undefined {
  const [name, standard] = call.arguments;
  const receiver = receiverOf(call.expression);
  const isReader = readerName.test(calleeName(call) ?? '') || (receiver !== undefined && readerName.test(nameOfReference(unwrap(receiver)) ?? ''));
  return isReader && name !== undefined && ts.isStringLiteralLike(name) && settingName.test(name.text) ? standard : undefined;
}
