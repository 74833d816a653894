/** Nothing is stored before it is pressed; until then the page follows the system, also when that changes. */
const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: light)');
const systemTheme = () => (system.matches ? 'light' : 'dark');

document.querySelector('button.theme')?.addEventListener('click', () => {
  const theme = root.dataset['theme'] === 'light' ? 'dark' : 'light';
  root.dataset['theme'] = theme;
  try {
    // Back to what the system says means: follow the system again.
    if (theme === systemTheme()) localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch { /* storage is off: the choice holds for this page */ }
});
system.addEventListener('change', () => {
  try { if (localStorage.getItem('theme')) return; } catch { /* storage is off */ }
  root.dataset['theme'] = systemTheme();
});

export {};
