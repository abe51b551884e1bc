import { describe, expect, it } from 'vitest';
import { lazily, storeOf } from '../collect/analyzed.js';
import { writeWorkspace } from '../load/workspace.js';
import { bakery } from './bakery.js';
import { bothWays } from './collected.js';

const both = lazily(() => bothWays(writeWorkspace(bakery)));

describe('facts that are collected package by package and linked', () => {
  it('are the application that one process sees', () => {
    const { whole, linked } = both();
    expect(linked).toEqual(whole);
  });

  it.each([
    ['customers', 'none', 'hard'],
    ['visits', 'enforced', 'hard'],
    ['orders', 'unreachable', 'none'],
    ['tips', 'unreachable', 'none'],
  ])('tell of %s how long they stay and what deletes them', (name, retention, deletion) => {
    const store = storeOf(both().linked, name);
    expect([store.retention.verdict, store.deletion.verdict]).toEqual([retention, deletion]);
  });

  it('tell which fields nothing reads, also in packages that know no store', () => {
    const unread = storeOf(both().linked, 'customers').fields.filter((field) => field.unread === true).map(({ name }) => name);
    expect(unread).toEqual(['nickname']);
  });
});
