import type { ValueFlows, ValueSurroundings } from '../values/value-flows.js';
import type { SinkKind } from '../facts.js';

/** Names of parameters that are an address, or all of its query. */
const addressLike = /(param(eter)?s?|query|search|filters?|qs|ur[li]|path(name)?|href|link|route|endpoint|to|location|target|destination|address|resource)$/i;

/** A value that is an address as a whole, such as a picture's, puts nothing into one. */
export function withoutAddresses(flows: ValueFlows, kind: SinkKind, { isText }: ValueSurroundings): ValueFlows {
  if (kind !== 'url') return flows;
  const parameters = flows.parameters.filter((parameter) => parameter.isText || addressLike.test(parameter.name));
  return { values: isText === true ? flows.values : flows.values.filter(({ path }) => path === undefined || path.length > 0), parameters };
}
