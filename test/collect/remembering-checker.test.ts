import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ts } from 'ts-morph';
import { afterEach, expect, it } from 'vitest';
import { rememberingTypes } from '../../src/collect/remembering-checker.js';
import { walk } from '../../src/collect/syntax.js';
import { loadProject } from '../../src/load/load.js';

let root: string | undefined;
afterEach(() => { if (root !== undefined) rmSync(root, { recursive: true }); });

const handlerOfNarrowerRequests = `import type { Application, Request } from 'express';
interface MemberRequest extends Request { member: { id: number } }
export function serve(app: Application): void {
  app.post('/entry', async (request: MemberRequest, response) => {
    const { email } = request.body;
    try {
      return response.status(200).json(request.member);
    } catch {
      response.status(400).json({ error: \`Nobody is called \${email}\` }).end();
    }
  });
}
`;

function membersIn(text: string): { checker: ts.TypeChecker; members: ReadonlyMap<string, ts.Node> } {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'lethe-checker-')));
  mkdirSync(path.join(root, 'src'));
  writeFileSync(path.join(root, 'src/entry.ts'), text);
  const { program, sourceFiles: [sourceFile] } = loadProject({ root });
  if (sourceFile === undefined) throw new Error('The source was not loaded.');
  const members = new Map<string, ts.Node>();
  walk(sourceFile, (node) => {
    if (ts.isPropertyAccessExpression(node)) members.set(node.name.text, node.name);
    return true;
  });
  return { checker: rememberingTypes(program.getTypeChecker()), members };
}

it.each([[['end', 'json']], [['json', 'end']]])('knows the members of an untyped parameter, asked in the order %j', (order) => {
  const { checker, members } = membersIn(handlerOfNarrowerRequests);
  for (const name of order) {
    const member = members.get(name);
    expect(member === undefined ? undefined : checker.getSymbolAtLocation(member)?.name).toBe(name);
  }
});
