import { ts } from 'ts-morph';
import { append } from '../append.js';
import type { CollectSession } from '../session.js';
import { mayName, propertyValue, walk } from '../syntax.js';

const given = ['useClass', 'useExisting'];

/** Classes whose objects a container of dependencies gives out for another class: `{ provide: Mailer, useClass: SmtpMailer }`. */
export class Providers {
  #byToken: Map<ts.Symbol, ts.Type[]> | undefined;

  constructor(readonly session: CollectSession) {}

  /** What may stand behind an object of the class. */
  givenFor(token: ts.Type): readonly ts.Type[] {
    const symbol = token.symbol as ts.Symbol | undefined;
    this.#byToken ??= this.#read();
    return symbol === undefined ? [] : this.#byToken.get(symbol) ?? [];
  }

  #read(): Map<ts.Symbol, ts.Type[]> {
    const found = new Map<ts.Symbol, ts.Type[]>();
    for (const sourceFile of this.session.project.sourceFiles.filter(mayProvide)) {
      walk(sourceFile, (node) => {
        if (ts.isObjectLiteralExpression(node)) this.#readProvider(node, found);
        return true;
      });
    }
    return found;
  }

  #readProvider(provider: ts.ObjectLiteralExpression, found: Map<ts.Symbol, ts.Type[]>): void {
    const token = propertyValue(provider, 'provide');
    const symbol = token === undefined ? undefined : this.#classOf(token)?.symbol;
    for (const name of symbol === undefined ? [] : given) {
      const value = propertyValue(provider, name);
      const type = value === undefined ? undefined : this.#classOf(value);
      if (symbol !== undefined && type !== undefined) append(found, symbol, type);
    }
  }

  /** The instances of the class that an expression names. */
  #classOf(expression: ts.Expression): ts.Type | undefined {
    const declaration = this.session.declarationsOf(expression).find(ts.isClassLike);
    const symbol = declaration === undefined ? undefined : this.session.checker.getSymbolAtLocation(declaration.name ?? declaration);
    return symbol === undefined ? undefined : this.session.checker.getDeclaredTypeOfSymbol(symbol);
  }
}

function mayProvide(sourceFile: ts.SourceFile): boolean {
  return mayName(sourceFile, 'provide') && given.some((name) => mayName(sourceFile, name));
}
