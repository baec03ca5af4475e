/** What the desk tells the window unasked: drops, failures, the wish to close, a menu's command. */
import type { Unlisten } from '../backend/backend';
import type { Importing } from '../import/importing.svelte';
import type { Desk } from './desk.svelte';
import type { Pictures } from './pictures';
import { rereadOnReturn, rereadWhenTold } from './returning';
import { followTheme, type Theme } from './theme';

export interface WindowPorts {
  dragging(over: boolean): void;
  /** A command was chosen in the native menu. */
  command(id: string): void;
  theme(theme: Theme): void;
  /** The window should close. */
  close(): void;
}

export function hearDesk(desk: Desk, importing: Importing, pictures: Pictures, ports: WindowPorts): Unlisten {
  const { backend } = desk;
  const listening = [
    backend.onImportRead((plan) => importing.show(plan)),
    backend.onPicturesDropped((dropped) => pictures.dropped(dropped)),
    backend.onDragging((over) => ports.dragging(over)),
    backend.onFailure((failure) => desk.fail(failure)),
    backend.onCommand((id) => ports.command(id)),
    backend.onFlush(() => ports.close()),
    followTheme(backend, (theme) => ports.theme(theme)),
    rereadOnReturn(desk, window),
    rereadWhenTold(desk),
  ];
  return () => listening.forEach((unlisten) => unlisten());
}

/** Saves all and closes the window. False where something could not be saved: the window stays. */
export async function closeSafely(desk: Desk): Promise<boolean> {
  const { backend } = desk;
  await desk.places.flush();
  const safe = await desk.flush();
  const asking = safe ? backend.closeWindow() : backend.keepWindow();
  await asking.catch((thrown: unknown) => desk.fail(thrown));
  return safe;
}
