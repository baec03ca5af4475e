/** What the desk tells the window unasked: drops, failures, the wish to close. */
import type { Unlisten } from '../backend/backend';
import type { Importing } from '../import/importing.svelte';
import type { Desk } from './desk.svelte';
import type { Pictures } from './pictures';
import { rereadOnReturn } from './returning';

export interface WindowPorts {
  dragging(over: boolean): void;
  /** The window should close, but not everything could be saved. */
  unsafe(): void;
}

export function hearDesk(desk: Desk, importing: Importing, pictures: Pictures, ports: WindowPorts): Unlisten {
  const { backend } = desk;
  const listening = [
    backend.onImportRead((plan) => importing.show(plan)),
    backend.onPicturesDropped((dropped) => pictures.dropped(dropped)),
    backend.onDragging((over) => ports.dragging(over)),
    backend.onFailure((failure) => desk.fail(failure)),
    backend.onFlush(() => void close()),
    rereadOnReturn(desk, window),
  ];

  async function close(): Promise<void> {
    await desk.places.flush();
    if (!(await desk.flush())) ports.unsafe();
    else await backend.closeWindow().catch((thrown: unknown) => desk.fail(thrown));
  }

  return () => listening.forEach((unlisten) => unlisten());
}
