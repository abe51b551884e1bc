import { expect, it } from 'vitest';
import { storePage } from './store-table.js';

it('docs/stores.md says what the catalogue says', async () => {
  await expect(storePage()).toMatchFileSnapshot('../../docs/stores.md');
});
