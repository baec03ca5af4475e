/** A small issue to try the window on without the desk: our own writing, three languages. */
import { countWords } from '../count/words';
import { message } from '../words/told';
import { directionOf } from './memory-page';
import type { ImportPlan, StoryDraft } from './wire.gen';

type Piece = Partial<StoryDraft> & Pick<StoryDraft, 'headline' | 'body'>;

/** A story that holds every kind of thing that Markdown can say. */
const EVERYTHING: Piece = {
  section: 'Letters',
  headline: 'Everything a text can hold',
  byline: 'The editor',
  body: `## A heading with *emphasis* in it

Words can be **bold**, *italic*, ***both***, ~~struck out~~ or \`code\`. There are [links](https://example.org/a "A title"), [links by reference][hall], addresses like <https://example.org> and https://example.org/bare, escaped \\*stars\\*, entities &copy; and a note.[^wood] [Brackets] alone are no link. A small ![pier](pictures/pier-3f2a9c01.svg) stands in the line.

![The pier at low tide](pictures/pier-3f2a9c01.svg "The pier at low tide"){width=60% credit="Photo: R. Lindqvist"}

![A picture that is gone](pictures/gone.jpg)

### Lists

- Planks
  - Oak, which takes a long time to grow and longer to dry, so that it has to be ordered early
  - Pine
- Nails
  and a line that goes on

1. First
2. Second
   1. Within

- [ ] Paint the railing
- [x] Order the lamps

> We measured twice and the sea measured once.
> > So did the town.

> [!NOTE]
> The ferry does not sail on Sundays.

> [!WARNING] Mind the gap
> There is one **between** the pier and the boat.

> [!PULLQUOTE]
> One stove and forty coats.

| Village | Singers | Share |
| :-- | --: | :-: |
| Overby | 14 | a third |
| Sandholm and the farms around it | 11 | a *quarter* |
|| 2 | |

\`\`\`js
const tide = 'low';
\`\`\`

    Indented code

* * *

First line\\
second line <!-- a comment -->

Underlined
----------

[hall]: https://example.org/hall
[^wood]: Dry, please, and no longer than forty centimetres.`,
};

/** The same in a script that is written from the right. */
const RIGHT_TO_LEFT: Piece = {
  section: 'انجمن',
  headline: 'همه‌چیز در یک متن',
  language: 'fa',
  body: `## سرخط با *تأکید*

متن **پررنگ** و [پیوند به Masthead 2026](https://example.org/fa) و \`npm run build\` و عدد ۱۲۳ و English words 45 در میان.[^۱]

- [ ] رنگ نرده
- [x] سفارش چراغ‌ها
- تخته
  - بلوط

1. نخست
2. دوم

> دو بار اندازه گرفتیم.

> [!NOTE]
> یکشنبه‌ها کشتی نیست.

| روستا | خواننده |
| --- | --: |
| اوربی | ۱۴ |
| Sandholm | 11 |

[^۱]: خشک باشد.`,
};

/** What stands in the issue before: to look at, more than to read. */
export const PAST_STORIES: Piece[] = [
  { headline: 'Autumn tides', body: 'High and early.' },
  EVERYTHING,
  RIGHT_TO_LEFT,
];

export const SAMPLE_STORIES: Piece[] = [
  {
    section: 'News',
    kicker: 'The harbour',
    headline: 'The new pier opens in spring',
    byline: 'M. Okafor',
    teaser: 'After two winters of driving piles, the first ferry can tie up in April.',
    body: `The last of the **sixty-four oak piles** went in on Tuesday, an hour before the tide.

## What is left to do

- The railing on the east side
- Lamps, which the town pays for
- A sign with the name, once there is a name

> We measured twice and the sea measured once.

The committee meets on the first Monday of the month. [Minutes are public](https://example.org/minutes).`,
  },
  {
    section: 'News',
    headline: 'A choir of forty, and one stove',
    byline: 'R. Lindqvist',
    teaser: 'The hall was cold, the stove was small, and nobody went home early.',
    body: `On Friday the choir sang for **two hours** in the [old customs hall](https://example.org/hall), which has not been heated properly since the harbour office moved out.

### Who came, and from where

Forty singers came from five villages. The youngest was nine; the oldest had sung at the hall's opening and received the first applause of the evening.

> We had one stove and forty coats. By the second hymn we needed neither.

The next rehearsal is on **Thursday, 3 December**, at seven. New voices are welcome, and so is firewood.[^wood]

| Village | Singers |
| --- | --- |
| Overby | 14 |
| Sandholm | 11 |

[^wood]: Dry, please, and no longer than forty centimetres.`,
  },
  {
    section: 'Society',
    headline: 'What the treasurer said',
    byline: 'The treasurer',
    body: `The books close with a small surplus, which is *not* the same as money.

1. Fees came in late.
2. The roof did not wait.
3. The raffle saved the year.`,
  },
  {
    section: 'انجمن',
    kicker: 'گزارش',
    headline: 'نشست سالانهٔ انجمن',
    byline: 'دبیر انجمن',
    teaser: 'امسال نشست در کتابخانه برگزار شد و همه چای داشتند.',
    language: 'fa',
    body: `نشست سالانهٔ انجمن روز شنبه در **کتابخانهٔ بندر** برگزار شد. سی و دو نفر آمدند.

## تصمیم‌ها

- حق عضویت تغییر نمی‌کند.
- خبرنامه هر ماه منتشر می‌شود.

> هر کس کتابی آورد و کتاب دیگری برد.

The minutes are also kept in English.`,
  },
  {
    section: 'Shoqata',
    headline: 'Takimi vjetor i shoqatës',
    byline: 'Sekretari',
    teaser: 'Salla ishte plot dhe kafeja mjaftoi për të gjithë.',
    language: 'sq',
    body: `Takimi vjetor u mbajt të shtunën në sallën e vjetër. **Tridhjetë e dy anëtarë** erdhën.

Takimi i radhës është në pranverë.`,
  },
  {
    section: 'Letters',
    headline: 'Letters to the editor',
    body: `*From a reader on the north side:* the lamp at the corner has been dark since August.

*The editor answers:* we asked, and it is to be mended before the first snow.`,
  },
];

/** The picture that the stand-in for the file dialog always chooses: a pier at low tide. */
export const SAMPLE_PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><path fill="#c9d8dc" d="M0 0h160v90H0z"/><path fill="#7f9aa0" d="M0 52h160v38H0z"/><path fill="#4a3a2c" d="M20 44h140v5H20zM34 49h4v26h-4zM66 49h4v22h-4zM98 49h4v19h-4zM130 49h4v17h-4z"/></svg>',
)}`;

/** What the stand-in for the file dialog always reads. */
export const SAMPLE_PLAN: ImportPlan = {
  token: 'plan',
  issues: [
    {
      file: 'harbour-letter-108.txt',
      publication: 'The Harbour Letter',
      knownPublication: false,
      number: '108',
      date: '2026-11-01',
      introduction: 'Dear readers, the stove is lit.',
      stories: SAMPLE_STORIES.map(({ headline, body, section, language }) => ({
        headline,
        firstLine: body.split('\n')[0] ?? '',
        section: section ?? '',
        words: countWords(body),
        direction: directionOf(language ?? 'en'),
      })),
      pictures: 2,
      notes: [
        message('intake-encoding-guessed', { encoding: 'windows-1252' }),
        message('intake-web-pictures', { count: 1, pictures: 'https://example.org/pier.jpg' }),
      ],
    },
  ],
  refused: [
    {
      code: 'refused',
      message: message('intake-file-binary', { file: 'notes.docx', form: 'office' }),
      hint: message('intake-file-binary-hint'),
      detail: '',
    },
  ],
};
