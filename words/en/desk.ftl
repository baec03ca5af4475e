### What Rust says to a person: why something was not done, what should be known of a file,
### how far an export is. The window says it in its language, the command line in English.
###
### A sentence is whole. Rust names it by its id (`message!`), which is held against this file
### while it is compiled; the other languages have the same sentences, in the same order, with
### the same names in them.

# Between the parts of a list.
list-between = {", "}

## Intake: a file that is no newsletter

intake-file-empty = The file “{ $file }” could not be read: it is empty.
intake-file-empty-hint = Choose a file that holds the newsletter’s text.
intake-file-binary =
    { $form ->
        [archive] The file “{ $file }” could not be read: it is a ZIP file, not text.
        [compressed] The file “{ $file }” could not be read: it is a compressed file, not text.
        [database] The file “{ $file }” could not be read: it is a database, not text.
        [office] The file “{ $file }” could not be read: it is a Word, OpenDocument or ZIP file, not text.
        [old-office] The file “{ $file }” could not be read: it is an old Office or Publisher file, not text.
        [pdf] The file “{ $file }” could not be read: it is a PDF, not text.
        [picture] The file “{ $file }” could not be read: it is a picture, not text.
        [program] The file “{ $file }” could not be read: it is a program, not text.
       *[bytes] The file “{ $file }” could not be read: it is made of unprintable bytes, not text.
    }
intake-file-binary-hint = Save it as plain text or Markdown in the program that made it, and import that.
intake-file-large = The file “{ $file }” could not be read: it is larger than 64 MiB.
intake-file-large-hint = Split it into one file for each issue, and leave pictures out of the text.

## Intake: what should be known of a newsletter

intake-encoding-guessed = The file does not say how its letters are encoded; it was read as { $encoding }. Look whether names with accents came out right.
intake-encoding-damaged = Some bytes are no letters in { $encoding }; “�” stands in their place.
intake-date-from-name = The text gives no date; { $date } was taken from the file’s name.
intake-kept-without-field =
    { $more ->
        [0] Kept with the issue, because no field is meant for it: { $names }.
       *[other] Kept with the issue, because no field is meant for it: { $names } and { NUMBER($more) } more.
    }
intake-kept-odd = Kept with the issue, because it could not be understood: { $names }.
intake-head-read-by-lines = The front matter is no valid YAML; it was read line by line.
intake-head-kept = The front matter is no valid YAML; it is kept as text with the issue.
intake-other-version = The bundle was written by another version of Masthead; it was read as far as it is understood.
intake-story-fields = The fields of story { NUMBER($number) } are no valid YAML; they are kept in its text.
intake-web-page = The file is a web page: its HTML was kept as typed, in one story.
intake-no-headings = No headings were found: the whole text became one story.
intake-no-headlines = No headlines were recognised: the whole text became one story.
intake-stray-heading = “{ $heading }” is a larger heading than the headlines and stands alone; it was left inside the story before it.
intake-teasers =
    { $count ->
        [one] The file is a list of contents: what stands under its headline became the teaser of its story, and the bodies are still to be written.
       *[other] The file is a list of contents: what stands under each headline became the teaser of the story, and the bodies are still to be written.
    }
intake-teasers-cut = { $teasers } In the file { NUMBER($count) } of them break off with “..”.
intake-language =
    { $language ->
        [fa] By its letters the text is in Persian; its lines run from right to left.
        [he] By its letters the text is in Hebrew; its lines run from right to left.
        [ur] By its letters the text is in Urdu; its lines run from right to left.
       *[ar] By its letters the text is in Arabic; its lines run from right to left.
    }
intake-language-of-story =
    { $language ->
        [fa] By its letters “{ $headline }” is in Persian; its lines run from right to left.
        [he] By its letters “{ $headline }” is in Hebrew; its lines run from right to left.
        [ur] By its letters “{ $headline }” is in Urdu; its lines run from right to left.
       *[ar] By its letters “{ $headline }” is in Arabic; its lines run from right to left.
    }
intake-template-tags =
    { $count ->
        [one] { NUMBER($count) } template tag ({"{% … %}"} or {"{{ … }}"}) was kept as text: the program that filled it in is not here.
       *[other] { NUMBER($count) } template tags ({"{% … %}"} or {"{{ … }}"}) were kept as text: the program that filled them in is not here.
    }
intake-web-pictures =
    { $count ->
        [one] { NUMBER($count) } picture on the web is never fetched; a link with its alternative text stands in its place: { $pictures }.
       *[other] Pictures on the web are never fetched; a link with its alternative text stands in place of each: { $pictures }.
    }
intake-far-pictures =
    { $count ->
        [one] { NUMBER($count) } picture lies outside the file’s folder and cannot come along: { $pictures }.
       *[other] { NUMBER($count) } pictures lie outside the file’s folder and cannot come along: { $pictures }.
    }
# The last part of a list of pictures.
intake-more-pictures = and { NUMBER($count) } more

## Intake: what could not come along in a paste

intake-paste-linked =
    { $count ->
        [one] A picture on the web became a link: nothing is fetched from the web. To have it here, save it and insert its file.
       *[other] { NUMBER($count) } pictures on the web became links: nothing is fetched from the web. To have them here, save them and insert their files.
    }
intake-paste-missing =
    { $count ->
        [one] A picture did not come along: the other program kept it to itself. Copy it by itself, or insert its file.
       *[other] { NUMBER($count) } pictures did not come along: the other program kept them to itself. Copy them one by one, or insert their files.
    }
intake-paste-missing-named = The picture “{ $alt }” did not come along: the other program kept it to itself. Copy it by itself, or insert its file.
intake-paste-unread =
    { $count ->
        [one] A picture could not be read. Insert its file.
       *[other] { NUMBER($count) } pictures could not be read. Insert their files.
    }
intake-paste-unread-named = The picture “{ $alt }” could not be read. Insert its file.
intake-paste-comments =
    { $count ->
        [one] A comment on the text was left out.
       *[other] { NUMBER($count) } comments on the text were left out.
    }

## Intake: a file that is no picture

intake-picture-empty = The picture’s file is empty.
intake-picture-empty-hint = Choose the picture again from where it came.
intake-picture-unknown = The file is not a picture of a form that Masthead knows.
intake-picture-unknown-hint = Save it as JPEG, PNG, GIF, WebP or SVG.
intake-picture-pixels = The picture has { NUMBER($width) } × { NUMBER($height) } pixels; more than 12,000 a side or 64 million in all are too many.
intake-picture-large = The picture’s file is larger than 64 MiB.
intake-picture-large-hint = Make it smaller in a picture editor: 3,000 pixels a side is plenty for a page.
intake-picture-damaged = The picture is damaged: { $reason }.
intake-picture-damaged-hint = Open it in a picture editor and save it again.
intake-picture-no-pixels = The picture is damaged: it has no pixels.
intake-picture-entities = The SVG defines entities of its own, which is how pictures are made to exhaust memory.
intake-picture-unmeasured = The SVG has neither a width and a height nor a view box.
intake-picture-svg-hint = Export it again as plain SVG, or as PNG.

## Typeset: why there are no pages

typeset-not-set = The pages could not be set.
typeset-not-set-hint = The detail names the story by its place in the issue: simplify what stands there, or leave the story out, and export again.
typeset-not-written = The pages were set, but the PDF could not be made of them.
typeset-not-written-hint = Leave out the newest pictures and export again.
typeset-stopped = The export was stopped.
typeset-stopped-hint = Nothing was written; export again when you like.

## Typeset: what was mended

# Where something was mended: the beginning of a sentence.
typeset-in-introduction = In the introduction
typeset-in-footer = In the footer
typeset-in-story = In “{ $headline }”
typeset-family-missing = The typeface “{ $family }” is not on this computer; “{ $given }” stands in.
typeset-link-without-text = { $place }, a link without a text to { $leads } was left out.
typeset-picture-without-description = { $place }, a picture has no description and got “{ $given }”; write one that says what it shows.
typeset-table-as-list = { $place }, a table too wide for the page is printed as a list, the cells of a row one under the other.
typeset-picture-on-the-web = { $place }, the picture on the web “{ $alt }” is not printed; its description stands as a link.
typeset-picture-missing = { $place }, the picture “{ $alt }” is missing or cannot be read; its description stands in its place.
typeset-story-empty = Story { NUMBER($number) } has neither a headline nor a text and is not printed.
typeset-story-without-headline = Story { NUMBER($number) } has no headline; “{ $given }” stands for one.
typeset-paper-bounds = Paper of { NUMBER($width) } × { NUMBER($height) } mm is out of bounds; the pages are made for { NUMBER($wide) } × { NUMBER($high) } mm.
typeset-bleed-bounds = A bleed of { NUMBER($asked) } mm is more than any print shop cuts; it is { NUMBER($given) } mm.
typeset-sheet-other = Two pages stand on a sheet of { NUMBER($wide) } × { NUMBER($high) } mm, which is not the paper that was chosen.
typeset-plain-pdf = The PDF is tagged, but it is neither PDF/UA-1 nor { $archive }: { $reason }

## Typeset: what to look at before printing

# Where something was found: the beginning of a sentence.
typeset-on-page = On page { NUMBER($page) }
typeset-on-page-in = On page { NUMBER($page) }, in “{ $headline }”
typeset-on-some-page = In the issue
typeset-finding-letters =
    { $count ->
        [one] { $place }, { NUMBER($count) } character ({ $letters }) is in no installed font and prints as �.
       *[other] { $place }, { NUMBER($count) } characters ({ $letters }) are in no installed font and print as �.
    }
typeset-finding-coarse = { $place }, the picture “{ $picture }” has { NUMBER($resolution) } pixels to the inch at its printed size; { NUMBER($wanted) } print well. Make it smaller or find a larger file.
typeset-finding-cut-off = { $place }, the picture “{ $picture }” breaks off before its end; what is missing of it prints grey. Look for a whole file.
typeset-finding-overrun =
    { $lines ->
        [one] { $place }, the story is { NUMBER($lines) } line longer than it may be ({ $pages ->
            [one] { NUMBER($pages) } page
           *[other] { NUMBER($pages) } pages
        }).
       *[other] { $place }, the story is { NUMBER($lines) } lines longer than it may be ({ $pages ->
            [one] { NUMBER($pages) } page
           *[other] { NUMBER($pages) } pages
        }).
    }

## Typeset: how the pages are filled

typeset-fit-empty = { NUMBER($percent) } % of page { NUMBER($page) } is empty.
typeset-fit-over =
    { $lines ->
        [one] Page { NUMBER($page) } is { NUMBER($lines) } line over.
       *[other] Page { NUMBER($page) } is { NUMBER($lines) } lines over.
    }
typeset-fit-cut =
    { $lines ->
        [one] Cut { NUMBER($lines) } line of “{ $headline }”.
       *[other] Cut { NUMBER($lines) } lines of “{ $headline }”.
    }

## Library: why it did not do what was asked

library-file-not-opened =
    { $reason ->
        [folder] The library { $path } could not be opened: it is a folder.
        [older] The library { $path } could not be opened: it was made by an older Masthead and cannot be brought up to date where nothing can be written.
       *[other] The library { $path } could not be opened: { $reason }.
    }
library-file-not-opened-hint = Check that the folder exists and that you may write in it, or name another file with --library.
library-file-there = There is a file at { $path } already.
library-file-there-hint = Choose a name that is not taken: nothing is ever written over.
library-file-not-made = The library { $path } could not be made: { $reason }.
library-file-not-made-hint = Choose a folder that is there and that you may write in.
desk-library-gone = The library { $path } is not there.
desk-library-gone-hint = Connect the disk it is on and try again, or open another library.
desk-library-name = The name { $path } cannot be remembered.
desk-library-name-hint = Choose a name of ordinary letters.
shell-library-open = The library { $path } is open already.
shell-library-open-hint = Choose another.
library-file-of-another-kind = The file { $path } is not a Masthead library.
library-file-of-another-kind-hint = Name the file of a library, or one that does not exist yet: it will be made.
library-file-newer = The library was written by a newer Masthead (its version is { NUMBER($found) }, this one knows { NUMBER($known) }).
library-file-newer-hint = Open it with that newer Masthead, or update this one.
library-file-damaged = The library is damaged: { $reason }.
library-file-damaged-hint = Keep a copy of the file as it is, and go back to a backup of it.
library-file-locked = The library is locked by another program.
library-file-locked-hint = Close the other program, or wait until it has finished, and try again.
library-file-read-only = The library cannot be written: { $reason }.
library-file-read-only-hint = Allow writing to the file and its folder, or name another library.
library-file-refuses = The library could not be read or written: { $reason }.
library-file-refuses-hint = Try again; if it happens again, check the library.
# A part of a sentence: what is wrong with a library.
library-misplaced-value = “{ $column }” stands where it does not belong
library-disk-full = The disk is full, so nothing more can be saved.
library-disk-full-hint = Free some space on the disk, and try again.
library-conflict =
    { $what ->
        [issue] The issue was changed elsewhere since it was opened here.
        [publication] The publication was changed elsewhere since it was opened here.
       *[story] The story was changed elsewhere since it was opened here.
    }
library-conflict-hint = Look at the other text before you choose which to keep.
library-changed-since = This was changed elsewhere since, so it was left as it is.
library-changed-since-hint = The next undo goes on with what was done before it.
library-not-found =
    { $what ->
        [issue] There is no such issue in the library.
        [picture] There is no such picture in the library.
        [publication] There is no such publication in the library.
       *[story] There is no such story in the library.
    }
library-not-found-hint = It may have been deleted; list what is there.

## Desk: why it did not do what was asked

desk-bug = Masthead made a mistake and could not do that.
desk-bug-hint = Your text is safe; try again. If it happens again, report it with the log.
desk-no-library = There is no library at { $path }.
desk-no-library-hint = Import an issue or open the window to begin one, or name another with --library.
desk-file-unread =
    { $reason ->
        [folder] The file { $path } could not be read: it is a folder.
        [no-file] The file { $path } could not be read: it is not a file.
       *[other] The file { $path } could not be read: { $reason }.
    }
desk-file-unread-hint = Check that the file is there and that you may read it.
desk-file-unwritten =
    { $reason ->
        [no-folder] The file { $path } could not be written: its folder is not there.
        [forbidden] The file { $path } could not be written: its folder may not be written in.
        [read-only] The file { $path } could not be written: its disk is read-only.
        [full] The file { $path } could not be written: the disk is full.
        [file] The file { $path } could not be written: what should be its folder is a file.
       *[other] The file { $path } could not be written: { $reason }.
    }
desk-file-unwritten-hint =
    { $reason ->
        [no-folder] Make the folder first, or choose one that is there.
        [forbidden] Choose a folder that you may write in.
        [read-only] Choose a folder that you may write in.
        [full] Free some space there, or choose another folder.
       *[other] Choose another folder.
    }
desk-folder-taken = There is already a folder { $path } with other things in it.
desk-folder-taken-hint = Choose another folder, or move that one away.
desk-name-missing = A publication needs a name.
desk-name-missing-hint = Write what its readers call it.
desk-language-unknown = “{ $tag }” is not a language tag.
desk-language-unknown-hint = Write it as in “en”, “sq” or “pt-BR”.
desk-date-unknown = “{ $text }” is not a date.
desk-date-unknown-hint = Write it as in “2026-11-20”.
desk-story-stays = A story stays with its publication.
desk-story-stays-hint = Move it to the pool or to another issue of the same publication.
desk-import-gone = This import is no longer there.
desk-import-gone-hint = Choose the file once more.
desk-issue-none = The library holds no issue yet.
desk-issue-unknown = No issue has the number “{ $number }”.
desk-issue-unknown-hint = `masthead-cli list` shows what there is.
desk-issue-ambiguous = { NUMBER($count) } issues have the number “{ $number }”.
desk-issue-ambiguous-hint = Name the one you mean by its id, from `masthead-cli list`.

## Desk: what should be known of an import

desk-publication-unnamed = The text does not name its publication, so the file’s name stands in: “{ $name }”.
desk-publication-stays = “{ $name }” is in the library already and stays as it is; what else this file says of it is kept with the issue: { $fields }.
# Parts of the sentence before, several of them as a list.
desk-field-tagline = tagline
desk-field-publisher = publisher
desk-field-address = address
desk-field-website = website
desk-field-footer = footer
desk-field-house-style = house style
desk-field-numbering = numbering
desk-issue-twice = “{ $name }” has an issue { $number } already; this makes a second one.
# The sentence behind it says why.
desk-fit-no-story = Story { NUMBER($place) } cannot be fitted: the issue has { $stories ->
        [one] { NUMBER($stories) } story
       *[other] { NUMBER($stories) } stories
    }.
desk-fit-no-story-hint = Name a story by its place in the issue, counted from 1.
desk-picture-cut-off = The picture “{ $path }” breaks off before its end; what is missing of it is grey.
desk-picture-left = The picture “{ $path }” did not come along. { $why }
desk-picture-not-beside = It is not beside the file.

## Desk: how far an export is

desk-stage-gathering = Gathering the issue
desk-stage-setting = Setting the pages
desk-stage-setting-again = Setting the pages again ({ NUMBER($round) })
desk-stage-making = Making the edition
desk-stage-writing = Writing the file

## Shell: dialogs

shell-import-title = Import an issue
shell-import-files = Newsletters
shell-picture-title = Choose a picture
shell-picture-files = Pictures
shell-copy-title = Save a copy as
shell-copy-files = Markdown
shell-library-files = Libraries
shell-library-move-title = Move the library
shell-library-open-title = Open another library
shell-library-make-title = Make a new library
shell-web-title = Export the web page
shell-web-files = Web page
shell-print-title = Export the print PDF
shell-print-html-title = Export the print-ready web page
shell-print-files = PDF
shell-bundle-title = Export the Markdown bundle into a folder
shell-close-title = Close without saving?
shell-close-message = The last changes are not saved yet. If you close the window now, they are lost.
shell-close-agree = Close without saving
shell-close-stay = Keep open

## Shell: why it did not do what was asked

shell-picture-lost = No picture arrived.
shell-text-lost = No text arrived.
shell-paste-again-hint = Paste it once more.
shell-library-not-opened = The library { $path } could not be opened: { $reason }.
shell-library-not-opened-hint = Start Masthead once more and name it with --library.
shell-theme-not-kept = The colours could not be remembered: { $reason }.
shell-theme-not-kept-hint = They hold until the window is closed.

## Command line

cli-no-folder = There is no folder { $path } to write into.
cli-no-folder-hint = Make it first, or name one that is there.
cli-library-damaged = The library { $path } is damaged.
cli-output-unwritten = The output could not be written: { $reason }.
cli-output-unwritten-hint = Check where standard output leads to.
