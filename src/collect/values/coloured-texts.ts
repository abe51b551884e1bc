import { ts } from 'ts-morph';
import { unwrap } from '../syntax.js';

/** What the package colors adds to all texts. Source: its documentation, "text colors", "styles" and "extras". */
const styles = /^(black|red|green|yellow|blue|magenta|cyan|white|gr[ae]y|reset|bold|dim|italic|underline|inverse|hidden|strikethrough|rainbow|zebra|america|trap|random|(bg|bright)[A-Z]\w+)$/;

/** The text that is shown in a colour: `` `joined: ${guest.email}` `` of `` `joined: ${guest.email}`.green.bold ``. */
export function colouredText(node: ts.Expression, checker: ts.TypeChecker): ts.Expression | undefined {
  if (!ts.isPropertyAccessExpression(node) || !styles.test(node.name.text)) return undefined;
  const text = unwrap(node.expression);
  if (colouredText(text, checker) !== undefined || ts.isTemplateExpression(text) || ts.isStringLiteralLike(text) || ts.isBinaryExpression(text)) return text;
  return (checker.getTypeAtLocation(text).flags & ts.TypeFlags.StringLike) === 0 ? undefined : text;
}
