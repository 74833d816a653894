import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

/** What the classifier weighs by itself with all its tables, minified and in brotli: without the libraries that are handed to it. In bytes. */
export async function weighClassifier(): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry: 'src/classifier/classify.ts', formats: ['iife'], name: 'classifier' } },
  });
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : 'output' in built ? built.output : [];
  return outputs.reduce((sum, file) => sum + (file.type === 'chunk' ? brotliCompressSync(file.code).length : 0), 0);
}
