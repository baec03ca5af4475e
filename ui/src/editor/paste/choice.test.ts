// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type Carried, type Choice, choose } from './choice';

const bitmap = new File(['x'], 'image.png', { type: 'image/png' });

function check(carried: Partial<Carried>, kind: Choice['kind']) {
  expect(choose({ html: '', text: '', types: [], pictures: [], ...carried }).kind).toBe(kind);
}

describe('what of a clipboard is pasted', () => {
  it('is the text that an office program also drew as a picture', () => {
    check({ html: '<p class="MsoNormal">Words</p>', text: 'Words', pictures: [bitmap] }, 'rich');
    check({ html: '<table><tr><td>1</td></tr></table>', text: '1', pictures: [bitmap] }, 'rich');
  });

  it('is the picture where there is nothing else', () => {
    check({ pictures: [bitmap] }, 'pictures');
    check(
      { html: '<meta charset="utf-8"><img src="https://a.example/b.png" alt="b">', pictures: [bitmap] },
      'pictures',
    );
  });

  it('is the Markdown of a program that says it has everything', () => {
    const types = ['text/plain', 'text/markdown', 'text/html', 'image/png'];
    check({ html: '', text: 'words', types, pictures: [bitmap] }, 'text');
    check({ html: '<b>words</b>', text: '**words**', types, pictures: [bitmap] }, 'text');
  });

  it('is the desk’s to read where a picture is only named', () => {
    check({ html: '<img src="data:image/png;base64,AA">' }, 'rich');
  });

  it('is plain text where that is all there is, or all there is to say', () => {
    check({ text: 'words' }, 'text');
    check({ html: '<style>p {}</style>', text: 'words' }, 'text');
    check({}, 'nothing');
  });

  it('is plain text from a code editor', () => {
    const look = 'font-family: Menlo, monospace; white-space: pre;';
    check(
      {
        html: `<meta charset="utf-8"><div style="${look}"><div><span>let x</span></div></div>`,
        text: 'let x',
      },
      'text',
    );
    check(
      { html: '<pre style="font-family:\'JetBrains Mono\',monospace">let x</pre>', text: 'let x' },
      'text',
    );
    check({ html: '<b>let x</b>', text: 'let x', types: ['vscode-editor-data'] }, 'text');
    check({ html: '<pre><code>let x</code></pre>', text: 'let x' }, 'rich');
  });

  it('is Markdown where the text is Markdown and the HTML says no more', () => {
    check({ html: '<span>## Tides</span><br><span>- ebb</span>', text: '## Tides\n- ebb' }, 'text');
    check({ html: '<h2>Tides</h2><ul><li>ebb</li></ul>', text: 'Tides\n- ebb' }, 'rich');
    check({ html: '<p>words</p>', text: '**words**', types: ['text/markdown'] }, 'text');
    check({ html: '<span>2 * 3</span>', text: '2 * 3' }, 'rich');
  });
});
