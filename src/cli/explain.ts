import { enableCompileCache } from 'node:module';

// Type stripping and compiling take most of the time of a short command; the second run finds both done.
enableCompileCache();
await import('./explain-command.ts');
