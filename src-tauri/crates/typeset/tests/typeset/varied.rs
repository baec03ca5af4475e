//! An issue with a little of everything, in four languages.

use std::collections::BTreeMap;

use issue::{ComposedIssue, Story};

use crate::sample::{self, add_picture, language, section_id};

/// The issue and its pictures' bytes.
pub(crate) fn varied() -> (ComposedIssue, BTreeMap<String, Vec<u8>>) {
    let mut composed = sample::issue();
    let mut bytes = BTreeMap::new();
    composed.issue.introduction = INTRODUCTION.into();
    composed.stories = vec![
        Story {
            section: section_id(1),
            kicker: "Harbour works".into(),
            byline: "By the harbour master’s office".into(),
            teaser: "Eleven years after the storm the east quay is whole again. The first boats moored on Sunday, before the paint was dry.".into(),
            lead_picture: Some("![](pictures/harbour.jpg)".into()),
            source_url: "https://harbour.example/works/east-quay".into(),
            ..sample::story("The east quay opens again", QUAY)
        },
        Story {
            section: section_id(1),
            byline: "From the treasurer".into(),
            ..sample::story("What the year cost, and who paid for it", TREASURER)
        },
        Story {
            language: Some(language("fa")),
            byline: "گزارش از دفتر انجمن".into(),
            kicker: "گزارش".into(),
            teaser: "انجمن بندر سالی پرکار را پشت سر گذاشت و برنامهٔ سال آینده را تصویب کرد.".into(),
            ..sample::story("نشست سالانهٔ انجمن بندر", PERSIAN)
        },
        Story {
            language: Some(language("sq")),
            ..sample::story("Takimi i pranverës në port", ALBANIAN)
        },
        Story { kicker: "Workshop".into(), ..sample::story("Reading the tide table by program", CODE) },
        Story {
            section: section_id(2),
            ..sample::story("Letters to the editors, and what we answer", LETTERS)
        },
        Story {
            language: Some(language("de")),
            ..sample::story("Donaudampfschifffahrtsgesellschaftskapitänsmütze gefunden", GERMAN)
        },
        Story {
            kicker: "Last page".into(),
            ..sample::story("A glossary of the quay", GLOSSARY)
        },
    ];
    let pictures: [(&str, &str, &[u8]); 7] = [
        (
            "harbour.jpg",
            "A red boat with two sails before the quay at sunset",
            include_bytes!("../pictures/harbour.jpg"),
        ),
        (
            "quay.webp",
            "The quay in the evening",
            include_bytes!("../pictures/quay.webp"),
        ),
        ("gull.gif", "", include_bytes!("../pictures/gull.gif")),
        (
            "chart.png",
            "Four bars, each higher than the one before",
            include_bytes!("../pictures/chart.png"),
        ),
        (
            "mark.png",
            "The society’s mark",
            include_bytes!("../pictures/mark.png"),
        ),
        (
            "print-shop.jpg",
            "The boat once more",
            include_bytes!("../pictures/print-shop.jpg"),
        ),
        ("boat.svg", "Drawing of the boat", sample::BOAT.as_bytes()),
    ];
    for (name, alt, content) in pictures {
        add_picture(&mut composed, &mut bytes, name, alt, content);
    }
    (composed, bytes)
}

const INTRODUCTION: &str = "Dear readers,

the quay is open, the accounts are closed, and between the two lies a good autumn. This issue tells of both, brings news in *four languages*, and ends with a glossary for those who came here from inland.";

const QUAY: &str = "The first boats moored on Sunday, before the paint was dry. For **eleven years** the east quay had been a line of stones that the sea came over at spring tide; now it is a street again, with lamps, bollards and a bench for everyone who would rather watch than work.[^stones]

The council had set aside money twice and spent it elsewhere twice. What changed in the end was not the sum but the order of things: first the piles, then the wall, then the street, each finished before the next was begun. *Nobody objected*, which the minutes note with an exclamation mark.

## What was built

Two hundred and twelve piles of larch stand under the new wall, and [the engineers’ report](https://harbour.example/report) says that they will outlast everyone who reads it.

- The wall is forty centimetres higher than the old one.
- The street carries a cart, a car or forty people in a row:
  - carts before ten in the morning,
  - cars with a permit,
  - people always.
- Six lamps burn from dusk until the last boat is in.

> The sea does not read our minutes. It comes when it comes, and we had better be finished.
>
> — the harbour master, at the opening

## What is left to do

1. The ladders at the north end, which wait for an *iron founder*.
2. The drain under the fish hall.
3. A name: the council asks for proposals until Easter.[^name]

The old stones are not lost. They lie behind the fish hall in the order in which they were taken up, numbered in chalk, and whoever has a use for one may ask at the office between nine and noon. The mason recommends the flat ones from the upper course.

[^stones]: The stones were laid in 1871; see [the society’s archive](https://harbour.example/archive) for the drawing.
[^name]: Names of living persons are not accepted. The list so far is *not encouraging*, the office says.";

const TREASURER: &str = "The year closed with a small surplus, the second in a row. Members paid more, the printer less, and the roof of the boathouse did what roofs do.

| Item | Budget | Spent |
| :-- | --: | --: |
| Printing and post | 2,400 | 2,215 |
| Boathouse roof | 1,800 | 2,960 |
| Lamps on the quay | 900 | 870 |
| Tea, sugar, biscuits | 150 | 212 |

Whoever wants to see the books finds them in the reading room on the first Saturday of each month.

![Four bars, each higher than the one before](pictures/chart.png \"Members at the end of each of the last four years\")

> [!NOTE]
> The subscription stays as it is. Members who pay by standing order need do nothing.

Where the money went, month by month, for those who like to know it exactly:

| Month | Printing | Post | Roof | Lamps | Boats | Tea | Remarks |
| --- | --: | --: | --: | --: | --: | --: | --- |
| January | 510 | 88 | 0 | 0 | 40 | 14 | The calendar was printed in December |
| February | 0 | 12 | 960 | 0 | 0 | 11 | First part of the roof |
| March | 610 | 92 | 2,000 | 0 | 120 | 19 | Second part of the roof, and the spring issue |
| April | 0 | 9 | 0 | 870 | 310 | 22 | All lamps in one order |

The auditors found a button in the cash box and entered it under *other income*.";

const PERSIAN: &str = "نشست سالانهٔ انجمن بندر روز یکشنبه در کتابخانهٔ قدیمی برگزار شد. بیش از **سیصد نفر** آمدند و گفت‌وگو تا شب ادامه یافت.[^a] دبیر انجمن گزارش سال را خواند و خزانه‌دار حساب‌ها را روشن کرد.

## آنچه تصویب شد

- اسکلهٔ شرقی از این هفته باز است.
- حق عضویت *تغییری* نمی‌کند.
- نشست بعدی ۱۲ فروردین ۱۴۰۶ است.

> دریا صورت‌جلسه‌های ما را نمی‌خواند. هر وقت بخواهد می‌آید.

برای نام‌نویسی به [دفتر انجمن](https://harbour.example/fa) بنویسید یا با شمارهٔ ۰۲۱ تماس بگیرید. The English summary stands on the website.

1. نخست فرم را پر کنید.
2. سپس آن را به دفتر بفرستید.

[^a]: شمار دقیق: ۳۱۲ نفر، به گواهی دفتر حضور و غیاب.";

const ALBANIAN: &str = "Takimi i pranverës u mbajt në sallën e peshkut, sepse çatia e bibliotekës ende pikon. Erdhën anëtarë nga të dyja anët e gjirit dhe sollën me vete bukë, ullinj dhe një harmonikë. Kryetari foli shkurt, siç e kishte premtuar, dhe pastaj folën të gjithë të tjerët.

![](pictures/gull.gif)

U vendos që muzika të mos ndalet para mesnate dhe që vitin tjetër të takohemi **në të njëjtin vend**. Kush dëshiron të ndihmojë, le të shkruajë në zyrë.

***

Fotografitë shihen në faqen tonë. ![Pamje nga porti](https://harbour.example/photo.jpg)";

const CODE: &str = "The harbour office publishes the tides as a file. With ten lines anyone can read it, and `tide --next` tells when to leave the house. The long form is `tide --station=oldport --unit=metres --format=table`.

```rust
/// The next high water after a moment.
fn next_high(tides: &[Tide], now: Moment) -> Option<&Tide> {
    tides.iter().find(|tide| tide.is_high() && tide.moment > now && tide.station.name == \"Oldport\")
}
```

Tasks for the next evening:

- [x] read the file
- [x] print the next high water
- [ ] draw the curve

The address is long and stands here to be copied: https://harbour.example/data/tides/2026/oldport/high-and-low-water/metres/table.csv?from=2026-01-01&to=2026-12-31&zone=utc

Checksum: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.";

const LETTERS: &str = "### A question of paint

Why is the new railing green? The old one was **black**, and so was the one before.

> [!TIP]
> Complaints about colours go to the council, which chose them in ~~May~~ June.

### A correction

The lighthouse is 31 m high, not 13. We regret the error, H~2~O and E = mc^2^ notwithstanding, and thank the fourteen readers who wrote. The mark ![the mark](pictures/mark.png) on the cover was drawn by hand.

![The boat once more](pictures/print-shop.jpg)

### A poem

Boats come in,  
boats go out,  
the quay stays where it is.

#panic(\"x\") $ @ref *star* \\ ] `#let x = 1` are printed as they are.";

const GERMAN: &str = "Im Fundbüro liegt seit Montag eine Mütze, die nach Auskunft des Etiketts einem Donaudampfschifffahrtsgesellschaftskapitän gehört. Sie ist dunkelblau, gut erhalten und riecht nach Pfeife. Der Verlierer möge sich melden; die Aufbewahrungsfrist beträgt sechs Monate, danach wird die Mütze zugunsten der Rettungsgesellschaft versteigert.

![Zeichnung](pictures/boat.svg \"Das Boot, auf dem die Mütze vermutlich gefahren ist\")

Gesucht werden außerdem ein Schirm, zwei Handschuhe (beide links) und die Bedienungsanleitung des Hafenkrans, ohne die der Hafenkran nicht bedient werden darf.";

const GLOSSARY: &str = "Bollard

: A post to make fast to, and to sit on when nobody looks.

Spring tide

: The highest of the tides, twice a month.

: It has nothing to do with spring.

Larch

: A tree that does not mind being wet.

First paragraph after the terms, to see the distance. The boats come in with the evening tide, and the lamps are lit before them.

> A quotation at the end
>
> > and one within it, from an older book.";
