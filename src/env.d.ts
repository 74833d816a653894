/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set by the pages of the catalogue; guides have none. */
    page?: import('./site/page.ts').SitePage;
  }
}
