import { element } from './elements.js';

const themes = ['system', 'light', 'dark'] as const;

/** A button that goes round the themes; `system` leaves it to the reader's system. */
export function prepareTheme(): void {
  const button = element('theme', HTMLButtonElement);
  let current = 0;
  button.addEventListener('click', () => {
    current = (current + 1) % themes.length;
    const theme = themes[current] ?? 'system';
    document.documentElement.dataset['theme'] = theme;
    button.textContent = `Theme: ${theme}`;
  });
}
