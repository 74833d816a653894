const SVG = 'http://www.w3.org/2000/svg';

/** A verdict's icon. */
export function icon(paths: readonly string[], verdict: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'verdict-icon');
  svg.setAttribute('aria-label', verdict);
  svg.setAttribute('role', 'img');
  svg.dataset['verdict'] = verdict;
  for (const d of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
