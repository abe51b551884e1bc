import { ts } from 'ts-morph';
import type { LetheTag } from '../context.js';
import type { DeniedRoutes } from './denied-routes.js';
import type { EffectReader } from './effects.js';
import type { EffectFact, Verb } from '../facts.js';
import { inRound, roundsAround, textInRound, type Round } from './iterations.js';
import { argumentAt } from '../calls/operands.js';
import { describeReference, type CallLike } from '../syntax.js';
import { namedOperand, plainOperands } from '../tags.js';

/** What an endpoint is called in the list of actions and behind the name of what runs before it, its method, and whether it is that of one record. */
const endpoints: readonly { action: string; verb: Verb; method: string; isOfOne: boolean; hook: string }[] = [
  { action: 'create', verb: 'create', method: 'post', isOfOne: false, hook: 'Create' }, { action: 'list', verb: 'read', method: 'get', isOfOne: false, hook: 'Read' },
  { action: 'read', verb: 'read', method: 'get', isOfOne: true, hook: 'Read' }, { action: 'update', verb: 'update', method: 'put', isOfOne: true, hook: 'Update' },
  { action: 'delete', verb: 'delete', method: 'delete', isOfOne: true, hook: 'Delete' },
];

/** Endpoints that a call generates for a model, as far as actions are not left out and middleware does not refuse them. */
export class GeneratedEndpoints {
  constructor(readonly effects: EffectReader, readonly denied: DeniedRoutes) {}

  ofCall(call: CallLike, tag: LetheTag): EffectFact[] {
    const { session } = this.effects.types;
    const [operand] = plainOperands(tag);
    const model = operand === undefined ? undefined : argumentAt(call, operand, tag, session);
    return model === undefined ? [] : roundsAround(call, session).flatMap((round) => this.#ofRound(call, tag, model, round));
  }

  #ofRound(call: CallLike, tag: LetheTag, model: ts.Expression, round: Round): EffectFact[] {
    const { session } = this.effects.types;
    const actions = this.#textsAt(call, 'actions', tag, round);
    const paths = this.#textsAt(call, 'endpoints', tag, round) ?? [];
    const stores = this.effects.types.ofExpression(inRound(model, round)).map((entry) => entry.store);
    const offered = endpoints.filter(({ action, method, isOfOne, hook }) => {
      const path = pathOf(paths, isOfOne);
      return actions?.includes(action) !== false && !this.#isRefusedBefore(call, tag, hook) && (path === undefined || !this.denied.refuses(method, path, call));
    });
    return stores.flatMap((store) => offered.map(({ verb, method, isOfOne }) => {
      const marks = verb === 'delete' && store.softDelete?.automatic === true;
      const endpoint = `${method.toUpperCase()} ${pathOf(paths, isOfOne) ?? store.name}`;
      return {
        ...this.effects.effect(call, marks ? 'soft-delete' : verb, store, {}),
        how: `the endpoint that ${describeReference(call.expression)} generates`, function: { ...session.functionOf(call), name: endpoint },
      };
    }));
  }

  /** `preDelete: (request, response) => response.sendStatus(405)`. */
  #isRefusedBefore(call: CallLike, tag: LetheTag, hook: string): boolean {
    const { session } = this.effects.types;
    const path = namedOperand(tag, 'before');
    const value = path === undefined ? undefined : argumentAt(call, `${path}${hook}`, tag, session);
    const origin = value === undefined ? undefined : session.originOf(value);
    const handlers = origin !== undefined && ts.isArrayLiteralExpression(origin) ? [...origin.elements] : [origin];
    return handlers.some((handler) => handler !== undefined && this.denied.denies(handler));
  }

  /** The constants of a list; undefined where there is none, or where it is not constant. */
  #textsAt(call: CallLike, operand: string, tag: LetheTag, round: Round): string[] | undefined {
    const { session } = this.effects.types;
    const path = namedOperand(tag, operand);
    const value = path === undefined ? undefined : argumentAt(call, path, tag, session);
    const list = value === undefined ? undefined : session.originOf(inRound(value, round));
    if (list === undefined) return undefined;
    const elements = ts.isArrayLiteralExpression(list) ? list.elements : [list];
    const texts = elements.map((element) => textInRound(element, round, session)).filter((text) => text !== undefined);
    return texts.length < elements.length ? undefined : texts;
  }
}

/** The path with a parameter is that of one record. */
function pathOf(paths: readonly string[], isOfOne: boolean): string | undefined {
  return paths.find((path) => path.includes(':') === isOfOne) ?? (isOfOne && paths.length === 1 ? `${paths[0] ?? ''}/:id` : undefined);
}
