### The words of publications, issues and their lists: shelf, settings, preview, import, export, in Albanian.

## Library

library-title = Botimet, numrat dhe artikujt
library-new-story = Artikull i ri
library-new-issue = Numër i ri
library-no-headline = Ende pa titull
library-unnumbered = Pa numër
library-unnamed = Pa emër
library-words = { $count } fjalë
library-stories =
    { $count ->
        [one] { $count } artikull
       *[other] { $count } artikuj
    }
library-menu-for = Çfarë mund të bëhet me “{ $name }”
library-rename = Riemërto
library-rename-issue = Ndrysho numrin
library-move-up = Zhvendos lart
library-move-down = Zhvendos poshtë
library-delete = Fshi
library-settings = Cilësimet e botimit…
library-open-in-window = Hap në dritare të re
library-new-name = Emri i ri për “{ $name }”
library-deleted = U fshi “{ $name }”
library-undo = Zhbëj
library-dismiss = Hiqe njoftimin
library-moved-to = U zhvendos në vendin { NUMBER($place) } nga { NUMBER($of) }

## History

history-undone = U zhbë: { $step }
history-redone = U ribë: { $step }
history-nothing-undone = Nuk ka më çfarë të zhbëhet
history-nothing-redone = Nuk ka më çfarë të ribëhet
history-steps-editStory =
    { $field ->
        [body] teksti i “{ $name }”
        [headline] titulli i “{ $name }”
        [teaser] përmbledhja e “{ $name }”
       *[other] hollësitë e “{ $name }”
    }
history-steps-editStories =
    { $count ->
        [one] ndryshime në { $count } artikull
       *[other] ndryshime në { $count } artikuj
    }
history-steps-editIssue =
    { $field ->
        [introduction] hyrja e “{ $name }”
       *[other] fushat e “{ $name }”
    }
history-steps-editPublication = cilësimet e “{ $name }”
history-steps-newStory = artikull i ri
history-steps-newIssue = numër i ri “{ $name }”
history-steps-newPublication = botim i ri “{ $name }”
history-steps-moveStories =
    { $count ->
        [one] zhvendosja e “{ $name }”
       *[other] zhvendosja e { $count } artikujve
    }
history-steps-deleteStories =
    { $count ->
        [one] fshirja e “{ $name }”
       *[other] fshirja e { $count } artikujve
    }
history-steps-deleteIssue = fshirja e “{ $name }”
history-steps-deletePublication = fshirja e “{ $name }”
history-steps-duplicateStories =
    { $count ->
        [one] kopja e “{ $name }”
       *[other] kopjet e { $count } artikujve
    }
history-steps-duplicateIssue = kopja e “{ $name }”
history-steps-setStanding =
    { $count ->
        [one] “{ $name }” në çdo numër
       *[other] { $count } artikuj në çdo numër
    }
history-steps-import = importimi i “{ $name }”

## Shelf

shelf-pool = Rezerva
shelf-pool-of =
    { $count ->
        [0] Rezerva
       *[other] Rezerva ({ NUMBER($count) })
    }
shelf-new-pool-story = Artikull i ri në rezervë
shelf-new-issue-from-last = Numër i ri sipas të fundit
shelf-move-to = Zhvendos te…
shelf-move-to-title = Ku të zhvendoset
shelf-duplicate = Dyfisho
shelf-standing = Mbaje në çdo numër
shelf-not-standing = Mos e mbaj më në çdo numër
shelf-standing-mark = Gjendet në çdo numër
shelf-selected =
    { $count ->
        [one] { $count } artikull i përzgjedhur
       *[other] { $count } artikuj të përzgjedhur
    }
shelf-moved-to =
    { $count ->
        [one] U zhvendos te “{ $home }”
       *[other] { $count } artikuj u zhvendosën te “{ $home }”
    }

## Issue status

issue-status-draft = skicë
issue-status-inReview = në shqyrtim
issue-status-ready = gati
issue-status-published = i botuar

## Story status

story-status-draft = skicë
story-status-ready = gati
story-status-held = në pritje

## Issue

issue-title = Numri i botimit
issue-number = Numri
issue-number-hint = 108
issue-date = Data
issue-date-hint = VVVV-MM-DD
issue-bad-date = Shkruajeni datën si VVVV-MM-DD.
issue-dateline = Data siç do të dalë
issue-status = Gjendja
issue-subject = Subjekti i emailit
issue-preheader = Rreshti shoqërues
issue-preheader-hint = Rreshti që programet e emailit tregojnë pas subjektit
issue-introduction = Hyrja
issue-introduction-hint = Vjen para artikullit të parë.
issue-none = Nuk është hapur asnjë numër
issue-none-means = Artikujt shkruhen brenda një numri; numri është ajo që u shkon lexuesve.
issue-new-of = Numër i ri për “{ $name }”

## Publication

publication-title = Cilësimet e botimit
publication-saved-as-you-type = Ndryshimet ruhen ndërsa shkruani.
publication-name = Emri
publication-tagline = Motoja
publication-publisher = Botuesi
publication-address = Adresa postare
publication-website = Faqja ku dalin versionet për web
publication-footer = Fundi i faqes
publication-footer-hint = Markdown, nën çdo numër
publication-language = Gjuha
publication-numbering = Numërtimi
publication-numbering-hint = { $sign } zë vendin e numrit: Nr. { $sign }
publication-done = U krye

print-title = Cilësimet e shtypit
print-layout = Faqosja
print-layout-bulletin = Buletin
print-layout-bulletin-means = Kryetitulli, përmbajtja dhe shkrimet në dy kolona
print-layout-magazine = Revistë
print-layout-magazine-means = Një kopertinë me foto, pastaj tri kolona
print-layout-letter = Letër
print-layout-letter-means = Një kolonë, personale
print-layout-digest = Broshurë
print-layout-digest-means = Gjysmëfletë, të palosura
print-layout-largePrint = Shkronja të mëdha
print-layout-largePrint-means = 18 pikë, një kolonë, pa ndarje fjalësh
print-paper = Letra
print-paper-a4 = A4
print-paper-a5 = A5
print-paper-letter = Letter
print-paper-legal = Legal
print-paper-tabloid = Tabloid
print-paper-custom = Madhësi tjetër
print-width = Gjerësia
print-height = Lartësia
print-millimetres = mm
print-columns = Kolonat
print-as-layout = Si e ka faqosja
print-yes = Po
print-no = Jo
print-dropCap = Shkronjë e parë e madhe
print-hyphenate = Ndarja e fjalëve
print-baselineGrid = Rreshtat në një rrjetë
print-text-family = Shkrimi i tekstit
print-headline-family = Shkrimi i titujve
print-family-usual = Ai i programit
print-margins = Anë sipas dëshirës
print-margin-inside = Brenda
print-margin-outside = Jashtë
print-margin-top = Lart
print-margin-bottom = Poshtë
publication-new-title = Botim i ri
publication-create = Krijo
publication-name-hint = Letra e Portit

## Preview

preview-title = Parapamja
preview-web = Web
preview-frame = Versioni për web: { $title }
preview-glass = Versioni për web. Lëvizni me shigjetat; klikoni mbi një paragraf për ta redaktuar.
preview-phone = Telefon
preview-desktop = Kompjuter
preview-width = Gjerësia e faqes
preview-light = E çelët
preview-dark = E errët
preview-scheme = Ngjyrat e faqes
preview-failed = Parapamja nuk u bë dot.
preview-print = Shtyp
preview-editions = Versionet
print-pages = Versioni i shtypur. Lëvizni me shigjetat, plusi dhe minusi ndryshojnë madhësinë; klikoni mbi një tekst për ta redaktuar.
print-page = Faqja { NUMBER($page) } nga { NUMBER($of) }
print-number = { NUMBER($page) }
print-thumbnails = Miniatura
print-arrangement = Vendosja e faqeve
print-single = Faqe
print-spreads = Dyfaqëshe
print-tools = Pamja e faqeve
print-zoom = Madhësia e faqeve
print-fit-width = Sipas gjerësisë
print-fit-page = Faqja e plotë
print-percent = { NUMBER($percent) } %
print-smaller = Faqe më të vogla
print-larger = Faqe më të mëdha
print-setting = Po vendosen faqet…
print-failed = Faqet nuk u vendosën dot.
print-notes =
    { $count ->
        [one] { NUMBER($count) } gjë për t’u parë
       *[other] { NUMBER($count) } gjëra për t’u parë
    }
print-cuts = Ku të shkurtohet

## Import

import-title = Importim
import-explain = Ende nuk është shkruar gjë. Ja çfarë do të krijohet:
import-new-publication = botim i ri
import-known-publication = në bibliotekën tuaj
import-number = Numri { $number }
import-no-number = pa numër
import-introduction = Hyrja
import-pictures = { $count } foto
import-notes = Shënime
import-refused = Nuk u lexua
import-agree = Importo
import-agree-many = Importo { NUMBER($count) } numra
import-busy = Po importohet…
import-nothing = Nuk ka asgjë për të importuar.
import-date = { DATETIME($day, dateStyle: "long") }

## Export

export-title = Eksportim
export-choose = Ju zgjidhni se ku shkruhet.
export-running = Po eksportohet…
export-goes-on = Vazhdon edhe po ta mbyllni këtë dritare; këtu tregohet kur të mbarojë.
export-done = { $name }: u shkrua te
export-notes = Të ndrequra ose të lëna jashtë
export-findings = Për t’u parë para shtypit
export-stop = Ndale
export-print-file = Për shtypshkronjë ose arkiv…
export-standard = Për
export-standard-ua1A2a = Lexues ekrani, arkiva (PDF/UA-1, A-2a)
export-standard-ua1A3a = Arkiva që kërkojnë PDF/A-3a
export-standard-plain = Makineri që pranojnë vetëm PDF të thjeshtë
export-bleed = Tepricë prerjeje
export-bleed-none = Pa
export-bleed-of = { NUMBER($bleed) } mm
export-cropMarks = Shenja prerjeje
export-blackAndWhite = Bardhezi
export-imposed = Dy faqe në një fletë, për t’u palosur si broshurë
export-another = Eksporto një tjetër
export-names-web = Faqe web
export-names-print = PDF për shtyp
export-names-print-html = Faqe web për shtyp
export-names-markdown = Paketë Markdown
export-means-web = Një skedar i vetëm .html me fotot brenda. Nuk i kërkon gjë asnjë serveri.
export-means-print = Një PDF me numra faqesh, i lexueshëm për të gjithë dhe i qëndrueshëm në kohë.
export-means-print-html = Një skedar .html që çdo shfletues e shtyp me po ato faqe: letra, anët, kokat dhe kolonat.
export-means-markdown = Një dosje me issue.md dhe fotot. Po ta importoni, del i njëjti numër.
