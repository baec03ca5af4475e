/** The options of an editor that stands alone: in a test, or beside others that are measured with it. */
import type { TextOptions, TextPorts } from './text-editor';
import { NO_CHOICES } from './typography/choices';
import { USUAL } from './view-choices';

const none = () => undefined;

/** Nobody hears what the editor tells, and what it asks for is not there. */
const silent: TextPorts = {
  changed: none,
  lineChanged: none,
  caretMoved: none,
  stateChanged: none,
  formatsChanged: none,
  filesCame: none,
  nothingCame: none,
  pasteHtml: () => Promise.reject(new Error('Nothing is pasted')),
  pasteFailed: none,
  pasteLost: none,
  richText: () => '',
  pictureAddress: () => '',
  pictureChosen: none,
  escaped: () => false,
  asked: none,
};

export const alone = (parent: HTMLElement, ports: Partial<TextPorts> = {}): TextOptions => ({
  parent,
  nonce: '',
  testId: 'body',
  hint: '',
  keys: [],
  typing: () => NO_CHOICES,
  view: USUAL,
  ports: { ...silent, ...ports },
});
