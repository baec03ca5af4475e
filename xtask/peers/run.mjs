/**
 * Types into Masthead's editor and into its peers, each with the same long text, in the same
 * headless Chromium on the same machine, and prints a row of BENCHMARKS.md for each.
 *
 * The clock runs in the page: from the `keydown` to the first task after the frame that follows.
 * The editors take turns, a few keys each, so that a busy minute falls on all of them.
 *
 * Usage: node run.mjs TEXT.md
 */
import { readFile, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const ROUNDS = 12;
const KEYS = 10;
const WARM_UP = 20;
const NAMES = { masthead: 'Masthead', easymde: 'EasyMDE', toastui: 'TOAST UI Editor' };

const here = import.meta.dirname;
const text = await readFile(process.argv[2], 'utf8');
const folder = await mkdtemp(join(tmpdir(), 'masthead-peers-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

const CLOCK = () => {
  window.times = [];
  const shown = new MessageChannel();
  shown.port1.onmessage = ({ data }) => window.times.push(performance.now() - data);
  addEventListener(
    'keydown',
    () => {
      const since = performance.now();
      requestAnimationFrame(() => shown.port2.postMessage(since));
    },
    true,
  );
};

/** Our own editor is built as the window's page is: its words and preferences are Vite's and Svelte's. */
async function buildOurs(entry) {
  const from = (path) => import(new URL(`../../ui/node_modules/${path}`, import.meta.url).href);
  const [vite, { svelte }] = await Promise.all([
    from('vite/dist/node/index.js'),
    from('@sveltejs/vite-plugin-svelte/src/index.js'),
  ]);
  await vite.build({
    root: join(here, '../../ui'),
    configFile: false,
    logLevel: 'error',
    plugins: [svelte()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry, formats: ['iife'], name: 'masthead', fileName: () => 'masthead.js', cssFileName: 'masthead' },
    },
  });
}

async function buildPeer(entry, outfile) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    loader: { '.svg': 'dataurl', '.woff2': 'empty', '.png': 'dataurl' },
    logLevel: 'error',
  });
}

/** Opens an editor with the text in it and the caret before its first word. */
async function open(name) {
  const entry = join(here, 'editors', name);
  await (name === 'masthead' ? buildOurs(`${entry}.ts`) : buildPeer(`${entry}.js`, join(folder, `${name}.js`)));
  const html = join(folder, `${name}.html`);
  const sheet = `<link rel="stylesheet" href="${name}.css">`;
  await writeFile(
    html,
    `<!doctype html><meta charset="utf-8">${sheet}<style>html,body,#editor{height:100%;margin:0}</style>` +
      `<div id="editor"></div><script>window.text=${JSON.stringify(text).replaceAll('<', '\\u003c')}</script>` +
      `<script src="${name}.js"></script>`,
  );
  await writeFile(join(folder, `${name}.css`), await readFile(join(folder, `${name}.css`), 'utf8').catch(() => ''));
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  const opened = performance.now();
  await page.goto(pathToFileURL(html).href);
  await page.waitForFunction(() => window.ready === true, null, { timeout: 180_000 });
  await page.evaluate(() => window.focusStart());
  await page.evaluate(CLOCK);
  return { name, page, times: [], opened: performance.now() - opened };
}

async function type(editor, keys, counted) {
  await editor.page.bringToFront();
  for (let n = 0; n < keys; n += 1) {
    const before = await editor.page.evaluate(() => window.times.length);
    await editor.page.keyboard.press(n % 5 === 4 ? 'Space' : 'abcd'[n % 5]);
    await editor.page.waitForFunction((least) => window.times.length > least, before, { timeout: 60_000 });
  }
  const times = await editor.page.evaluate(() => window.times.splice(0));
  if (counted) editor.times.push(...times);
}

const at = (times, share) => times.toSorted((a, b) => a - b)[Math.round((times.length - 1) * share)];

try {
  const editors = [];
  for (const name of Object.keys(NAMES)) {
    try {
      editors.push(await open(name));
    } catch (error) {
      console.error(`${NAMES[name]} cannot be measured: ${error.message}`);
    }
  }
  for (const editor of editors) await type(editor, WARM_UP, false);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const editor of editors) await type(editor, KEYS, true);
  }
  const own = editors.find(({ name }) => name === 'masthead');
  for (const { name, times } of editors) {
    const median = at(times, 0.5);
    const ratio = own ? (at(own.times, 0.5) / median).toFixed(2) : '–';
    console.log(
      `| ${NAMES[name]} | ${median.toFixed(1)} ms | ${at(times, 0.95).toFixed(1)} ms | ${name === 'masthead' ? '–' : ratio} |`,
    );
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
