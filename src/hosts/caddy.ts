import { ASKS_HTML, contentType, FORMS, type Header, headersOf, KINDS, TYPES } from './headers.ts';
import type { Plan } from './plan.ts';

/** A value between double quotes, in which Caddy unescapes quotes only. */
const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
const regex = (pattern: string): string => quoted(`~${pattern}`);
/** Without regard to case. */
const anyCase = (pattern: string): string => regex(`(?i)${pattern}`);
const named = (name: string): string => `{faultbook_${name.toLowerCase().replaceAll('-', '_')}}`;

/** A placeholder by what another one holds; empty where nothing fits. */
const map = (from: string, to: string, lines: readonly string[], indent = '\t\t'): string =>
  [`map ${from} ${to} {`, ...lines.map((line) => `\t${line}`), '\tdefault ""', '}'].map((line) => `${indent}${line}\n`).join('');

const headerLines = ({ name, values, because }: Header, i: number): string =>
  `\t# ${because}\n${map('{path}', named(name), KINDS.map(({ kind, pattern }) => `${regex(pattern)} ${quoted(values[kind] ?? '')}`), '\t')}`
  + `\t@header${i} expression ${named(name)} != ""\n\theader @header${i} ${name} ${named(name)}\n`;

const typeLines = Object.entries(TYPES)
  .map(([extension, type]) => `\t@type_${extension} path *.${extension}\n\theader @type_${extension} Content-Type ${quoted(contentType(type))}\n`)
  .join('');

/** Where a redirect leads, unless the request is there already. */
const redirect = (name: string, base: string): string =>
  `\t\t@${name} expression ${named(name)} != "" && ${named(name)} != ${quoted(base)} + {path}\n\t\tredir @${name} ${named(name)} 301\n`;

/**
 * The Caddyfile for one build. `root` is the folder that was built, `site` the address to serve: a host name, for which Caddy gets a certificate,
 * or `:8080`.
 */
export function caddyfile(plan: Plan, { root, site }: { root: string; site: string }): string {
  const { base, moved, spellings, beside } = plan;
  const elsewhere = base ? `\t\t@elsewhere not path ${base} ${base}/*\n\t\terror @elsewhere 404\n\t\turi strip_prefix ${base}\n` : '';
  return `# Made by Faultbook for this build; \`npm run hosts\` renews it.
(faultbook_headers) {
${headersOf(plan).map(headerLines).join('')}${typeLines}}

(faultbook_file) {
	# In this order: the headers are those of the file.
	route {
		rewrite * {http.matchers.file.relative}
		import faultbook_headers
		file_server {
			disable_canonical_uris
		}
	}
}

${site} {
	root * ${quoted(root)}
	encode gzip
	route {
${elsewhere}		# Former addresses.
${map('{path}', named('moved'), moved.map(({ from, to }) => `${quoted(from)} ${quoted(to)}`))}${redirect('moved', base)}
		# The form that is asked for. Browsers name HTML, and */* gets it too.
${map('{header.Accept}', named('form'), [`${anyCase(ASKS_HTML)} ""`, ...FORMS.map(({ asked, extension }) => `${anyCase(asked)} "${extension}"`)])}${map('{path}', named('facts'), beside.map(({ page, facts }) => `${quoted(page)} ${quoted(facts)}`))}		@facts {
			expression ${named('form')} != ""
			file {
				try_files ${named('facts')}${named('form')} {path}${named('form')}
			}
		}
		handle @facts {
			import faultbook_file
		}
		handle / {
			route {
				rewrite * /index.html
				import faultbook_headers
				file_server
			}
		}
		@page {
			not path_regexp /$
			file {
				try_files {path} {path}.html
			}
		}
		handle @page {
			import faultbook_file
		}
		# Whatever people and terminals make of an address leads to the right one.
${map('{path}', named('meant'), spellings.map(({ pattern, to }) => `${anyCase(pattern)} ${quoted(to)}`))}${redirect('meant', base)}		error 404
	}
	handle_errors {
		route {
			rewrite * /404.html
			import faultbook_headers
			file_server {
				status {err.status_code}
			}
		}
	}
}
`;
}
