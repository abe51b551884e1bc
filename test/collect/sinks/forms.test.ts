import { describe } from 'vitest';
import { itReads, leavingBy } from '../analyzed.js';

const shared = {
  'package.json': '{ "dependencies": { "react": "19", "react-hook-form": "7", "formik": "2" } }',
  'tsconfig.json': '{ "compilerOptions": { "jsx": "preserve", "strict": true } }',
};
const around = {
  shared, extension: 'tsx',
  file: (code: string): string => `
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Formik, useFormik } from 'formik';
declare function Input(props: any): any;
declare function Panel(props: any): any;
interface Booking { email: string; seats: number }
export function Page() { ${code} }`,
};
const logged = leavingBy('log');

describe('a form that is sent', () => {
  itReads(around, logged, [
    ['holds its entries', "return <form onSubmit={(event) => { const form = new FormData(event.currentTarget); console.log(form.get('email')); }} />;", ['form.email']],
    ['holds harmless entries too', "return <form onSubmit={(event) => { console.log(new FormData(event.currentTarget).get('colour')); }} />;", []],
  ]);
});

describe('an input', () => {
  itReads(around, logged, [
    ['says by its name what is typed in', 'return <input name="email" onChange={(event) => { console.log(event.target.value); }} />;', ['input.email']],
    ['says it by its type', 'return <input type="tel" onBlur={(event) => { console.log(`now ${event.currentTarget.value}`); }} />;', ['input.phone']],
    ['says it by what browsers fill in', 'return <Input autoComplete="current-password" onChange={(event: any) => { console.log(event.target.value); }} />;', ['input.password']],
    ['says it to a handler with a name', 'const change = (event: any) => { console.log(event.target.value); };\nreturn <input type="email" onChange={change} />;', ['input.email']],
    ['says nothing of other inputs', 'return <input name="colour" type="text" onChange={(event) => { console.log(event.target.value); }} />;', []],
    ['is no other element', 'return <Panel name="email" onChange={(event: any) => { console.log(event.target.value); }} />;', []],
    ['holds its text in its value alone', 'return <input name="email" onChange={(event) => { console.log(event.target.checked); }} />;', []],
  ]);
});

describe('a state that an input shows', () => {
  itReads(around, logged, [
    ['is what is typed in', "const [draft, setDraft] = useState('');\nreturn <><input type=\"email\" value={draft} onChange={(event) => { setDraft(event.target.value); }} /><button onClick={() => { console.log(draft); }} /></>;", ['input.email']],
    ['is called by its own name where that says as much', "const [newEmail, setNewEmail] = useState('');\nreturn <><input type=\"email\" value={newEmail} onChange={(event) => { setNewEmail(event.target.value); }} /><button onClick={() => { console.log(newEmail); }} /></>;", ['newEmail']],
    ['is nothing where the input says nothing', "const [draft, setDraft] = useState('');\nreturn <><input type=\"text\" value={draft} onChange={(event) => { setDraft(event.target.value); }} /><button onClick={() => { console.log(draft); }} /></>;", []],
    ['is nothing where another input says something', "const [draft, setDraft] = useState('');\nreturn <><input type=\"email\" value={'x'} onChange={() => { setDraft(''); }} /><button onClick={() => { console.log(draft); }} /></>;", []],
  ]);
});

describe('a library of forms', () => {
  itReads(around, logged, [
    ['gives what is sent', 'const { handleSubmit } = useForm<Booking>();\nreturn <form onSubmit={handleSubmit((data) => { console.log(data); })} />;', ['Booking.email']],
    ['gives what is sent, by the values of the start', "const form = useForm({ defaultValues: { email: '', seats: 1 } });\nreturn <form onSubmit={form.handleSubmit((data) => { console.log({ data }); })} />;", ['data.email']],
    ['gives what is watched', "const { watch } = useForm();\nconst now = watch('email');\nconsole.log(now);\nreturn null;", ['form.email']],
    ['gives one value', "const form = useForm<Booking>();\nconsole.log(form.getValues('email'));\nreturn null;", ['form.email']],
    ['gives all values of a known type', 'const form = useForm<Booking>();\nconsole.log(form.getValues());\nreturn null;', ['form.email']],
    ['gives a harmless value', "const form = useForm<Booking>();\nconsole.log(form.watch('seats'), form.getValues('seats'));\nreturn null;", []],
    ['says nothing of values without a type', 'const { handleSubmit } = useForm();\nreturn <form onSubmit={handleSubmit((data) => { console.log(data); })} />;', []],
    ['gives what is sent as Formik', "const formik = useFormik({ initialValues: { email: '' }, onSubmit: (values) => { console.log(values); } });\nreturn <form onSubmit={formik.handleSubmit} />;", ['values.email']],
    ['gives what is sent as a component of Formik', "return <Formik initialValues={{ phone: '', seats: 1 }} onSubmit={(values) => { console.log(values); }} />;", ['values.phone']],
  ]);
});
