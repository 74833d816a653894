import { hydrate } from 'preact';
import Explorer, { type ExplorerProps } from './Explorer.tsx';

/** Brings the explorer that was rendered at build time to life. Astro's own islands would bring a loader that serves any island, and weighs more. */
const root = document.querySelector<HTMLElement>('[data-explorer]');
if (root?.dataset['explorer']) {
  const props: ExplorerProps = JSON.parse(root.dataset['explorer']);
  hydrate(<Explorer {...props} />, root);
}
