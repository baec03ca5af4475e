### The words of publications, issues and their lists: shelf, settings, preview, import, export, in English.

## Library

library-title = Publications, issues and stories
library-new-story = New story
library-new-issue = New issue
library-no-headline = No headline yet
library-unnumbered = Unnumbered
library-unnamed = Unnamed
library-words =
    { $count ->
        [one] { $count } word
       *[other] { $count } words
    }
library-stories =
    { $count ->
        [one] { $count } story
       *[other] { $count } stories
    }
library-menu-for = What can be done with “{ $name }”
library-rename = Rename
library-rename-issue = Change the number
library-move-up = Move up
library-move-down = Move down
library-delete = Delete
library-settings = Publication settings…
library-open-in-window = Open in new window
library-new-name = New name for “{ $name }”
library-deleted = Deleted “{ $name }”
library-undo = Undo
library-dismiss = Dismiss
library-moved-to = Moved to place { NUMBER($place) } of { NUMBER($of) }

## History

history-undone = Undone: { $step }
history-redone = Redone: { $step }
history-nothing-undone = Nothing left to undo
history-nothing-redone = Nothing left to redo
history-steps-editStory =
    { $field ->
        [body] text of “{ $name }”
        [headline] headline of “{ $name }”
        [teaser] teaser of “{ $name }”
       *[other] details of “{ $name }”
    }
history-steps-editStories =
    { $count ->
        [one] changes in { $count } story
       *[other] changes in { $count } stories
    }
history-steps-editIssue =
    { $field ->
        [introduction] introduction of “{ $name }”
       *[other] fields of “{ $name }”
    }
history-steps-editPublication = settings of “{ $name }”
history-steps-newStory = new story
history-steps-newIssue = new issue “{ $name }”
history-steps-newPublication = new publication “{ $name }”
history-steps-moveStories =
    { $count ->
        [one] place of “{ $name }”
       *[other] place of { $count } stories
    }
history-steps-deleteStories =
    { $count ->
        [one] deletion of “{ $name }”
       *[other] deletion of { $count } stories
    }
history-steps-deleteIssue = deletion of “{ $name }”
history-steps-deletePublication = deletion of “{ $name }”
history-steps-duplicateStories =
    { $count ->
        [one] copy of “{ $name }”
       *[other] copies of { $count } stories
    }
history-steps-duplicateIssue = copy of “{ $name }”
history-steps-setStanding =
    { $count ->
        [one] “{ $name }” in every issue
       *[other] { $count } stories in every issue
    }
history-steps-import = import of “{ $name }”

## Shelf

shelf-pool = Pool
shelf-pool-of =
    { $count ->
        [0] Pool
       *[other] Pool ({ NUMBER($count) })
    }
shelf-new-pool-story = New story in the pool
shelf-new-issue-from-last = New issue from the last one
shelf-move-to = Move to…
shelf-move-to-title = Where to move it
shelf-duplicate = Duplicate
shelf-standing = Keep in every issue
shelf-not-standing = No longer keep in every issue
shelf-standing-mark = Stands in every issue
shelf-selected =
    { $count ->
        [one] { $count } story selected
       *[other] { $count } stories selected
    }
shelf-moved-to =
    { $count ->
        [one] Moved to { $home }
       *[other] { $count } stories moved to { $home }
    }

## Issue status

issue-status-draft = draft
issue-status-inReview = in review
issue-status-ready = ready
issue-status-published = published

## Story status

story-status-draft = draft
story-status-ready = ready
story-status-held = held

## Issue

issue-title = Issue
issue-number = Number
issue-number-hint = 108
issue-date = Date
issue-date-hint = YYYY-MM-DD
issue-bad-date = Write the date as YYYY-MM-DD.
issue-dateline = Date as printed
issue-status = Status
issue-subject = Subject of the email
issue-preheader = Preheader
issue-preheader-hint = The line that mail programs show after the subject
issue-introduction = Introduction
issue-introduction-hint = Stands before the first story.
issue-none = No issue is open
issue-none-means = Stories are written in an issue, and an issue is what readers get.
issue-new-of = New issue of { $name }

## Publication

publication-title = Publication settings
publication-saved-as-you-type = Changes are saved as you type.
publication-name = Name
publication-tagline = Tagline
publication-publisher = Publisher
publication-address = Postal address
publication-website = Website of the web editions
publication-footer = Footer
publication-footer-hint = Markdown, under every issue
publication-language = Language
publication-numbering = Numbering
publication-numbering-hint = { $sign } stands for the number: No. { $sign }
publication-done = Done

print-title = Print settings
print-layout = Layout
print-layout-bulletin = Bulletin
print-layout-bulletin-means = Masthead, contents and stories in two columns
print-layout-magazine = Magazine
print-layout-magazine-means = A cover with a picture, then three columns
print-layout-letter = Letter
print-layout-letter-means = One column, personal
print-layout-digest = Booklet
print-layout-digest-means = Half sheets, folded
print-layout-largePrint = Large print
print-layout-largePrint-means = 18 points, one column, no hyphens
print-paper = Paper
print-paper-a4 = A4
print-paper-a5 = A5
print-paper-letter = Letter
print-paper-legal = Legal
print-paper-tabloid = Tabloid
print-paper-custom = Other size
print-width = Width
print-height = Height
print-millimetres = mm
print-columns = Columns
print-as-layout = As the layout has it
print-yes = Yes
print-no = No
print-dropCap = Large first letter
print-hyphenate = Hyphenation
print-baselineGrid = Lines on one grid
print-text-family = Typeface of the text
print-headline-family = Typeface of headlines
print-family-usual = The program’s own
print-margins = Margins of your own
print-margin-inside = Inside
print-margin-outside = Outside
print-margin-top = Top
print-margin-bottom = Bottom
publication-new-title = New publication
publication-create = Create
publication-name-hint = The Harbour Letter

## Preview

preview-title = Preview
preview-web = Web
preview-frame = Web edition: { $title }
preview-glass = The web edition. Scroll with the arrow keys; click a paragraph to edit it.
preview-phone = Phone
preview-desktop = Desktop
preview-width = Width of the page
preview-light = Light
preview-dark = Dark
preview-scheme = Colours of the page
preview-failed = The preview could not be made.
preview-print = Print
preview-editions = Editions
print-pages = The print edition. Scroll with the arrow keys, plus and minus change the size; click a text to edit it.
print-page = Page { NUMBER($page) } of { NUMBER($of) }
print-number = { NUMBER($page) }
print-thumbnails = Thumbnails
print-arrangement = Arrangement of the pages
print-single = Pages
print-spreads = Spreads
print-tools = View of the pages
print-zoom = Size of the pages
print-fit-width = Fit width
print-fit-page = Fit page
print-percent = { NUMBER($percent) } %
print-smaller = Smaller pages
print-larger = Larger pages
print-setting = Setting the pages…
print-failed = The pages could not be set.
print-notes =
    { $count ->
        [one] { NUMBER($count) } thing to look at
       *[other] { NUMBER($count) } things to look at
    }
print-cuts = Where to cut

## Import

import-title = Import
import-explain = Nothing is written yet. This is what will be made:
import-new-publication = new publication
import-known-publication = in your library
import-number = Issue { $number }
import-no-number = no number
import-introduction = Introduction
import-pictures =
    { $count ->
        [one] { $count } picture
       *[other] { $count } pictures
    }
import-notes = Notes
import-refused = Not read
import-agree = Import
import-agree-many = Import { NUMBER($count) } issues
import-busy = Importing…
import-nothing = There is nothing to import.
import-date = { DATETIME($day, dateStyle: "long") }

## Export

export-title = Export
export-choose = You choose where it is written.
export-running = Exporting…
export-goes-on = It goes on when this is closed, and shows here when it is done.
export-done = { $name } written to
export-notes = Repaired or left out
export-findings = To look at before it is printed
export-stop = Stop
export-print-file = For a print shop or an archive…
export-standard = Made for
export-standard-ua1A2a = Screen readers, archives (PDF/UA-1, A-2a)
export-standard-ua1A3a = Archives that ask for PDF/A-3a
export-standard-plain = Machines that take plain PDF only
export-bleed = Bleed
export-bleed-none = None
export-bleed-of = { NUMBER($bleed) } mm
export-cropMarks = Crop marks
export-blackAndWhite = Black and white
export-imposed = Two pages on a sheet, to fold as a booklet
export-another = Export another
export-names-web = Web page
export-names-print = Print PDF
export-names-print-html = Print-ready web page
export-names-markdown = Markdown bundle
export-means-web = One .html file with its pictures inside. It asks nothing of any server.
export-means-print = A PDF with page numbers, accessible and made to last.
export-means-print-html = An .html file that any browser prints as the same pages: paper, margins, heads and columns.
export-means-markdown = A folder with issue.md and its pictures. Importing it gives the same issue.
