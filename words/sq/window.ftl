### The words of the window as a whole: its menus, bars, dialogs and choices, in Albanian.

app = Masthead
close = Mbyll
cancel = Anulo

## Menu

menu-file = &Skedari
menu-edit = &Redaktimi
menu-format = &Formatimi
menu-insert = F&utja
menu-view = &Pamja
menu-window = &Dritarja
menu-help = &Ndihma
menu-recent = Numrat e fundit
menu-no-recent = Nuk është hapur asnjë numër tjetër
menu-about = Rreth Masthead-it
menu-services = Shërbimet
menu-hide = Fshihe Masthead-in
menu-hideOthers = Fshihi të tjerat
menu-showAll = Shfaqi të gjitha
menu-minimize = Minimizo
menu-zoom = Zmadho
menu-cut = Prit
menu-copy = Kopjo
menu-paste = Ngjit

## Palette

palette-open = Gjej
palette-label = Komanda, numra dhe artikuj
palette-hint = Një komandë, një numër, një artikull
palette-issues-hint = Cili numër?
palette-nothing = Asgjë nuk quhet kështu.
palette-found =
    { $count ->
        [one] 1 zë
       *[other] { NUMBER($count) } zëra
    }
palette-in-window = { $key } e hap numrin në dritare më vete
palette-story = Artikulli { NUMBER($place) }

## Shortcuts

shortcuts-print = Printo…
shortcuts-list = Në listën e numrave dhe artikujve
shortcuts-text = Në tekst
shortcuts-move = Te rreshti sipër ose poshtë
shortcuts-fold = Hape ose mbylle një numër në listë
shortcuts-open = Hape
shortcuts-rename = Riemërtoje
shortcuts-delete = Fshije
shortcuts-order = Zhvendose artikullin lart ose poshtë
shortcuts-menu = Çfarë tjetër mund të bëhet me të
shortcuts-new-paragraph = Paragraf i ri, ose zëri tjetër i listës
shortcuts-new-line = Rresht i ri në të njëjtin paragraf
shortcuts-panes = Midis dy paneleve
shortcuts-resize = Zgjeroje ose ngushtoje panelin
shortcuts-collapse = Hiqe panelin, ose ktheje
shortcuts-or = ose

## Start

start-opening = Biblioteka po hapet…
start-invitation = Përgatitni një numër me artikuj dhe shiheni ashtu siç do ta shohin lexuesit.
start-new-publication = Botim i ri…
start-new-publication-means = Për të nisur mjaftojnë një emër dhe një gjuhë.
start-import-issue = Importo një numër…
start-import-issue-means = Një skedar me tekst të thjeshtë ose Markdown. Shihni çfarë do të krijohet para se të shkruhet gjë.
start-open-sample = Hap shembullin
start-open-sample-means = Një numër i përfunduar, ku mund të provoni gjithçka.
start-drop-hint = Skedarin mund edhe ta tërhiqni e ta lëshoni kudo në këtë dritare.
start-local = Gjithçka mbetet në këtë kompjuter.

## Header

header-issues = Numrat e këtij botimi
header-no-number = Pa numër
header-settings = Cilësimet e botimit
header-export = Eksporto…
header-show-library = Artikujt
header-show-preview = Parapamja

## Saving

saving-unsaved = Pa u ruajtur
saving-saving = Po ruhet…
saving-saved = U ruajt
saving-saved-at = U ruajt në orën { DATETIME($at, hour: "2-digit", minute: "2-digit") }
saving-failed = Nuk u ruajt
saving-conflict = Nuk u ruajt
saving-bar-start = Nuk u ruajt:
saving-bar-end = Teksti juaj është ende këtu.
saving-retry = Provo sërish
saving-retrying = Po provohet sërish…
saving-copy-text = Kopjo tekstin
saving-copied = U kopjua
saving-save-copy = Ruaj një kopje si…
saving-saved-copy = Kopja u ruajt te { $path }.
saving-copy-name = pa-u-ruajtur

## Conflict

conflict-title = Ky tekst u ndryshua diku tjetër
conflict-explain = Të dy tekstet mbahen këtu derisa të zgjidhni njërin.
conflict-mine = Ky tekst, në ekranin tuaj
conflict-theirs = Teksti në bibliotekë
conflict-keep-mine = Mbaj timin
conflict-take-theirs = Merr tjetrin
conflict-undo-note = Pasi të merrni tekstin e bibliotekës, me “Zhbëj” e ktheni tuajin.

## Failure

failure-title = Kjo nuk u bë dot
failure-no-library = Biblioteka nuk u hap dot
failure-try-again = Provo sërish
failure-log = Për njoftimin e gabimit:
failure-copy-detail = Kopjo
failure-open-first = Hapni një artikull ose një numër para se të lëshoni foto.
failure-open-first-hint = Fotot janë në bibliotekë; lëshojini sërish pasi të hapni një tekst.
failure-unsafe-close = Dritarja mbetet hapur, sepse diçka nuk është ruajtur.
failure-unsafe-close-hint = Ruani një kopje nga shiriti lart, ose provoni sërish. Po ta mbyllni tani, humbet.
failure-close-anyway = Mbylle dhe humbe

## Drop

drop-title = Lëshojeni për ta importuar ose për ta futur në tekst
drop-explain = Buletinet shfaqen para se të shkruhet gjë; fotot futen në tekst.

## Status

status-story =
    { $count ->
        [one] Artikulli: { $count } fjalë
       *[other] Artikulli: { $count } fjalë
    }
status-story-of = Artikulli: { NUMBER($count) } / { NUMBER($target) } fjalë
status-selection =
    { $count ->
        [one] Përzgjedhur: { $count } fjalë
       *[other] Përzgjedhur: { $count } fjalë
    }
status-issue =
    { $stories ->
        [one] Gjithë numri: { $stories } artikull, { NUMBER($count) } fjalë
       *[other] Gjithë numri: { $stories } artikuj, { NUMBER($count) } fjalë
    }
status-library = Biblioteka: { $path }

## Resize

resize-library = Gjerësia e listës
resize-preview = Gjerësia e parapamjes
resize-hint = Tërhiqeni për ta ndryshuar; klikoni dy herë për ta hequr panelin
resize-show-library = Shfaq listën
resize-show-preview = Shfaq parapamjen

## Preferences

preferences-title = Parapëlqimet
preferences-window = Dritarja
preferences-language = Gjuha
preferences-language-of-system = Gjuha e kompjuterit
preferences-colours = Ngjyrat
preferences-typing = Ndërsa shkruani
preferences-view = Teksti
preferences-writing = Shkrimi
preferences-face = Fonti
preferences-family = Emri i fontit
preferences-family-hint = Georgia
preferences-not-installed = Në këtë kompjuter nuk ka font me këtë emër; në vend të tij shfaqet Source Serif.
preferences-size = Madhësia
preferences-size-is = { NUMBER($pixels) } px
preferences-leading = Largësia mes rreshtave
preferences-leading-is = { NUMBER($times) }
preferences-letters = Gjerësia e rreshtit
preferences-letters-is = { NUMBER($count) } shkronja
preferences-sample-title = Shembull
preferences-sample = Moli hapet sërish të shtunën. Vullnetarët i lyen dy herë parmakët këtë pranverë, sepse shtresën e parë e shpëlanë stuhitë e marsit.
preferences-saving = Ruajtja
preferences-idle = Ruaj pas
preferences-idle-is = { NUMBER($seconds) } s
preferences-idle-means = Kaq kohë pas shtypjes së fundit. Sado pa pushim që të shkruani, çdo ndryshim ruhet brenda një sekonde.
preferences-library = Biblioteka
preferences-library-means = Gjithçka që shkruani është në këtë skedar të vetëm.
place-move = Zhvendose bibliotekën…
place-moving = Po zhvendoset…
place-open = Hap një bibliotekë tjetër…
place-make = Krijo një bibliotekë të re…
place-usual = Hap bibliotekën në vendin e zakonshëm
place-usual-means = Vendi i zakonshëm është { $place }.
place-restarts = Për një bibliotekë tjetër ruhet gjithçka dhe Masthead-i niset sërish.
place-moved = U zhvendos. Skedari i vjetër është ende te { $old }; aty nuk shkruhet më asgjë.
place-not-noted = Masthead-i u nis me emrin e skedarit të vjetër: herën tjetër jepni emrin e të riut.
preferences-at-once = Ndryshimet vlejnë menjëherë.
preferences-reset = Ktheji si në fillim
preferences-faces-serif = Source Serif
preferences-faces-sans = Fonti i sistemit pa serife
preferences-faces-mono = Fonti i sistemit me gjerësi të njëjtë
preferences-faces-own = Font tjetër i instaluar…
