import { ts } from 'ts-morph';
import type { LetheTag } from '../context.js';
import type { EffectReader } from './effects.js';
import type { AgeCondition, EffectFact, StoreFact, Verb } from '../facts.js';
import { callBehind, operandList, OptionPaths } from '../calls/option-paths.js';
import { describeReference, propertyValue, type CallLike } from '../syntax.js';
import { namedOperand, plainOperands, tagsOfDeclaration } from '../tags.js';

const literal = /^'(.+)'$/;

function namesIn(tag: LetheTag): string[] {
  return plainOperands(tag).flatMap((operand) => literal.exec(operand)?.[1] ?? []);
}

/** Where a library finds its stores: of which kinds they are, and the objects whose members they are. */
interface Connection {
  kinds: string[];
  members: ts.Expression[];
}

/** A store that a tag names, and the expression that names it in the code. */
interface Target {
  store: StoreFact;
  place: ts.Expression;
}

/** Whether the effect happens in the library once the call has configured it, rather than in the call itself. */
export function isConfigured(tag: LetheTag): boolean {
  return namesIn(tag).length > 0 || namedOperand(tag, 'in') !== undefined;
}

/** Effects that a library has by itself on stores of the application once a call configures it: adapters, admin panels, generated interfaces. */
export class ConfiguredEffects {
  readonly #paths: OptionPaths;

  constructor(readonly effects: EffectReader) {
    this.#paths = new OptionPaths(effects.types.session);
  }

  ofTag(call: CallLike, tag: LetheTag, verb: Verb): EffectFact[] {
    const targets = this.#targets(call, tag).filter(({ place }) => this.#paths.counts(call, tag, place));
    return targets.map(({ store }) => this.#effect(call, tag, verb, store));
  }

  /** The stores in the options of a call at the path that its tag names: `options.collection`. */
  storesAt(call: CallLike, tag: LetheTag): StoreFact[] {
    return this.#targets(call, tag).map(({ store }) => store);
  }

  #effect(call: CallLike, tag: LetheTag, verb: Verb, store: StoreFact): EffectFact {
    const effect = this.effects.effect(call, verb, store, {}, this.#deadline(call, tag, verb));
    const operation = namedOperand(tag, 'in') ?? describeReference(call.expression);
    return { ...effect, function: { file: effect.span.file, name: operation, line: effect.span.line } };
  }

  /** A deletion by a deadline ends everybody's records; a read only looks at the deadline of the one that it finds. */
  #deadline(call: CallLike, tag: LetheTag, verb: Verb): AgeCondition | undefined {
    const field = namedOperand(tag, 'deadline');
    if (field === undefined) return undefined;
    const { session } = this.effects.types;
    const isPurge = verb === 'delete' || verb === 'expire';
    const evidence = { file: session.pathOf(call), line: session.lineOf(call), how: `${describeReference(call.expression)} compares ${field}` };
    return { field, kind: 'passed', scope: isPurge ? 'all' : 'one', checksOnly: !isPurge, evidence };
  }

  #targets(call: CallLike, tag: LetheTag): Target[] {
    const operands = plainOperands(tag);
    const [name] = namesIn(tag);
    if (name !== undefined) return this.#modelsNamed(name, tag).flatMap((model) => this.#ofModel(call, model)).map((store) => ({ store, place: call }));
    return operands.flatMap((operand) => this.#paths.valuesAt(call, operand, tag)).flatMap((place) => this.#storesOf(place, tag).map((store) => ({ store, place })));
  }

  /** The `model` tags beside an effect that say what its store may be called; the effect's own operand where there is none. */
  #modelsNamed(name: string, effect: LetheTag): LetheTag[] {
    const models = tagsOfDeclaration(effect.declaration).filter((tag) => tag.name === 'model' && namesIn(tag)[0] === name);
    return models.length === 0 ? [effect] : models;
  }

  /** The store under the name that the options give it, else the first of the library's names that the application has. */
  #ofModel(call: CallLike, model: LetheTag): StoreFact[] {
    if (!this.#paths.counts(call, model)) return [];
    const connection = this.#connection(call, model);
    const renamed = operandList(model, 'named').flatMap((path) => this.#paths.valuesAt(call, path, model));
    if (renamed.length === 0) return this.#firstOf(namesIn(model), connection, call);
    return renamed.flatMap((value) => {
      const byValue = this.effects.types.ofExpression(value).map(({ store }) => store);
      // Adapters may be told that tables have the plural of the name.
      return byValue.length > 0 ? byValue : this.#firstOf(this.#paths.constantsOf(value).flatMap((name) => [String(name), `${name}s`]), connection, call);
    });
  }

  #firstOf(names: readonly string[], connection: Connection, call: CallLike): StoreFact[] {
    for (const name of names) {
      const found = this.#named(name, connection, call);
      if (found.length > 0) return found;
    }
    return [];
  }

  #named(name: string, { kinds, members }: Connection, call: CallLike): StoreFact[] {
    const { registry, session } = this.effects.types;
    const held = members.flatMap((member) => this.#member(member, name));
    if (held.length > 0) return held;
    for (const kind of kinds.length === 0 ? [''] : kinds) {
      const store = registry.byName(name, kind, session.pathOf(call));
      if (store !== undefined) return [store];
    }
    return [];
  }

  /** `schema.user` of `{ user: schema.users }` or of a module, `client.session` of a client for the store `Session`. */
  #member(holder: ts.Expression, name: string): StoreFact[] {
    const { types } = this.effects;
    const object = types.session.objectOf(holder);
    const written = object === undefined ? undefined : propertyValue(object, name);
    if (written !== undefined) return types.ofExpression(written).map(({ store }) => store);
    const { checker } = types.session;
    const type = checker.getTypeAtLocation(holder);
    const property = type.getProperty(name) ?? type.getProperty(name.charAt(0).toLowerCase() + name.slice(1));
    if (property === undefined) return [];
    return types.ofType(checker.getTypeOfSymbol(property), types.session.pathOf(holder)).filter(({ isRecord }) => !isRecord).map(({ store }) => store);
  }

  /** What the `adapter` tag of the call itself, or of the call at `through=`, says. Without one, stores of every kind are meant. */
  #connection(call: CallLike, tag: LetheTag): Connection {
    const through = operandList(tag, 'through').flatMap((path) => this.#paths.valuesAt(call, path, tag));
    const calls = namedOperand(tag, 'through') === undefined ? [call] : through.flatMap((value) => callBehind(value, this.effects.types.session) ?? []);
    return calls.map((candidate) => this.#adapter(candidate)).find((connection) => connection !== undefined) ?? { kinds: [], members: [] };
  }

  #adapter(call: CallLike): Connection | undefined {
    const tag = this.effects.types.session.tagsOf(call).find((candidate) => candidate.name === 'adapter');
    if (tag === undefined) return undefined;
    const members = operandList(tag, 'stores').flatMap((path) => this.#paths.valuesAt(call, path, tag));
    return { kinds: plainOperands(tag), members };
  }

  /** The store that a value stands for, or that it names: by a constant, the argument of a call (`getModelByName('User')`), a property (`models.User`). */
  #storesOf(place: ts.Expression, tag: LetheTag): StoreFact[] {
    const { types } = this.effects;
    const byType = types.ofExpression(place).map(({ store }) => store);
    if (byType.length > 0) return byType;
    const kinds = operandList(tag, 'of');
    const origin = types.session.originOf(place);
    const [argument] = ts.isCallExpression(origin) ? origin.arguments : [];
    const names = types.session.constantsOf(argument ?? place).map(String);
    if (kinds.length > 0 && ts.isPropertyAccessExpression(origin)) names.push(origin.name.text);
    const file = types.session.pathOf(place);
    return (kinds.length > 0 ? kinds : [tag.library]).flatMap((kind) => names.flatMap((name) => types.registry.byName(name, kind, file) ?? []));
  }
}
