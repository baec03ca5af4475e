/// <reference types="vitest/config" />
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** The policy the window runs under, so that `npm run preview` fails where the packaged window would. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'nonce-preview'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob: picture: http://picture.localhost page: http://page.localhost",
  "connect-src 'self' ipc: http://ipc.localhost",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "font-src 'self'",
].join('; ');

/** Gives the page the nonce that the window would give it. */
const nonce: Plugin = {
  name: 'window-nonce',
  configurePreviewServer(server) {
    server.middlewares.use((request, response, next) => {
      if (request.url?.split('?')[0] !== '/') return next();
      const page = readFileSync('dist/index.html', 'utf8').replace('<style', '<style nonce="preview"');
      response.setHeader('Content-Type', 'text/html');
      response.setHeader('Content-Security-Policy', policy);
      response.end(page);
    });
  },
};

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), nonce],
  resolve: mode === 'test' ? { conditions: ['browser'] } : {},
  build: {
    target: ['es2022', 'safari16.4'],
    // A data: font or script would break the window's policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  // The words lie beside `ui`, where the desk finds them too.
  server: { fs: { allow: ['..'] } },
  preview: { headers: { 'Content-Security-Policy': policy } },
  test: { include: ['src/**/*.test.ts'] },
}));
