import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Names the chunks of the workers in the bundle's manifest. Vite leaves them out of it, and so the
 * service worker would not know of them: a check offline would then end in a missing file.
 */
function workerChunksInManifest(): Plugin {
  return {
    name: 'worker-chunks-in-manifest',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const file = join(dir, '.vite/manifest.json');
      const workers = '_app/immutable/workers';
      if (!existsSync(file) || !existsSync(join(dir, workers))) return;
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { file: string }>;
      for (const name of readdirSync(join(dir, workers), { recursive: true, encoding: 'utf8' })) {
        const path = `${workers}/${name.replaceAll('\\', '/')}`;
        if (path.endsWith('.js')) manifest[path] = { file: path };
      }
      writeFileSync(file, JSON.stringify(manifest));
    }
  };
}

/** WOFF 2 is packed with Brotli, a third of what writes PDFs; our fonts are WOFF 1. */
const withoutBrotli = {
  'brotli/decompress.js': join(import.meta.dirname, 'src/lib/workers/dossier/no-brotli.ts')
};

export default defineConfig({
  resolve: { alias: withoutBrotli },
  plugins: [sveltekit(), workerChunksInManifest()],
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          // Whole feeds are read; machines are slow at times.
          testTimeout: 60_000,
          include: ['src/**/*.test.ts', 'tests/{architecture,formats,fuzz,lint,real}/**/*.test.ts'],
          exclude: ['src/**/*.svelte.test.ts']
        }
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'ui',
          environment: 'jsdom',
          include: ['src/**/*.svelte.test.ts'],
          setupFiles: ['tests/setup-ui.ts']
        }
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/{e2e,real}/**/*.e2e.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Answers come from workers, and machines are slow at times.
          expect: { poll: { timeout: 15_000 } }
        }
      }
    ]
  }
});
