/**
 * Runs before the first paint, inline: the stored theme, else the system's. It reads storage and writes none.
 * `astro.config.mjs` hashes this very text for the Content-Security-Policy.
 */
export const THEME_SCRIPT =
  "{let t='';try{t=localStorage.getItem('theme')||''}catch{}document.documentElement.dataset.theme=t||(matchMedia('(prefers-color-scheme: light)').matches?'light':'dark')}";
