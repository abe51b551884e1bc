import { ts } from 'ts-morph';
import { append } from '../append.js';
import type { CallIndex } from '../calls/call-index.js';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, nameOfReference, unwrap } from '../syntax.js';

const inputTag = /(^|\.)(input|textarea)$|(Input|Textarea|TextArea|TextField|InputField)$/;

/** What the types of inputs hold. Source: html.spec.whatwg.org, states of the type attribute. */
const heldByType: Record<string, string> = { email: 'email', tel: 'phone', password: 'password' };

/** What browsers fill in. Source: html.spec.whatwg.org, autofill field names. */
const heldByAutofill: Record<string, string> = {
  'email': 'email', 'tel': 'phone', 'name': 'fullName', 'given-name': 'firstName', 'family-name': 'lastName', 'additional-name': 'middleName', 'username': 'username',
  'current-password': 'password', 'new-password': 'password', 'one-time-code': 'oneTimePassword', 'street-address': 'streetAddress', 'address-line1': 'streetAddress',
  'postal-code': 'postalCode', 'bday': 'birthDate', 'sex': 'gender', 'cc-number': 'cardNumber', 'cc-csc': 'cvv', 'cc-name': 'cardholderName',
};

/** Tells what is typed into the inputs of a page by their attributes `name`, `type` and `autoComplete`. */
export class FormInputs {
  #elements: Map<ts.SourceFile, ts.JsxOpeningLikeElement[]> | undefined;

  constructor(readonly index: CallIndex, readonly session: CollectSession) {}

  /** The names of what `event.target.value` is, in the handler of an input. */
  namesOfValue(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): string[] {
    const target = unwrap(node.expression);
    if (nameOfReference(node) !== 'value' || !ts.isPropertyAccessExpression(target) || !/^(target|currentTarget)$/.test(target.name.text)) return [];
    const event = unwrap(target.expression);
    const parameter = ts.isIdentifier(event) ? this.session.declarationOf(event) : undefined;
    if (parameter === undefined || !ts.isParameter(parameter) || !isFunction(parameter.parent)) return [];
    return this.#handledBy(parameter.parent).flatMap((element) => this.#heldBy(element));
  }

  /** The names of what a state of React is, where an input shows it: `<input type="email" value={draft} />`. What the state's own name says is left out. */
  namesOfState(variable: ts.BindingElement): string[] {
    const { name, parent } = variable;
    const made = ts.isVariableDeclaration(parent.parent) && parent.parent.initializer !== undefined ? unwrap(parent.parent.initializer) : undefined;
    const isState = made !== undefined && ts.isCallExpression(made) && calleeName(made) === 'useState' && ts.isArrayBindingPattern(parent) && parent.elements[0] === variable;
    if (!isState || !ts.isIdentifier(name)) return [];
    return this.#elementsIn(variable.getSourceFile()).filter((element) => isShownBy(element, variable, this.session)).flatMap((element) => this.#heldBy(element))
      .filter((held) => !name.text.toLowerCase().includes(held.toLowerCase()));
  }

  /** The inputs that a function handles, written down in them or by its name. */
  #handledBy(handler: ts.FunctionLikeDeclaration): ts.JsxOpeningLikeElement[] {
    const { parent } = handler;
    if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? [parent.parent.parent.parent] : [];
    return this.#elementsIn(handler.getSourceFile()).filter((element) => element.attributes.properties.some((attribute) => {
      const value = valueOf(attribute);
      if (value === undefined || !ts.isIdentifier(value)) return false;
      const declaration = this.session.declarationOf(value);
      return declaration === handler || (declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined && unwrap(declaration.initializer) === handler);
    }));
  }

  #elementsIn(sourceFile: ts.SourceFile): readonly ts.JsxOpeningLikeElement[] {
    this.#elements ??= this.#inputsByFile();
    return this.#elements.get(sourceFile) ?? [];
  }

  #inputsByFile(): Map<ts.SourceFile, ts.JsxOpeningLikeElement[]> {
    const byFile = new Map<ts.SourceFile, ts.JsxOpeningLikeElement[]>();
    for (const element of this.index.elements) if (inputTag.test(element.tagName.getText())) append(byFile, element.getSourceFile(), element);
    return byFile;
  }

  #heldBy(element: ts.JsxOpeningLikeElement): string[] {
    if (!inputTag.test(element.tagName.getText())) return [];
    const of = (attribute: string): string => textOf(element, attribute) ?? '';
    return [of('name'), heldByType[of('type')], heldByAutofill[of('autoComplete')]].filter((name) => name !== undefined && name !== '').map(String);
  }
}

function isShownBy(element: ts.JsxOpeningLikeElement, variable: ts.BindingElement, session: CollectSession): boolean {
  return element.attributes.properties.some((attribute) => {
    const value = ts.isJsxAttribute(attribute) && attribute.name.getText() === 'value' ? valueOf(attribute) : undefined;
    return value !== undefined && ts.isIdentifier(value) && session.declarationOf(value) === variable;
  });
}

function valueOf(attribute: ts.JsxAttributeLike): ts.Expression | undefined {
  const { initializer } = ts.isJsxAttribute(attribute) ? attribute : {};
  return initializer !== undefined && ts.isJsxExpression(initializer) && initializer.expression !== undefined ? unwrap(initializer.expression) : undefined;
}

/** The text of an attribute that is written down. */
function textOf(element: ts.JsxOpeningLikeElement, name: string): string | undefined {
  const attribute = element.attributes.properties.find((candidate) => ts.isJsxAttribute(candidate) && candidate.name.getText() === name);
  if (attribute === undefined || !ts.isJsxAttribute(attribute)) return undefined;
  const value = attribute.initializer !== undefined && ts.isStringLiteral(attribute.initializer) ? attribute.initializer : valueOf(attribute);
  return value !== undefined && ts.isStringLiteralLike(value) ? value.text : undefined;
}
