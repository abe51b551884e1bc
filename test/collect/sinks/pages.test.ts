import { describe, expect, it } from 'vitest';
import { analyzed, itReads, leavingBy, wholeIn } from '../analyzed.js';

const schema = 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Guest {\n  id String @id\n  email String\n  pin String\n}\n';
const shared = {
  'package.json': '{ "dependencies": { "next": "15", "react": "19", "react-router": "7", "@prisma/client": "6" } }',
  'tsconfig.json': '{ "compilerOptions": { "jsx": "preserve", "strict": true, "allowJs": true } }',
  'prisma/schema.prisma': schema,
  'lib/database.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\nexport const audited = <Run extends Function>(run: Run): Run => run;\n",
  'lib/card.tsx': "'use client';\nexport function Card(props: any) { return <p onClick={() => alert(props.guest.email)} />; }\nexport default Card;\n",
  'lib/plain.tsx': 'export function Plain(props: any) { return <p>{props.guest.id}</p>; }\n',
};
const imports = "import { prisma, audited } from '../../lib/database';\nimport { Card } from '../../lib/card';\nimport { Plain } from '../../lib/plain';\n";
const sentWhole = wholeIn('respond');

describe('a server action', () => {
  const around = { shared, place: (name: string) => `app/actions/${name}.ts`, file: (code: string) => `'use server';\n${imports}${code}` };
  itReads(around, sentWhole, [
    ['answers with a record', 'export async function find(id: string) { return prisma.guest.findUnique({ where: { id } }); }', ['Guest']],
    ['answers with a record as an arrow function', 'export const find = async () => { const guest = await prisma.guest.findFirst(); return { ok: true, guest }; };', ['Guest']],
    ['answers with a record inside of a wrapper', 'export const find = audited(async () => prisma.guest.findMany());', ['Guest']],
    ['answers with chosen fields', 'export async function find() { return prisma.guest.findFirst({ select: { id: true } }); }', []],
    ['is none unless it is exported', 'async function find() { return prisma.guest.findFirst(); }\nexport async function count() { return (await find()) === null ? 0 : 1; }', []],
  ]);
  itReads(around, leavingBy('log'), [
    ['is given a form', "export async function save(form: FormData) { const email = form.get('email'); console.log(email); }", ['form.email']],
    ['is given a form after the state', "export async function save(state: unknown, form: FormData) { console.log({ to: form.get('phone') }); }", ['form.phone']],
    ['takes harmless entries from a form', "export async function save(form: FormData) { console.log(form.get('colour')); }", []],
    ['reads headers', "import { headers } from 'next/headers';\nexport async function save() { const all = await headers(); console.log(all.get('x-forwarded-for')); }", ['request header x-forwarded-for']],
    ['reads cookies', "import { cookies } from 'next/headers';\nexport async function save() { const jar = await cookies(); const token = jar.get('accessToken'); console.log(token); }", ['request cookies.accessToken']],
    ['reads harmless headers', "import { headers } from 'next/headers';\nexport async function save() { console.log((await headers()).get('accept-language')); }", []],
  ]);
});

describe('a function with a directive of its own', () => {
  const around = { shared, place: (name: string) => `app/${name}/page.tsx`, file: (code: string) => `${imports}export default async function Page() { ${code} }` };
  itReads(around, sentWhole, [
    ['is a server action', "async function find() { 'use server'; return prisma.guest.findFirst(); }\nreturn <form action={find} />;", ['Guest']],
    ['is one as an arrow function', "const find = async () => { 'use server'; return prisma.guest.findFirst(); };\nreturn <form action={find} />;", ['Guest']],
    ['is none without it', 'async function find() { return prisma.guest.findFirst(); }\nawait find();\nreturn <form />;', []],
  ]);
});

describe('a prop of a component on the client', () => {
  const around = { shared, place: (name: string) => `app/${name}/page.tsx`, file: (code: string) => `${imports}export default async function Page() { const guest = await prisma.guest.findFirstOrThrow(); return ${code}; }` };
  itReads(around, sentWhole, [
    ['leaves whole', '<main><Card guest={guest} /></main>', ['Guest']],
    ['leaves whole as one of many', '<Card guests={[guest]}>text</Card>', ['Guest']],
    ['leaves whole when all props are spread', '<Card {...{ guest }} />', ['Guest']],
    ['leaves with chosen fields', '<Card guest={{ id: guest.id }} />', []],
    ['stays where the component runs on the server', '<Plain guest={guest} />', []],
    ['is none on an element of the page', '<p title={guest.email} />', []],
  ]);

  it('names the component and the prop', () => {
    const application = analyzed({ ...shared, 'app/page.tsx': `import Card from '../lib/card';\nimport { prisma } from '../lib/database';\nexport default async function Page() { return <Card guest={await prisma.guest.findFirst()} />; }` });
    expect(application.flows.filter(({ sink }) => sink === 'respond').map(({ how }) => how)).toEqual(['<Card guest={…}>']);
  });

  it('leaves from what pages import, unless only the client does', () => {
    const part = (name: string): string => `import { Card } from './card';\nimport { prisma } from './database';\nexport async function ${name}() { return <Card guest={await prisma.guest.findFirst()} />; }`;
    const application = analyzed({
      ...shared,
      'lib/served.tsx': part('Served'), 'lib/shipped.tsx': part('Shipped'),
      'lib/frame.tsx': "'use client';\nimport { Shipped } from './shipped';\nexport function Frame() { return <Shipped />; }",
      'app/layout.tsx': "import { Served } from '../lib/served';\nimport { Frame } from '../lib/frame';\nexport default function Layout() { return <><Served /><Frame /></>; }",
    });
    expect(application.flows.filter(({ sink }) => sink === 'respond').map(({ span }) => span.file)).toEqual(['lib/served.tsx']);
  });
});

describe('what a page of Next.js loads', () => {
  const around = { shared, place: (name: string) => `pages/${name}/index.tsx`, file: (code: string) => `${imports}${code}\nexport default function Page() { return null; }` };
  itReads(around, sentWhole, [
    ['goes to the browser on each request', 'export async function getServerSideProps() { return { props: { guest: await prisma.guest.findFirst() } }; }', ['Guest']],
    ['goes to the browser as it was built', 'export const getStaticProps = async () => { const guests = await prisma.guest.findMany(); return { props: { guests: JSON.parse(JSON.stringify(guests)) } }; };', ['Guest']],
    ['goes to the browser from a wrapper', 'export const getServerSideProps = audited(async () => ({ props: { guest: await prisma.guest.findFirst() } }));', ['Guest']],
    ['is chosen', 'export async function getServerSideProps() { const guest = await prisma.guest.findFirstOrThrow(); return { props: { id: guest.id } }; }', []],
    ['is no more than the props', 'export async function getServerSideProps() { const guest = await prisma.guest.findFirst(); return guest === null ? { notFound: true } : { props: {} }; }', []],
  ]);
});

describe('what a route of React Router loads', () => {
  const around = {
    shared, place: (name: string) => `app/routes/${name}/route.tsx`,
    file: (code: string) => `import { prisma } from '../../../lib/database';\nimport { data, type LoaderFunctionArgs } from 'react-router';\n${code}\nexport default function Page() { return null; }`,
  };
  itReads(around, sentWhole, [
    ['goes to the browser', 'export async function loader({ params }: LoaderFunctionArgs) { return { guest: await prisma.guest.findUnique({ where: { id: params.id } }) }; }', ['Guest']],
    ['goes to the browser with a status', 'export const action = async () => data({ guests: await prisma.guest.findMany() }, { status: 201 });', ['Guest']],
    ['is chosen', 'export async function loader() { return prisma.guest.findMany({ select: { id: true } }); }', []],
    ['stays in other functions', 'export async function load() { return prisma.guest.findMany(); }', []],
  ]);
});

describe('a route handler', () => {
  const around = { shared, place: (name: string) => `app/api/${name}/route.ts`, file: (code: string) => `import { prisma } from '../../../lib/database';\nimport { NextResponse, type NextRequest } from 'next/server';\nexport async function GET(request: NextRequest) { ${code} }` };
  itReads(around, sentWhole, [
    ['answers with a record', 'return NextResponse.json({ guest: await prisma.guest.findFirst() });', ['Guest']],
    ['answers with the text of one', 'return new NextResponse(JSON.stringify(await prisma.guest.findFirst()));', ['Guest']],
    ['answers with a number', 'return NextResponse.json({ guests: await prisma.guest.count() });', []],
  ]);
  itReads(around, leavingBy('log'), [
    ['reads the query', "console.log(request.nextUrl.searchParams.get('email')); return new NextResponse();", ['request query.email']],
    ['reads the query of an address', "const { searchParams } = new URL(request.url); const email = searchParams.get('email'); console.log(email); return new NextResponse();", ['request query.email']],
    ['reads a harmless part of the query', "console.log(request.nextUrl.searchParams.get('page')); return new NextResponse();", []],
  ]);
});
