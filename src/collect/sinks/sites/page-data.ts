import { ts } from 'ts-morph';
import type { CallIndex } from '../../calls/call-index.js';
import type { CollectSession } from '../../session.js';
import { propertyValue, returnedExpressions } from '../../syntax.js';
import { exportedFunctions, type ExportedFunction } from '../exported-functions.js';
import type { OpenSite } from './index.js';

const pageFile = /(^|\/)pages\/.+\.[cm]?[jt]sx?$/;
const propsFunction = /^get(ServerSide|Static)Props$/;
const routeFile = /(^|\/)(routes\/.+|root)\.[cm]?[jt]sx?$/;
const loadFunction = /^(loader|action)$/;
const routers = /['"](react-router|@remix-run\/[\w-]+|\.\/\+types\/[^'"]+)['"]/;

/**
 * What functions that a framework calls by their names load for a page, which goes to the browser with it: `props` of getServerSideProps and
 * getStaticProps of Next.js (nextjs.org/docs/pages), the returns of loaders and actions of React Router and Remix (reactrouter.com/start/framework).
 */
export function pageData(_index: CallIndex, session: CollectSession): OpenSite[] {
  return session.project.sourceFiles.flatMap((sourceFile) => {
    const path = session.pathOf(sourceFile);
    if (pageFile.test(path) && /getServerSideProps|getStaticProps/.test(sourceFile.text)) {
      return exportedFunctions(sourceFile, session).filter(({ name }) => propsFunction.test(name)).flatMap((exported) => sitesOf(exported, (returned) => propsOf(returned, session)));
    }
    if (routeFile.test(path) && /\b(loader|action)\b/.test(sourceFile.text) && routers.test(sourceFile.text)) {
      return exportedFunctions(sourceFile, session).filter(({ name }) => loadFunction.test(name)).flatMap((exported) => sitesOf(exported, (returned) => returned));
    }
    return [];
  });
}

function sitesOf({ name, declaration }: ExportedFunction, sentOf: (returned: ts.Expression) => ts.Expression | undefined): OpenSite[] {
  return returnedExpressions(declaration).flatMap((returned) => {
    const sent = sentOf(returned);
    return sent === undefined ? [] : [{ site: { kind: 'respond', node: sent, how: name }, given: [sent] }];
  });
}

/** `{ user }` of `return { props: { user } }`. */
function propsOf(returned: ts.Expression, session: CollectSession): ts.Expression | undefined {
  const object = session.originOf(returned);
  return ts.isObjectLiteralExpression(object) ? propertyValue(object, 'props') : undefined;
}
