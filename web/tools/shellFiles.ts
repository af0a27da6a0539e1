// Writes into the service worker which files the interface is made of, and a name for this version
// of them: made of their hashed names and of the page's own text.
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** @param worker the name of the worker's chunk, one file that imports nothing */
export function shellFiles(worker: string): Plugin {
  return {
    name: 'mellanrum:shell-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunk = bundle[worker];
        const page = bundle['index.html'];
        if (chunk?.type !== 'chunk' || page?.type !== 'asset')
          throw new Error(`${worker} or index.html is missing`);
        if (chunk.imports.length > 0) throw new Error(`${worker} must be one file`);
        const files = Object.keys(bundle)
          .filter((name) => name.startsWith('assets/') && !name.endsWith('.map'))
          .sort();
        const hash = createHash('sha256').update(files.join('\n')).update(page.source);
        const shell = {
          version: hash.digest('hex').slice(0, 16),
          files: ['/index.html', '/icon.svg', ...files.map((name) => `/${name}`)],
        };
        if (!/\bSHELL\b/.test(chunk.code)) throw new Error(`${worker} asks for no files`);
        chunk.code = `const SHELL=${JSON.stringify(shell)};\n${chunk.code}`;
      },
    },
  };
}
