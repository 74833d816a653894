import ts from 'typescript';
import { expect, test } from 'vitest';
import { inCode } from '../snippets/code/in-code.ts';
import { WORLDS } from '../testing/worlds.ts';
import { handled } from './handling.ts';

/** Every TypeScript snippet, by a file name that says where it belongs. */
const SNIPPETS = new Map<string, string>(WORLDS.flatMap(({ catalog, catalogue }) => catalog.apis.flatMap((api) => api.errors.map((error) =>
  [`/${error.api}/${error.slug}.ts`, inCode(handled(catalogue, api, error)).find(({ id }) => id === 'typescript')?.code ?? ''] as const))));

const OPTIONS: ts.CompilerOptions = {
  strict: true, noUnusedLocals: true, noUnusedParameters: true, noImplicitReturns: true, noUncheckedIndexedAccess: true, noEmit: true, types: [],
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
};

test('every TypeScript snippet compiles as it stands, in strict mode', { timeout: 120_000 }, () => {
  const host = ts.createCompilerHost(OPTIONS);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => { const text = SNIPPETS.get(name); return text === undefined ? read(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022); };
  host.fileExists = (name) => SNIPPETS.has(name) || ts.sys.fileExists(name);
  const found = ts.getPreEmitDiagnostics(ts.createProgram([...SNIPPETS.keys()], OPTIONS, host));
  expect(SNIPPETS.size).toBeGreaterThan(0);
  expect(found.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)).toEqual([]);
});
