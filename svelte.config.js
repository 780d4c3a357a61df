import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

/** The content security policy names the one inline script of the page shell by its hash. */
const shell = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
const bootScript = /<script>([\s\S]*?)<\/script>/.exec(shell)?.[1] ?? '';
const bootHash = createHash('sha256').update(bootScript).digest('base64');

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

/**
 * Every build is an update for those who have the app. The configuration is read several times in
 * one build, so the first reading settles the name.
 */
const build = (process.env.CAIRN_BUILD ??= Date.now().toString(36));

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ fallback: '404.html' }),
    // A site below a path ("/cairn") is built with BASE_PATH=/cairn.
    paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? '') },
    version: { name: `${version}+${build}` },
    serviceWorker: { register: false },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', `sha256-${bootHash}`],
        'style-src': ['self'],
        // The one style attribute of the framework: it hides its announcement of page changes.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        // Other sites are asked only for an address that the learner wants to have fetched.
        'connect-src': ['self', 'https:'],
        'manifest-src': ['self'],
        'worker-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'object-src': ['none']
      }
    },
    typescript: {
      config: (config) => ({
        ...config,
        include: [...config.include, '../svelte.config.js', '../eslint.config.js'],
        exclude: [...config.exclude, '../src/lib/core/runtime.d.ts', '../tests/bench/floor/**']
      })
    }
  }
};
