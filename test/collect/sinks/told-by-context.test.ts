import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/link/application.js';
import { analyzed, flowsIn, itLogs, itReads, sortedOnce } from '../analyzed.js';

const around = {
  shared: {
    'src/review.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Guest { @PrimaryGeneratedColumn() id: number; @Column() email: string }
@Entity() export class Review { @PrimaryGeneratedColumn() id: number; @Column() guestId: number; @Column() message: string; @Column() stars: number }`,
  },
  file: (code: string): string => `
import type { Repository } from 'typeorm';
import type { Review } from './review.js';
declare const reviews: Repository<Review>;
declare const drafts: { text: string; guest: number; stars: number }[];
export async function store() { ${code} }`,
};

describe('a value that is stored as a personal field', () => {
  itLogs(around, [
    ['is that field wherever the function logs it', 'for (const draft of drafts) { await reviews.save({ guestId: draft.guest, message: draft.text }).catch(() => console.error(`no review ${draft.text}`)); }', ['Review.message']],
    ['is that field after it was taken apart', 'for (const { text } of drafts) { await reviews.save({ message: text }); console.log(text); }', ['Review.message']],
    ['says nothing about its neighbours', 'for (const draft of drafts) { await reviews.save({ message: draft.text, stars: draft.stars }); console.log(draft.stars); }', []],
    ['says nothing in another function', 'const save = (text: string) => reviews.save({ message: text }); const print = (text: string) => { console.log(text); }; print(drafts.length.toFixed()); await save(drafts[0].text);', []],
  ]);
});

function idsIn(application: Application, file: string): string[] {
  return sortedOnce(flowsIn(application, file).flatMap((flow) => flow.personal).filter(({ kind }) => kind === 'pseudonymous').map(({ subject }) => subject));
}

describe('a bare id in a text', () => {
  itReads({ shared: {}, file: (code) => `export function tell(id: string, key: string) { ${code} }` }, idsIn, [
    ['is the key of the person whom the text names', 'console.log(`could not greet guest ${id}`);', ['guest.id']],
    ['is one too where words come between', "console.log('no user with id: ' + id);", ['user.id']],
    ['is one too as an argument of its own', "console.log('removed customer', key);", ['customer.id']],
    ['is none after the name of a thing', 'console.log(`could not open invoice ${id}`);', []],
  ]);
});

describe('a person who stands in the code', () => {
  itLogs({ shared: {}, file: (code) => code, extension: 'js' }, [
    ['is personal', "const user = { name: 'Ada' }; console.log(user.name);", ['user.name']],
    ['is personal as a whole', "console.log({ guest: { email: 'ada@example.invalid' } });", ['guest.email']],
    ['is none without a text', "const user = { name: '' }; console.log(user.name);", []],
    ['is none where it belongs to a thing', "const shop = { name: 'Corner', email: 'shop@example.invalid' }; console.log(shop.name, shop.email);", []],
  ]);
});

describe('what a tag calls personal', () => {
  it('is personal as a property, a result and a part of an object, and not where a tag denies it', () => {
    const application = analyzed({
      'src/badge.ts': `
export interface Badge {
  /** @lethe personal identity */
  tag: string;
  /** @lethe not-personal a fixed text */
  email: string;
  door: string;
}
/** @lethe personal location */ export declare function roomOf(badge: Badge): string;
export function open(badge: Badge) { console.log(badge); console.log(badge.email); console.log(roomOf(badge)); }`,
    });
    expect(flowsIn(application, 'src/badge.ts').map(({ span, personal }) => [span.line, personal.map(({ subject, classification }) => `${subject} ${classification.category}`)]))
      .toEqual([[10, ['Badge.tag identity']], [10, ['roomOf location']]]);
  });
});
