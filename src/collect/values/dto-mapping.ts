import { ts } from 'ts-morph';
import { declarationCalled } from '../calls/called-declarations.js';
import type { LetheTag } from '../context.js';
import type { Kept } from './kept-fields.js';
import { parameterPosition } from '../calls/operands.js';
import { OptionPaths } from '../calls/option-paths.js';
import type { CollectSession } from '../session.js';
import { hasImportedDecorator, importedDecorator } from '../stores/decorators.js';
import { propertyValue, type CallLike } from '../syntax.js';
import { plainOperands, tagsOfDeclaration } from '../tags.js';

type Shape = Pick<Kept, 'only' | 'without'>;

const transformer = 'class-transformer';
/** Calls that map a value to a shape which is written down: `plainToInstance(UserView, user, { excludeExtraneousValues: true })`. */
export class DtoMapping {
  readonly #options: OptionPaths;

  constructor(readonly session: CollectSession) {
    this.#options = new OptionPaths(session);
  }

  /** What the result keeps of which argument; undefined where the call maps nothing, or does not say to what. */
  keptBy(call: ts.CallExpression): Kept | undefined {
    for (const tag of this.session.tagsOf(call.expression)) {
      const from = fromOf(call, tag);
      const kept = from === undefined ? undefined : tag.name === 'exposes' ? this.#byDecorators(call, tag, from) : undefined;
      if (kept !== undefined && from !== undefined) return { ...kept, from };
    }
    return undefined;
  }

  /** Whether a call, or a construction, sets up a mapping that keeps nothing but what classes expose. */
  exposesOnly(call: CallLike): boolean {
    const constructor = ts.isNewExpression(call) ? declarationCalled(call, this.session.checker) : undefined;
    const tags = constructor === undefined || ts.isJSDocSignature(constructor) ? this.session.tagsOf(call.expression) : tagsOfDeclaration(constructor);
    return tags.some((tag) => tag.name === 'exposes' && this.#options.counts(call, tag));
  }

  /** Whether a class says by itself that nothing is kept but what it exposes. */
  hidesByDefault(declaration: ts.Node): boolean {
    return hasImportedDecorator(declaration, transformer, 'Exclude', this.session);
  }

  #byDecorators(call: ts.CallExpression, tag: LetheTag, from: ts.Expression): Shape | undefined {
    const type = [call, from].map((expression) => this.#elementOf(this.session.checker.getTypeAtLocation(expression))).find((candidate) => candidate.isClass());
    if (type === undefined) return undefined;
    const declarations = this.session.checker.getPropertiesOfType(type).flatMap((property) => property.declarations ?? []);
    const named = (decorator: string): string[] => declarations.flatMap((declaration) => this.#namesUnder(declaration, decorator));
    const isClosed = this.#options.counts(call, tag) || (type.symbol.declarations ?? []).some((declaration) => this.hidesByDefault(declaration));
    if (isClosed) return { only: named('Expose') };
    const excluded = named('Exclude');
    return excluded.length === 0 ? undefined : { without: excluded };
  }

  /** The names that a decorated member has before and after: `email` and `mail` under `@Expose({ name: 'mail' })`. */
  #namesUnder(declaration: ts.Declaration, decorator: string): string[] {
    const given = importedDecorator(declaration, (specifier) => specifier === transformer, decorator, this.session);
    const name = ts.getNameOfDeclaration(declaration);
    if (given === undefined || name === undefined || !ts.isIdentifier(name)) return [];
    const options = given[0] === undefined ? undefined : this.session.objectOf(given[0]);
    const other = options === undefined ? undefined : propertyValue(options, 'name');
    return [name.text, ...other === undefined ? [] : this.session.constantsOf(other).map(String)];
  }

  #elementOf(type: ts.Type): ts.Type {
    const { checker } = this.session;
    const bare = checker.getNonNullableType(checker.getAwaitedType(type) ?? type);
    const element = checker.isArrayType(bare) ? checker.getIndexTypeOfType(bare, ts.IndexKind.Number) : undefined;
    return element ?? bare;
  }
}

function fromOf(call: ts.CallExpression, tag: LetheTag): ts.Expression | undefined {
  const [operand] = plainOperands(tag);
  const position = operand === undefined ? undefined : parameterPosition(tag.declaration, operand);
  return position === undefined ? undefined : call.arguments[position];
}
