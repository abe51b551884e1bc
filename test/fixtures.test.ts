import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Engine } from '../src/engine.js';
import type { Application, Store } from '../src/link/application.js';
import { defaultPolicy } from '../src/policy/policy.js';

const fixtures = join(import.meta.dirname, 'fixtures');

/** What the inventory says of a small application, without places: stores by name in alphabetical order. */
function inventoryOf(application: Application): Record<string, unknown> {
  const sorted = [...application.stores].sort((first, second) => (first.name < second.name ? -1 : 1));
  return Object.fromEntries(sorted.map((store) => [store.name, entryOf(store)]));
}

function entryOf(store: Store): Record<string, unknown> {
  const personal = store.fields.flatMap((field) => (field.personal === undefined ? [] : [[field.name, field.personal.category]]));
  return {
    kind: store.kind,
    fields: Object.fromEntries(personal) as Record<string, string>,
    retention: store.retention.seconds === undefined ? store.retention.verdict : `${store.retention.verdict} ${store.retention.seconds}s`,
    deletion: store.deletion.verdict,
    survivors: store.survivors.filter((survivor) => survivor.confidence !== 'possible').map((survivor) => survivor.name),
  };
}

describe('the inventory of a fixture application', () => {
  const names = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'expected.json')));
  it.each(names)('%s', (name) => {
    const application = new Engine({ root: join(fixtures, name), policy: defaultPolicy() }).analyze();
    const expected = JSON.parse(readFileSync(join(fixtures, name, 'expected.json'), 'utf8')) as unknown;
    expect(inventoryOf(application)).toEqual(expected);
  });
});
