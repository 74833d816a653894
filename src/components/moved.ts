/** Follows the page's one link, and takes the fragment along. `replace` leaves no entry that would lead back here. */
const link = document.getElementById('to');
if (link instanceof HTMLAnchorElement) {
  link.hash = location.hash;
  location.replace(link.href);
}

export {};
