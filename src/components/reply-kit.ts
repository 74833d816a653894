/** The panel of replies is loaded when its section is first opened: before, a page carries nothing of it. */
for (const kit of document.querySelectorAll<HTMLDetailsElement>('details[data-replies]')) {
  kit.addEventListener('toggle', () => {
    if (kit.open && !kit.querySelector('form')) void import('./reply-panel.ts').then(({ fillPanel }) => fillPanel(kit));
  });
}
