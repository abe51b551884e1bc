import { expect, it } from 'vitest';
import { formatsPage } from './page.js';

it('docs/formats.md shows what the formats say', async () => {
  await expect(await formatsPage()).toMatchFileSnapshot('../../../docs/formats.md');
});
