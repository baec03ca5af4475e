/**
 * Does something once what stands in the page now is painted: the text comes first, and then what
 * only goes with it. At once where nothing is ever painted.
 */
export function afterPaint(work: () => void): void {
  if (typeof requestAnimationFrame !== 'function') {
    work();
    return;
  }
  requestAnimationFrame(() => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => work();
    painted.port2.postMessage(null);
  });
}
