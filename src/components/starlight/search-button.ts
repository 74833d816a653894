/** The search itself comes when it is opened. */
async function open() {
  const { openSearch } = await import('./search-dialog.ts');
  await openSearch();
}
document.querySelector('button.search')?.addEventListener('click', open);
window.addEventListener('keydown', (event) => {
  if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  open();
});
