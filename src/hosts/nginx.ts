import { ASKS_HTML, FORMS, type Header, headersOf, KINDS, TYPES } from './headers.ts';
import type { Plan } from './plan.ts';
import { literally } from './spelling.ts';

/** A value between double quotes, in which nginx still reads `$`; none of ours has one that it should read. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
/** A regular expression, matched without regard to case. */
const regex = (pattern: string): string => quoted(`~*${pattern}`);
const variable = (name: string): string => `$faultbook_${name.toLowerCase().replaceAll('-', '_')}`;

/** A variable by what another one holds; empty where nothing fits. */
const map = (from: string, to: string, lines: readonly string[], otherwise = '""'): string =>
  `map ${from} ${to} {\n${[...lines, `default ${otherwise};`].map((line) => `    ${line}\n`).join('')}}\n`;

const headerMap = ({ name, values, because }: Header): string =>
  `# ${because}\n${map('$uri', variable(name), KINDS.map(({ kind, pattern }) => `${quoted(`~${pattern}`)} ${quoted(values[kind] ?? '')};`))}`;

const TO = variable('to');

/** Sends somebody on, but never to where the request is already: names are looked up without regard to case. */
const redirect = (from: string, base: string, indent: string): string =>
  [`set ${TO} ${variable(from)};`, `if (${TO} = "${base}$uri") { set ${TO} ""; }`, `if (${TO}) { return 301 ${TO}; }`].map((line) => `${indent}${line}\n`).join('');

/** Files stand below the root, addresses below the base; what is outside of it is nowhere, the error page of that excepted. */
const stripBase = (base: string): string => (base ? `    if ($uri !~ ${quoted(`^${literally(base)}(/|$)|^/404\\.html$`)}) { rewrite ^ /.elsewhere last; }
    rewrite ${quoted(`^${literally(base)}/?(.*)$`)} /$1;
` : '');

const TEXTS = Object.values(TYPES).filter((type) => !type.startsWith('image/') || type.endsWith('xml'));
const ours = (types: readonly string[]): string => types.filter((type) => type !== 'text/html').join(' ');

/**
 * The configuration of nginx for one build: a file to be included in its `http` block, with a server of its own. `root` is the folder that was built,
 * `listen` each address or port to listen to, `name` the host's where there are several.
 */
export function nginxConfig(plan: Plan, { root, listen, name }: { root: string; listen: readonly string[]; name?: string }): string {
  const headers = headersOf(plan);
  const { base } = plan;
  return `# Made by Faultbook for this build; \`npm run hosts\` renews it.
map_hash_max_size 65536;
map_hash_bucket_size 512;

# Former addresses.
${map('$uri', variable('moved'), plan.moved.map(({ from, to }) => `${quoted(from)} ${quoted(to)};`))}
# Whatever people and terminals make of an address leads to the right one; asked only where no file answers.
${map('$uri', variable('meant'), plan.spellings.map(({ pattern, to }) => `${regex(pattern)} ${quoted(to)};`))}
# The form that is asked for. Browsers name HTML, and \`*/*\` gets it too.
${map('$http_accept', variable('form'), [`${regex(ASKS_HTML)} "";`, ...FORMS.map(({ asked, extension }) => `${regex(asked)} "${extension}";`)])}
# Where the facts of a page stand, if not beside it.
${map('$uri', variable('facts'), plan.beside.map(({ page, facts }) => `${quoted(page)} ${quoted(facts)};`), '$uri')}
${headers.map(headerMap).join('')}
server {
${listen.map((one) => `    listen ${one};\n`).join('')}${name ? `    server_name ${name};\n` : ''}    root ${quoted(root)};
    # The certificate, where there is one: a file of yours, read if it is there.
    include faultbook-tls*.conf;
    absolute_redirect off;
    server_tokens off;
    charset utf-8;
    charset_types ${ours(TEXTS.filter((type) => type !== 'application/wasm' && !type.startsWith('image/')))};
    types {
${Object.entries(TYPES).map(([extension, type]) => `        ${type} ${extension};\n`).join('')}    }
    default_type application/octet-stream;
    gzip on;
    gzip_vary on;
    gzip_min_length 512;
    gzip_types ${ours(TEXTS)};
    error_page 404 /404.html;

${headers.map((header) => `    add_header ${header.name} ${variable(header.name)} always;\n`).join('')}
${stripBase(base)}${redirect('moved', base, '    ')}
    location = / { try_files /index.html =404; }
    location = /404.html { internal; }
    location ~ ./$ { try_files /.no-such-file @misspelt; }
    location / { try_files ${variable('facts')}${variable('form')} $uri $uri.html @misspelt; }
    location @misspelt {
${redirect('meant', base, '        ')}        return 404;
    }
}
`;
}
