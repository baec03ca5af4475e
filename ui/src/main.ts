/** Starts the window: on the desk behind it, or on one in memory where there is none (a browser). */
import './styles/base.css';
import { mount } from 'svelte';
import type { Backend } from './backend/backend';
import { isMac } from './commands/chords';
import { tauriBackend } from './backend/tauri';
import App from './desk/App.svelte';
import { themeAtStart, wear } from './desk/theme';
import { speakOn } from './words/say';

async function chooseBackend(): Promise<Backend> {
  if ('__TAURI_INTERNALS__' in window) return tauriBackend();
  const { memoryBackend } = await import('./backend/memory');
  const backend = memoryBackend();
  Object.assign(window, { memoryDesk: backend });
  return backend;
}

if (isMac) document.documentElement.dataset.bars = 'system';
wear(themeAtStart(window), document.documentElement);
speakOn(document.documentElement);

const target = document.getElementById('desk');
if (!target) throw new Error('index.html has no #desk');
const backend = await chooseBackend();
mount(App, { target, props: { backend } });
