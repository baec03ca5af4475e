/** Keeps the chosen one of a list in sight: `{@attach inSight(isChosen)}` on each of its elements. */
export const inSight = (isChosen: boolean) => (element: HTMLElement) => {
  if (isChosen) element.scrollIntoView({ block: 'nearest' });
};
