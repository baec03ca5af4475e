/**
 * Tells how large an element is, once it is laid out and whenever that changes.
 *
 * Not by `bind:clientWidth`: that reads the size while the window is still being made, and has the
 * browser lay everything out once more for it.
 */
export function sized(hear: (size: { width: number; height: number }) => void) {
  return (element: HTMLElement) => {
    const sizes = new ResizeObserver(() => {
      hear({ width: element.clientWidth, height: element.clientHeight });
    });
    sizes.observe(element);
    return () => sizes.disconnect();
  };
}
