import { prepareInventory } from './inventory.js';
import { prepareTheme } from './theme.js';
import { element, elements } from './elements.js';

prepareTheme();
prepareInventory();
element('print', HTMLButtonElement).addEventListener('click', () => window.print());
// Paper cannot be unfolded.
window.addEventListener('beforeprint', () => elements('#exposure details', HTMLDetailsElement).forEach((details) => details.open = true));
