import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ROOT } from '../testing/world.ts';

const CLASSIFIER = join(ROOT, 'src/classifier');
const SCHEMAS = join(ROOT, 'src/schemas');

const files = readdirSync(CLASSIFIER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).map((file) => join(CLASSIFIER, file));
const parsed = files.map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));

interface Import {
  from: string;
  file: string;
  typesOnly: boolean;
}

const isTypeOnly = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const named = node.importClause?.namedBindings;
  return (node.importClause?.isTypeOnly ?? false) || (!node.importClause?.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly));
};

/** Every module that a file imports or exports from, `import()` included. */
function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ file: source.fileName, from: node.moduleSpecifier.text, typesOnly: isTypeOnly(node) });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) found.push({ file: source.fileName, from: node.arguments[0]?.getText() ?? '', typesOnly: false });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const imports = parsed.flatMap(importsOf);
const inside = (folder: string, { file, from }: Import): boolean => from.startsWith('.') && !relative(folder, resolve(dirname(file), from)).startsWith('..');
const named = ({ file, from }: Import): string => `${relative(ROOT, file)} imports ${from}`;

test('Law 4: the classifier imports only itself and the schemas: no package, no Node, no framework', () => {
  expect(imports.length).toBeGreaterThan(50);
  expect(imports.filter((one) => !inside(CLASSIFIER, one) && !inside(SCHEMAS, one)).map(named)).toEqual([]);
});

/** What a file brings along when it runs, its own imports included. */
function runtimeImports(file: string): Import[] {
  const own = importsOf(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)).filter(({ typesOnly }) => !typesOnly);
  return own.flatMap((one) => (one.from.startsWith('.') ? [one, ...runtimeImports(resolve(dirname(file), one.from))] : [one]));
}

test('Law 4: of the schemas it takes types, and values only where they bring no package along', () => {
  const values = imports.filter((one) => inside(SCHEMAS, one) && !one.typesOnly);
  const brought = values.flatMap(({ file, from }) => runtimeImports(resolve(dirname(file), from)));
  expect(brought.filter(({ from }) => !from.startsWith('.')).map(named)).toEqual([]);
});

/** What the answer may not depend on, and what a browser, a server or a test would have to provide. */
const AMBIENT = new Set(['process', 'Buffer', 'window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'XMLHttpRequest', 'DOMParser', 'setTimeout', 'setInterval', 'queueMicrotask', 'performance', 'console', 'crypto', 'globalThis', 'Intl', 'eval', 'Function']);

const isOwnName = (node: ts.Identifier): boolean => {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) && parent.name === node) || (ts.isPropertyAssignment(parent) && parent.name === node) || (ts.isPropertySignature(parent) && parent.name === node) || ts.isBindingElement(parent) || ts.isTypeReferenceNode(parent);
};

function ambientUse(node: ts.Node): string | null {
  if (ts.isIdentifier(node) && AMBIENT.has(node.text) && !isOwnName(node)) return node.text;
  if (ts.isCallExpression(node) && node.expression.getText() === 'require') return 'require()';
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  if (ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(node.getText())) return node.getText();
  return null;
}

test('Law 4: it asks no clock, no chance and no platform', () => {
  const found: string[] = [];
  const visit = (source: ts.SourceFile) => (node: ts.Node): void => {
    const use = ambientUse(node);
    if (use) found.push(`${relative(ROOT, source.fileName)} uses ${use}`);
    ts.forEachChild(node, visit(source));
  };
  for (const source of parsed) visit(source)(source);
  expect(found).toEqual([]);
});
