/** Where the library is: seen, changed, and left for another. */
import type { LibraryPlace, MovedLibrary } from '../backend/wire.gen';
import type { Desk } from '../desk/desk.svelte';

export class LibraryPlaces {
  place: LibraryPlace | null = $state.raw(null);
  moved: MovedLibrary | null = $state.raw(null);
  /** Somebody is being asked, or the library is being copied. */
  busy = $state(false);
  #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async look(): Promise<void> {
    await this.#try(async ({ backend }) => (this.place = await backend.libraryPlace()));
  }

  /** Moves the library; what is open stays open, and what is typed meanwhile is saved in the new file. */
  async move(): Promise<void> {
    await this.#alone(async ({ backend }) => {
      const moved = await backend.moveLibrary();
      if (!moved) return;
      this.moved = moved;
      this.place = await backend.libraryPlace();
      await this.#desk.refreshShelf();
    });
  }

  /** Asks for a library that is there. All windows save, and the program starts again. */
  open(): Promise<void> {
    return this.#alone(({ backend }) => backend.chooseLibrary(false));
  }

  make(): Promise<void> {
    return this.#alone(({ backend }) => backend.chooseLibrary(true));
  }

  openUsual(): Promise<void> {
    return this.#alone(({ backend }) => backend.openUsualLibrary());
  }

  async #alone(work: (desk: Desk) => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await this.#try(work);
    this.busy = false;
  }

  async #try(work: (desk: Desk) => Promise<unknown>): Promise<void> {
    try {
      await work(this.#desk);
    } catch (thrown) {
      this.#desk.fail(thrown);
    }
  }
}
