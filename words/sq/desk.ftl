### What Rust says to a person, in Albanian: the same sentences as in en/desk.ftl, in the same order.

# Between the parts of a list.
list-between = {", "}

## Intake: a file that is no newsletter

intake-file-empty = Skedari “{ $file }” nuk u lexua dot: është bosh.
intake-file-empty-hint = Zgjidhni një skedar që ka brenda tekstin e buletinit.
intake-file-binary =
    { $form ->
        [archive] Skedari “{ $file }” nuk u lexua dot: është skedar ZIP, jo tekst.
        [compressed] Skedari “{ $file }” nuk u lexua dot: është skedar i ngjeshur, jo tekst.
        [database] Skedari “{ $file }” nuk u lexua dot: është bazë të dhënash, jo tekst.
        [office] Skedari “{ $file }” nuk u lexua dot: është skedar Word, OpenDocument ose ZIP, jo tekst.
        [old-office] Skedari “{ $file }” nuk u lexua dot: është skedar i vjetër i Office-it ose i Publisher-it, jo tekst.
        [pdf] Skedari “{ $file }” nuk u lexua dot: është PDF, jo tekst.
        [picture] Skedari “{ $file }” nuk u lexua dot: është foto, jo tekst.
        [program] Skedari “{ $file }” nuk u lexua dot: është program, jo tekst.
       *[bytes] Skedari “{ $file }” nuk u lexua dot: përbëhet nga bajte që nuk shfaqen, jo nga tekst.
    }
intake-file-binary-hint = Ruajeni si tekst të thjeshtë ose Markdown në programin që e krijoi dhe importoni atë.
intake-file-large = Skedari “{ $file }” nuk u lexua dot: është më i madh se 64 MiB.
intake-file-large-hint = Ndajeni në skedarë, nga një për çdo numër, dhe lërini fotot jashtë tekstit.

## Intake: what should be known of a newsletter

intake-encoding-guessed = Skedari nuk e tregon se si janë koduar shkronjat; u lexua si { $encoding }. Shihni nëse emrat me shkronja si ë e ç dolën siç duhet.
intake-encoding-damaged = Disa bajte nuk janë shkronja në { $encoding }; në vend të tyre qëndron “�”.
intake-date-from-name = Teksti nuk ka datë; data { $date } u mor nga emri i skedarit.
intake-kept-without-field =
    { $more ->
        [0] U ruajt bashkë me numrin, sepse nuk ka fushë të vetën: { $names }.
        [one] U ruajt bashkë me numrin, sepse nuk ka fushë të vetën: { $names } dhe { NUMBER($more) } tjetër.
       *[other] U ruajt bashkë me numrin, sepse nuk ka fushë të vetën: { $names } dhe { NUMBER($more) } të tjera.
    }
intake-kept-odd = U ruajt bashkë me numrin, sepse nuk u kuptua dot: { $names }.
intake-head-read-by-lines = Të dhënat në krye nuk janë YAML i vlefshëm; u lexuan rresht për rresht.
intake-head-kept = Të dhënat në krye nuk janë YAML i vlefshëm; u ruajtën si tekst bashkë me numrin.
intake-other-version = Paketa është shkruar nga një version tjetër i Masthead-it; u lexua aq sa kuptohet.
intake-story-fields = Fushat e artikullit { NUMBER($number) } nuk janë YAML i vlefshëm; u lanë në tekstin e tij.
intake-web-page = Skedari është faqe web: HTML-ja u la siç është shkruar, në një artikull të vetëm.
intake-no-headings = Nuk u gjetën tituj: i gjithë teksti u bë një artikull.
intake-no-headlines = Nuk u dalluan tituj: i gjithë teksti u bë një artikull.
intake-stray-heading = “{ $heading }” është titull më i madh se të tjerët dhe qëndron i vetëm; u la brenda artikullit që i paraprin.
intake-teasers =
    { $count ->
        [one] Skedari është vetëm listë përmbajtjeje: ajo që qëndron nën titull u bë përmbledhja e artikullit, kurse teksti mbetet për t’u shkruar.
       *[other] Skedari është vetëm listë përmbajtjeje: ajo që qëndron nën çdo titull u bë përmbledhja e artikullit, kurse tekstet mbeten për t’u shkruar.
    }
intake-teasers-cut =
    { $count ->
        [one] { $teasers } Në skedar { NUMBER($count) } prej tyre ndërpritet me “..”.
       *[other] { $teasers } Në skedar { NUMBER($count) } prej tyre ndërpriten me “..”.
    }
intake-language =
    { $language ->
        [fa] Nga shkronjat duket se teksti është në persisht; rreshtat e tij shkojnë nga e djathta në të majtë.
        [he] Nga shkronjat duket se teksti është në hebraisht; rreshtat e tij shkojnë nga e djathta në të majtë.
        [ur] Nga shkronjat duket se teksti është në urdu; rreshtat e tij shkojnë nga e djathta në të majtë.
       *[ar] Nga shkronjat duket se teksti është në arabisht; rreshtat e tij shkojnë nga e djathta në të majtë.
    }
intake-language-of-story =
    { $language ->
        [fa] Nga shkronjat duket se “{ $headline }” është në persisht; rreshtat shkojnë nga e djathta në të majtë.
        [he] Nga shkronjat duket se “{ $headline }” është në hebraisht; rreshtat shkojnë nga e djathta në të majtë.
        [ur] Nga shkronjat duket se “{ $headline }” është në urdu; rreshtat shkojnë nga e djathta në të majtë.
       *[ar] Nga shkronjat duket se “{ $headline }” është në arabisht; rreshtat shkojnë nga e djathta në të majtë.
    }
intake-template-tags =
    { $count ->
        [one] { NUMBER($count) } shenjë shablloni ({"{% … %}"} ose {"{{ … }}"}) u la si tekst: programi që e plotësonte nuk është këtu.
       *[other] { NUMBER($count) } shenja shablloni ({"{% … %}"} ose {"{{ … }}"}) u lanë si tekst: programi që i plotësonte nuk është këtu.
    }
intake-web-pictures =
    { $count ->
        [one] { NUMBER($count) } foto në web nuk shkarkohet kurrë; në vend të saj qëndron një lidhje me përshkrimin: { $pictures }.
       *[other] Fotot në web nuk shkarkohen kurrë; në vend të secilës qëndron një lidhje me përshkrimin: { $pictures }.
    }
intake-far-pictures =
    { $count ->
        [one] { NUMBER($count) } foto ndodhet jashtë dosjes së skedarit dhe nuk mund të merret bashkë me të: { $pictures }.
       *[other] { NUMBER($count) } foto ndodhen jashtë dosjes së skedarit dhe nuk mund të merren bashkë me të: { $pictures }.
    }
# The last part of a list of pictures.
intake-more-pictures =
    { $count ->
        [one] edhe { NUMBER($count) } tjetër
       *[other] edhe { NUMBER($count) } të tjera
    }

## Intake: what could not come along in a paste

intake-paste-linked =
    { $count ->
        [one] Një foto në web u bë lidhje: nga web-i nuk shkarkohet asgjë. Për ta pasur këtu, ruajeni dhe futni skedarin e saj.
       *[other] { NUMBER($count) } foto në web u bënë lidhje: nga web-i nuk shkarkohet asgjë. Për t’i pasur këtu, ruajini dhe futni skedarët e tyre.
    }
intake-paste-missing =
    { $count ->
        [one] Një foto nuk erdhi: programi tjetër e mbajti për vete. Kopjojeni veçmas ose futni skedarin e saj.
       *[other] { NUMBER($count) } foto nuk erdhën: programi tjetër i mbajti për vete. Kopjojini një nga një ose futni skedarët e tyre.
    }
intake-paste-missing-named = Fotoja “{ $alt }” nuk erdhi: programi tjetër e mbajti për vete. Kopjojeni veçmas ose futni skedarin e saj.
intake-paste-unread =
    { $count ->
        [one] Një foto nuk u lexua dot. Futni skedarin e saj.
       *[other] { NUMBER($count) } foto nuk u lexuan dot. Futni skedarët e tyre.
    }
intake-paste-unread-named = Fotoja “{ $alt }” nuk u lexua dot. Futni skedarin e saj.
intake-paste-comments =
    { $count ->
        [one] Një koment mbi tekstin u la jashtë.
       *[other] { NUMBER($count) } komente mbi tekstin u lanë jashtë.
    }

## Intake: a file that is no picture

intake-picture-empty = Skedari i fotos është bosh.
intake-picture-empty-hint = Zgjidheni foton përsëri nga vendi ku e morët.
intake-picture-unknown = Skedari nuk është foto e një lloji që e njeh Masthead-i.
intake-picture-unknown-hint = Ruajeni si JPEG, PNG, GIF, WebP ose SVG.
intake-picture-pixels = Fotoja ka { NUMBER($width) } × { NUMBER($height) } piksela; më shumë se 12 000 në një anë ose 64 milionë gjithsej janë tepër.
intake-picture-large = Skedari i fotos është më i madh se 64 MiB.
intake-picture-large-hint = Zvogëlojeni me një program për foto: 3 000 piksela në një anë mjaftojnë plotësisht për një faqe.
intake-picture-damaged = Fotoja është e dëmtuar: { $reason }.
intake-picture-damaged-hint = Hapeni me një program për foto dhe ruajeni përsëri.
intake-picture-no-pixels = Fotoja është e dëmtuar: nuk ka asnjë piksel.
intake-picture-entities = SVG-ja përcakton entitete të vetat; me to ndërtohen foto që e shterojnë kujtesën.
intake-picture-unmeasured = SVG-ja nuk ka as gjerësi e lartësi, as kuti pamjeje (viewBox).
intake-picture-svg-hint = Eksportojeni përsëri si SVG të thjeshtë ose si PNG.

## Typeset: why there are no pages

typeset-not-set = Faqet nuk u radhitën dot.
typeset-not-set-hint = Hollësitë tregojnë vendin e artikullit në numër: thjeshtoni atë që ndodhet aty, ose lëreni artikullin jashtë, dhe eksportoni përsëri.
typeset-not-written = Faqet u radhitën, por prej tyre nuk u bë dot PDF.
typeset-not-written-hint = Lërini jashtë fotot më të reja dhe eksportoni përsëri.
typeset-stopped = Eksportimi u ndal.
typeset-stopped-hint = Nuk u shkrua asgjë; eksportoni përsëri kur të doni.

## Typeset: what was mended

# Where something was mended: the beginning of a sentence.
typeset-in-introduction = Te hyrja
typeset-in-footer = Te fundi i faqes
typeset-in-story = Te “{ $headline }”
typeset-family-missing = Shkronja “{ $family }” nuk gjendet në këtë kompjuter; në vend të saj qëndron “{ $given }”.
typeset-link-without-text = { $place }, një lidhje pa tekst për te { $leads } u la jashtë.
typeset-picture-without-description = { $place }, një foto pa përshkrim mori “{ $given }”; shkruani një përshkrim që thotë çfarë paraqet.
typeset-table-as-list = { $place }, një tabelë më e gjerë se faqja shtypet si listë, qelizat e një rreshti njëra nën tjetrën.
typeset-picture-on-the-web = { $place }, fotoja në web “{ $alt }” nuk shtypet; përshkrimi i saj qëndron si lidhje.
typeset-picture-missing = { $place }, fotoja “{ $alt }” mungon ose nuk lexohet dot; në vend të saj qëndron përshkrimi.
typeset-story-empty = Artikulli { NUMBER($number) } nuk ka as titull, as tekst dhe nuk shtypet.
typeset-story-without-headline = Artikulli { NUMBER($number) } nuk ka titull; në vend të tij qëndron “{ $given }”.
typeset-paper-bounds = Letra { NUMBER($width) } × { NUMBER($height) } mm është jashtë kufijve; faqet janë bërë për { NUMBER($wide) } × { NUMBER($high) } mm.
typeset-bleed-bounds = Një tejkalim prej { NUMBER($asked) } mm është më shumë sesa pret çdo shtypshkronjë; u mor { NUMBER($given) } mm.
typeset-sheet-other = Dy faqe qëndrojnë në një fletë prej { NUMBER($wide) } × { NUMBER($high) } mm, që nuk është letra e zgjedhur.
typeset-plain-pdf = PDF-ja është e etiketuar, por nuk është as PDF/UA-1, as { $archive }: { $reason }

## Typeset: what to look at before printing

# Where something was found: the beginning of a sentence.
typeset-on-page = Në faqen { NUMBER($page) }
typeset-on-page-in = Në faqen { NUMBER($page) }, te “{ $headline }”
typeset-on-some-page = Në numër
typeset-finding-letters =
    { $count ->
        [one] { $place }, { NUMBER($count) } karakter ({ $letters }) nuk gjendet në asnjë font të instaluar dhe shtypet si �.
       *[other] { $place }, { NUMBER($count) } karaktere ({ $letters }) nuk gjenden në asnjë font të instaluar dhe shtypen si �.
    }
typeset-finding-coarse = { $place }, fotoja “{ $picture }” ka { NUMBER($resolution) } piksela për inç në madhësinë e shtypur; me { NUMBER($wanted) } shtypet mirë. Zvogëlojeni ose gjeni një skedar më të madh.
typeset-finding-cut-off = { $place }, fotoja “{ $picture }” këputet para fundit; pjesa që mungon shtypet gri. Gjeni një skedar të plotë.
typeset-finding-overrun =
    { $lines ->
        [one] { $place }, artikulli është { NUMBER($lines) } rresht më i gjatë sesa lejohet ({ $pages ->
            [one] { NUMBER($pages) } faqe
           *[other] { NUMBER($pages) } faqe
        }).
       *[other] { $place }, artikulli është { NUMBER($lines) } rreshta më i gjatë sesa lejohet ({ $pages ->
            [one] { NUMBER($pages) } faqe
           *[other] { NUMBER($pages) } faqe
        }).
    }

## Typeset: how the pages are filled

typeset-fit-empty = { NUMBER($percent) } % e faqes { NUMBER($page) } është bosh.
typeset-fit-over =
    { $lines ->
        [one] Faqja { NUMBER($page) } ka { NUMBER($lines) } rresht tepër.
       *[other] Faqja { NUMBER($page) } ka { NUMBER($lines) } rreshta tepër.
    }
typeset-fit-cut =
    { $lines ->
        [one] Shkurtoni { NUMBER($lines) } rresht te “{ $headline }”.
       *[other] Shkurtoni { NUMBER($lines) } rreshta te “{ $headline }”.
    }

## Library: why it did not do what was asked

library-file-not-opened =
    { $reason ->
        [folder] Biblioteka { $path } nuk u hap dot: është dosje.
        [older] Biblioteka { $path } nuk u hap dot: është krijuar nga një version më i vjetër i Masthead-it dhe nuk përditësohet dot aty ku nuk mund të shkruhet.
       *[other] Biblioteka { $path } nuk u hap dot: { $reason }.
    }
library-file-not-opened-hint = Shihni nëse dosja ekziston dhe nëse keni leje të shkruani në të, ose jepni një skedar tjetër me --library.
library-file-there = Te { $path } ka tashmë një skedar.
library-file-there-hint = Zgjidhni një emër të lirë: asgjë nuk mbishkruhet kurrë.
library-file-not-made = Biblioteka { $path } nuk u krijua dot: { $reason }.
library-file-not-made-hint = Zgjidhni një dosje që ekziston dhe ku keni leje të shkruani.
desk-library-gone = Biblioteka { $path } nuk është aty.
desk-library-gone-hint = Lidhni diskun ku ndodhet dhe provoni sërish, ose hapni një bibliotekë tjetër.
desk-library-name = Emri { $path } nuk mund të mbahet mend.
desk-library-name-hint = Zgjidhni një emër me shkronja të zakonshme.
shell-library-open = Biblioteka { $path } është tashmë e hapur.
shell-library-open-hint = Zgjidhni një tjetër.
library-file-of-another-kind = Skedari { $path } nuk është bibliotekë e Masthead-it.
library-file-of-another-kind-hint = Jepni skedarin e një biblioteke, ose një që nuk ekziston ende: do të krijohet.
library-file-newer = Biblioteka është shkruar nga një Masthead më i ri (versioni i saj është { NUMBER($found) }, ky njeh deri te { NUMBER($known) }).
library-file-newer-hint = Hapeni me atë Masthead më të ri, ose përditësoni këtë.
library-file-damaged = Biblioteka është e dëmtuar: { $reason }.
library-file-damaged-hint = Ruani një kopje të skedarit siç është dhe kthehuni te një kopje rezervë e tij.
library-file-locked = Biblioteka është kyçur nga një program tjetër.
library-file-locked-hint = Mbylleni programin tjetër, ose prisni sa të mbarojë, dhe provoni sërish.
library-file-read-only = Në bibliotekë nuk shkruhet dot: { $reason }.
library-file-read-only-hint = Lejoni shkrimin te skedari dhe te dosja e tij, ose jepni një bibliotekë tjetër.
library-file-refuses = Biblioteka nuk u lexua ose nuk u shkrua dot: { $reason }.
library-file-refuses-hint = Provoni sërish; nëse ndodh përsëri, kontrolloni bibliotekën.
# A part of a sentence: what is wrong with a library.
library-misplaced-value = “{ $column }” qëndron aty ku nuk e ka vendin
library-disk-full = Disku është plot, ndaj nuk mund të ruhet më asgjë.
library-disk-full-hint = Lironi pak vend në disk dhe provoni sërish.
library-conflict =
    { $what ->
        [issue] Numri u ndryshua diku tjetër pasi u hap këtu.
        [publication] Botimi u ndryshua diku tjetër pasi u hap këtu.
       *[story] Artikulli u ndryshua diku tjetër pasi u hap këtu.
    }
library-conflict-hint = Shiheni tekstin tjetër para se të zgjidhni cilin të mbani.
library-changed-since = Kjo u ndryshua ndërkohë diku tjetër, ndaj u la siç ishte.
library-changed-since-hint = Zhbërja tjetër vazhdon me atë që u bë para kësaj.
library-not-found =
    { $what ->
        [issue] Një numër i tillë nuk gjendet në bibliotekë.
        [picture] Një foto e tillë nuk gjendet në bibliotekë.
        [publication] Një botim i tillë nuk gjendet në bibliotekë.
       *[story] Një artikull i tillë nuk gjendet në bibliotekë.
    }
library-not-found-hint = Ndoshta është fshirë; shihni në listë se çfarë gjendet.

## Desk: why it did not do what was asked

desk-bug = Masthead-i gaboi dhe nuk e bëri dot këtë.
desk-bug-hint = Teksti juaj është i sigurt; provoni sërish. Nëse ndodh përsëri, njoftojeni gabimin bashkë me regjistrin (log).
desk-no-library = Te { $path } nuk ka bibliotekë.
desk-no-library-hint = Importoni një numër ose hapni dritaren për të nisur një të tillë, ose jepni një tjetër me --library.
desk-file-unread =
    { $reason ->
        [folder] Skedari { $path } nuk u lexua dot: është dosje.
        [no-file] Skedari { $path } nuk u lexua dot: nuk është skedar.
       *[other] Skedari { $path } nuk u lexua dot: { $reason }.
    }
desk-file-unread-hint = Shihni nëse skedari është aty dhe nëse keni leje ta lexoni.
desk-file-unwritten =
    { $reason ->
        [no-folder] Skedari { $path } nuk u shkrua dot: dosja e tij nuk ekziston.
        [forbidden] Skedari { $path } nuk u shkrua dot: në dosjen e tij nuk lejohet të shkruhet.
        [read-only] Skedari { $path } nuk u shkrua dot: disku është vetëm për lexim.
        [full] Skedari { $path } nuk u shkrua dot: disku është plot.
        [file] Skedari { $path } nuk u shkrua dot: ajo që duhej të ishte dosja e tij është skedar.
       *[other] Skedari { $path } nuk u shkrua dot: { $reason }.
    }
desk-file-unwritten-hint =
    { $reason ->
        [no-folder] Krijojeni më parë dosjen, ose zgjidhni një që ekziston.
        [forbidden] Zgjidhni një dosje ku keni leje të shkruani.
        [read-only] Zgjidhni një dosje ku keni leje të shkruani.
        [full] Lironi pak vend atje, ose zgjidhni një dosje tjetër.
       *[other] Zgjidhni një dosje tjetër.
    }
desk-folder-taken = Dosja { $path } ekziston tashmë dhe ka gjëra të tjera brenda.
desk-folder-taken-hint = Zgjidhni një dosje tjetër, ose zhvendoseni atë.
desk-name-missing = Botimi duhet të ketë një emër.
desk-name-missing-hint = Shkruani si e quajnë lexuesit.
desk-language-unknown = “{ $tag }” nuk është kod gjuhe.
desk-language-unknown-hint = Shkruajeni në formën “en”, “sq” ose “pt-BR”.
desk-date-unknown = “{ $text }” nuk është datë.
desk-date-unknown-hint = Shkruajeni në formën “2026-11-20”.
desk-story-stays = Artikulli mbetet në botimin e vet.
desk-story-stays-hint = Zhvendoseni në rezervë ose në një numër tjetër të të njëjtit botim.
desk-import-gone = Ky importim nuk gjendet më.
desk-import-gone-hint = Zgjidheni skedarin edhe një herë.
desk-issue-none = Biblioteka nuk ka ende asnjë numër.
desk-issue-unknown = Nuk gjendet asnjë numër “{ $number }”.
desk-issue-unknown-hint = `masthead-cli list` tregon se çfarë gjendet.
desk-issue-ambiguous = Gjenden { NUMBER($count) } numra “{ $number }”.
desk-issue-ambiguous-hint = Jepni identifikuesin e atij që doni, nga `masthead-cli list`.

## Desk: what should be known of an import

desk-publication-unnamed = Teksti nuk e thotë emrin e botimit, ndaj në vend të tij qëndron emri i skedarit: “{ $name }”.
desk-publication-stays = “{ $name }” është tashmë në bibliotekë dhe mbetet siç është; ajo që thotë skedari për fushat që vijojnë ruhet bashkë me numrin: { $fields }.
# Parts of the sentence before, several of them as a list.
desk-field-tagline = motoja
desk-field-publisher = botuesi
desk-field-address = adresa
desk-field-website = faqja në web
desk-field-footer = fundi i faqes
desk-field-house-style = stili redaksional
desk-field-numbering = numërtimi
desk-issue-twice = “{ $name }” e ka tashmë numrin { $number }; me këtë bëhen dy.
# The sentence behind it says why.
desk-fit-no-story = Artikulli { NUMBER($place) } nuk mund të përshtatet: numri ka { $stories ->
        [one] { NUMBER($stories) } artikull
       *[other] { NUMBER($stories) } artikuj
    }.
desk-fit-no-story-hint = Emërtojeni artikullin me vendin e tij në numër, duke filluar nga 1.
desk-picture-cut-off = Fotoja “{ $path }” këputet para fundit; pjesa që mungon është gri.
desk-picture-left = Fotoja “{ $path }” nuk erdhi bashkë me tekstin. { $why }
desk-picture-not-beside = Nuk është pranë skedarit.

## Desk: how far an export is

desk-stage-gathering = Po mblidhet numri
desk-stage-setting = Po radhiten faqet
desk-stage-setting-again = Po radhiten faqet përsëri ({ NUMBER($round) })
desk-stage-making = Po përgatitet versioni
desk-stage-writing = Po shkruhet skedari

## Shell: dialogs

shell-import-title = Importo një numër
shell-import-files = Buletine
shell-picture-title = Zgjidh një foto
shell-picture-files = Foto
shell-copy-title = Ruaj një kopje si
shell-copy-files = Markdown
shell-library-files = Biblioteka
shell-library-move-title = Zhvendos bibliotekën
shell-library-open-title = Hap një bibliotekë tjetër
shell-library-make-title = Krijo një bibliotekë të re
shell-web-title = Eksporto faqen web
shell-web-files = Faqe web
shell-print-title = Eksporto PDF-në për shtyp
shell-print-html-title = Eksporto faqen web për shtyp
shell-print-files = PDF
shell-bundle-title = Eksporto paketën Markdown në një dosje
shell-close-title = Të mbyllet pa ruajtur?
shell-close-message = Ndryshimet e fundit nuk janë ruajtur ende. Po ta mbyllni dritaren tani, humbasin.
shell-close-agree = Mbylle pa ruajtur
shell-close-stay = Mbaje hapur

## Shell: why it did not do what was asked

shell-picture-lost = Nuk erdhi asnjë foto.
shell-text-lost = Nuk erdhi asnjë tekst.
shell-paste-again-hint = Ngjiteni edhe një herë.
shell-library-not-opened = Biblioteka { $path } nuk u hap dot: { $reason }.
shell-library-not-opened-hint = Niseni Masthead-in edhe një herë dhe jepeni bibliotekën me --library.
shell-theme-not-kept = Zgjedhja e ngjyrave nuk u ruajt dot: { $reason }.
shell-theme-not-kept-hint = Vlen derisa të mbyllet dritarja.

## Command line

cli-no-folder = Dosja { $path }, ku duhej shkruar, nuk ekziston.
cli-no-folder-hint = Krijojeni më parë, ose jepni një që ekziston.
cli-library-damaged = Biblioteka { $path } është e dëmtuar.
cli-output-unwritten = Rezultati nuk u shkrua dot: { $reason }.
cli-output-unwritten-hint = Shihni se ku të çon dalja standarde.
