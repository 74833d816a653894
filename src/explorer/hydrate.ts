import { type ComponentType, h, hydrate, render } from 'preact';

/** Brings an island that was rendered at build time to life: Astro's client for React, without the slots and forms that this one does not have. */
export default (island: HTMLElement) => (Island: ComponentType<object>, props: object): void => {
  if (!island.hasAttribute('ssr')) return;
  hydrate(h(Island, props), island);
  island.addEventListener('astro:unmount', () => render(null, island), { once: true });
};
