import { ts } from 'ts-morph';
import type { BuiltText, CallIndex } from '../../calls/call-index.js';
import type { CollectSession } from '../../session.js';
import { calleeName, unwrap } from '../../syntax.js';
import { askerOf, isSpokenOf } from '../addresses/askers.js';
import { isWithinText, partsOfAddress } from '../addresses/parts.js';
import { pieceOfPart } from '../addresses/keyed.js';
import type { OpenSite } from './index.js';

/** Templates and sums that are addresses, by their text or by what they are given to, with the values in them. */
export function builtAddresses(index: CallIndex, session: CollectSession): OpenSite[] {
  return index.builtTexts.flatMap((text) => ofText(text, session));
}

function ofText(text: BuiltText, session: CollectSession): OpenSite[] {
  if (ts.isTaggedTemplateExpression(text.parent) || isWithinText(text)) return [];
  const parts = partsOfAddress(text).filter(({ expression }) => !isSearchParameters(expression, session));
  if (parts.length === 0 || isSpokenOf(text)) return [];
  const asker = askerOf(text);
  const counted = asker === undefined ? parts.filter(({ isSure }) => isSure) : parts;
  return (['path', 'query'] as const).flatMap((place) => {
    const pieces = counted.filter((part) => part.place === place).map((part) => pieceOfPart(part));
    if (pieces.length === 0) return [];
    return [{ site: { kind: 'url', form: place, node: text, how: asker?.how ?? '' }, given: [], pieces }];
  });
}

/** Parameters that are collected in an object of their own are found where they are put into it. */
function isSearchParameters(expression: ts.Expression, session: CollectSession): boolean {
  const node = unwrap(expression);
  const callee = ts.isCallExpression(node) ? unwrap(node.expression) : undefined;
  const holder = callee !== undefined && ts.isPropertyAccessExpression(callee) && callee.name.text === 'toString' ? callee.expression : node;
  const origin = session.originOf(holder);
  if (origin !== holder && ts.isCallExpression(origin)) return isSearchParameters(origin, session);
  return ts.isNewExpression(origin) && calleeName(origin) === 'URLSearchParams';
}
