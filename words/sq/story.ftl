### The words around a story’s text: fields, formatting, finding, pictures, counts, in Albanian.

## Story

story-title = Artikulli
story-kicker = Mbititulli
story-kicker-hint = Rreshti mbi titull
story-headline = Titulli
story-teaser = Përmbledhja
story-teaser-hint = Një deri në tri fjali për “Në këtë numër”; po ta lini bosh, merret nga teksti
story-byline = Autori
story-byline-hint = Kush e shkroi
story-section = Rubrika
story-section-hint = Asnjë
story-source = Burimi
story-source-hint = https://…
story-status = Gjendja
story-word-target = Synimi
story-word-target-hint = fjalë
story-page-target = Faqe shtypi
story-page-target-hint = sa të dalin
story-page-target-means = Në shtyp artikulli ngushtohet, për aq sa është mirë, që të mos zërë më shumë faqe se kaq.
story-language = Gjuha
story-like-publication = { $language } (si botimi)
story-language-find = Një gjuhë ose kodi i saj
story-language-none = Nuk ka gjuhë të tillë. Mund të shkruhet edhe një kod, si pt-BR.
story-body = Teksti i artikullit
story-body-hint = Shkruani këtu. Fotot mund t’i ngjitni ose t’i tërhiqni këtu.
story-words-of = { NUMBER($count) } nga { $target } fjalë
story-minutes = { NUMBER($minutes) } min
story-more = Hollësi

## Tools

tools-title = Formatimi
tools-headings = Nëntituj
tools-quotes = Citime të spikatura dhe kuti
tools-tables = Rreshta dhe shtylla
tools-more = Më shumë
tools-with-key = { $label } ({ $key })
tools-table-heading = Titull
tools-table-size =
    { $columns ->
        [one] { $columns } shtyllë
       *[other] { $columns } shtylla
    }, { $rows ->
        [one] { $rows } rresht
       *[other] { $rows } rreshta
    }
tools-table-hint = Nën një rresht titujsh

## Link

link-title = Lidhje
link-text = Teksti
link-address = Adresa
link-address-hint = https://…
link-shared = Ndryshojnë edhe lidhjet e tjera me këtë emër.
link-apply = Zbato
link-remove = Hiqe lidhjen

## Find

find-bar = Gjej në këtë tekst
find-find = Gjej
find-replace-with = Zëvendëso me
find-match-case = Dallo shkronjat e mëdha
find-match-case-means = Dallo shkronjat e mëdha; edhe theksat, gjysmëhapësirat dhe thonjëzat saktësisht siç janë shkruar
find-whole-word = Fjalë të plota
find-regex = Shprehje e rregullt
find-in-selection = Vetëm në pjesën e përzgjedhur
find-next = Tjetri
find-previous = I mëparshmi
find-show-replace = Zëvendëso
find-replace = Zëvendëso
find-replace-all = Zëvendësoji të gjitha
find-nothing = Nuk u gjet gjë
find-hits =
    { $count ->
        [one] { $count } gjetje
       *[other] { $count } gjetje
    }
find-position = { NUMBER($at) } nga { NUMBER($count) }
find-replaced =
    { $count ->
        [one] U zëvendësua { $count } gjetje
       *[other] U zëvendësuan { $count } gjetje
    }
find-problem-malformed = Kjo ende nuk është shprehje e rregullt.
find-problem-slow = Kjo shprehje kërkon tepër kohë. Ndoshta mjafton një më e thjeshtë.

## Find in issue

find-in-issue-title = Gjej në gjithë numrin
find-in-issue-summary =
    { $stories ->
        [one] { NUMBER($hits) } gjetje në { $stories } artikull
       *[other] { NUMBER($hits) } gjetje në { $stories } artikuj
    }
find-in-issue-more = Shfaqen dhe zëvendësohen vetëm { NUMBER($shown) } gjetjet e para.
find-in-issue-hint = Kërkon në titujt, mbititujt, emrat e autorëve, përmbledhjet dhe tekstet e të gjithë artikujve.
find-in-issue-stories = Gjetjet sipas artikullit
find-in-issue-take = Zëvendëso “{ $match }” këtu
find-in-issue-take-story = Zëvendëso në “{ $headline }”
find-in-issue-replace =
    { $stories ->
        [one] Zëvendëso { NUMBER($hits) } në { $stories } artikull
       *[other] Zëvendëso { NUMBER($hits) } në { $stories } artikuj
    }
find-in-issue-replacing = Po zëvendësohet…
find-in-issue-done =
    { $hits ->
        [one] U zëvendësua { $hits } gjetje
       *[other] U zëvendësuan { $hits } gjetje
    } në { $stories ->
        [one] { $stories } artikull
       *[other] { $stories } artikuj
    }
find-in-issue-undo = Zhbëj
find-in-issue-moved = Artikujt ndryshuan ndërkohë. Shihini sërish gjetjet para se të zëvendësoni.
find-in-issue-fields-kicker = Mbititulli
find-in-issue-fields-headline = Titulli
find-in-issue-fields-byline = Autori
find-in-issue-fields-teaser = Përmbledhja
find-in-issue-fields-body = Teksti
find-in-issue-in-address = Në një adresë

## Paste

paste-title = U ngjit me formatim
paste-plain = Ngjite si tekst të thjeshtë
paste-lost = Para se ngjitja të ishte gati u hap një tekst tjetër. Kthehuni te teksti dhe ngjiteni sërish.

## Live

live-task = U krye
live-task-of = U krye: { $text }
live-note = Shënimi { $label }
live-picture = Foto: { $alt }
live-decorative = zbukuruese
live-undescribed = pa përshkrim
live-line-break = Thyerje rreshti
live-callout-note = Shënim
live-callout-tip = Këshillë
live-callout-important = E rëndësishme
live-callout-warning = Paralajmërim
live-callout-caution = Kujdes
live-callout-pullquote = Citim i spikatur

## Outline

outline-title = Struktura
outline-empty = Këtu radhiten nëntitujt e tekstit.
outline-close = Mbyll strukturën

## Picture

picture-title = Foto
picture-lead-title = Fotoja kryesore
picture-choose = Zgjidh…
picture-edit = Redakto…
picture-edit-lead = Redakto foton kryesore
picture-none = Asnjë
picture-at-caret = Diçitura, autori dhe gjerësia e kësaj fotoje
picture-missing = Kjo foto nuk është në bibliotekë, prandaj nuk del në asnjë version.
picture-alt = Përshkrimi
picture-alt-hint = Çfarë tregon, për lexuesit që nuk e shohin
picture-decorative = Zbukuruese: nuk thotë gjë që nuk e thotë teksti
picture-caption = Diçitura
picture-credit = Autori
picture-credit-hint = Foto: emri
picture-width = Gjerësia
picture-width-hint = automatike
picture-width-unit = % e tekstit
picture-crop = Prite si shirit të gjerë
picture-crop-hint = Klikoni mbi atë që duhet të duket patjetër, ose lëvizeni shiritin me shigjetat.
picture-crop-at = Prerja: { NUMBER($x) } % nga e majta, { NUMBER($y) } % nga sipër
picture-crop-means = vendi i prerjes
picture-replace = Zëvendëso…
picture-remove = Hiqe
picture-done = U krye
picture-gone = Fotoja nuk u ndryshua, sepse nuk është më aty ku ishte.
picture-gone-hint = Vëreni kursorin te fotoja dhe hapeni sërish.

## Counts

counts-title = Fjalë dhe karaktere
counts-selection = Përzgjedhja
counts-story = Artikulli
counts-issue = Numri
counts-words = Fjalë
counts-characters = Karaktere
counts-without-spaces = Pa hapësira
counts-paragraphs = Paragrafë
counts-reading = Koha e leximit
counts-number = { NUMBER($count) }
counts-as-written = Tekstet e artikujve. Lidhjet numërohen sipas tekstit e jo sipas adresës, fotot sipas diçiturës; titujt nuk numërohen.
counts-target = Fjalët e synuara
counts-over =
    { $count ->
        [one] { $count } fjalë tepër
       *[other] { $count } fjalë tepër
    }

## Typing

typing-title = Çfarë ndodh ndërsa shkruani
typing-button = Shkrimi
typing-choices-quotes = Thonjëza sipas gjuhës së artikullit
typing-choices-dashes = --, --- dhe ... bëhen –, — dhe …
typing-choices-spaces = Hapësira franceze para ; : ! ?
