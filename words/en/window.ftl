### The words of the window as a whole: its menus, bars, dialogs and choices, in English.

app = Masthead
close = Close
cancel = Cancel

## Menu

menu-file = &File
menu-edit = &Edit
menu-format = F&ormat
menu-insert = &Insert
menu-view = &View
menu-window = &Window
menu-help = &Help
menu-recent = Recent issues
menu-no-recent = No other issue was open
menu-about = About Masthead
menu-services = Services
menu-hide = Hide Masthead
menu-hideOthers = Hide others
menu-showAll = Show all
menu-minimize = Minimise
menu-zoom = Zoom
menu-cut = Cut
menu-copy = Copy
menu-paste = Paste

## Palette

palette-open = Find
palette-label = Commands, issues and stories
palette-hint = A command, an issue, a story
palette-issues-hint = Which issue?
palette-nothing = Nothing is called that.
palette-found =
    { $count ->
        [one] 1 entry
       *[other] { NUMBER($count) } entries
    }
palette-in-window = { $key } opens an issue in a window of its own
palette-story = Story { NUMBER($place) }

## Shortcuts

shortcuts-print = Print…
shortcuts-list = In the list of issues and stories
shortcuts-text = In the text
shortcuts-move = To the row above or below
shortcuts-fold = Unfold or fold an issue
shortcuts-open = Open it
shortcuts-rename = Rename it
shortcuts-delete = Delete it
shortcuts-order = Move a story up or down
shortcuts-menu = What else can be done with it
shortcuts-new-paragraph = New paragraph, or the next item of a list
shortcuts-new-line = New line in the same paragraph
shortcuts-panes = Between two panes
shortcuts-resize = Make the pane wider or narrower
shortcuts-collapse = Put the pane away, or bring it back
shortcuts-or = or

## Start

start-opening = Opening the library…
start-invitation = Compose an issue out of stories, and see it as its readers will.
start-new-publication = New publication…
start-new-publication-means = A name and a language are enough to begin.
start-import-issue = Import an issue…
start-import-issue-means = A plain-text or Markdown file. You see what will be made before anything is written.
start-open-sample = Open the sample
start-open-sample-means = A finished issue to try everything on.
start-drop-hint = A file can also be dropped anywhere on this window.
start-local = Everything stays on this computer.

## Header

header-issues = Issues of this publication
header-no-number = Unnumbered issue
header-settings = Publication settings
header-export = Export…
header-show-library = Stories
header-show-preview = Preview

## Saving

saving-unsaved = Unsaved
saving-saving = Saving…
saving-saved = Saved
saving-saved-at = Saved { DATETIME($at, hour: "2-digit", minute: "2-digit") }
saving-failed = Not saved
saving-conflict = Not saved
saving-bar-start = Not saved:
saving-bar-end = Your text is kept here.
saving-retry = Retry
saving-retrying = Trying again…
saving-copy-text = Copy the text
saving-copied = Copied
saving-save-copy = Save a copy as…
saving-saved-copy = A copy is in { $path }.
saving-copy-name = unsaved

## Conflict

conflict-title = This was changed somewhere else
conflict-explain = Both texts are kept here until you choose one.
conflict-mine = This text, on your screen
conflict-theirs = The text in the library
conflict-keep-mine = Keep mine
conflict-take-theirs = Take theirs
conflict-undo-note = After taking the library’s text, Undo brings yours back.

## Failure

failure-title = That did not work
failure-no-library = The library could not be opened
failure-try-again = Try again
failure-log = For the report:
failure-copy-detail = Copy
failure-open-first = Open a story or an issue before dropping pictures.
failure-open-first-hint = The pictures are in the library; drop them again once a text is open.
failure-unsafe-close = The window stays open, because something is not saved.
failure-unsafe-close-hint = Save a copy from the bar at the top, or try again. Closing now loses it.
failure-close-anyway = Close and lose it

## Drop

drop-title = Drop to import or insert
drop-explain = Newsletters are shown before anything is written; pictures go into the text.

## Status

status-story =
    { $count ->
        [one] Story: { $count } word
       *[other] Story: { $count } words
    }
status-story-of =
    { $target ->
        [one] Story: { NUMBER($count) } / { $target } word
       *[other] Story: { NUMBER($count) } / { $target } words
    }
status-selection =
    Selected: { $count ->
        [one] { $count } word
       *[other] { $count } words
    }
status-issue =
    Issue: { $stories ->
        [one] { $stories } story
       *[other] { $stories } stories
    }, { $count ->
        [one] { $count } word
       *[other] { $count } words
    }
status-library = Library: { $path }

## Resize

resize-library = Width of the list
resize-preview = Width of the preview
resize-hint = Drag to resize; double-click to put the pane away
resize-show-library = Show the list
resize-show-preview = Show the preview

## Preferences

preferences-title = Preferences
preferences-window = Window
preferences-language = Language
preferences-language-of-system = That of the computer
preferences-colours = Colours
preferences-typing = While you type
preferences-view = The text
preferences-writing = Writing
preferences-face = Typeface
preferences-family = Name of the typeface
preferences-family-hint = Georgia
preferences-not-installed = This computer has no typeface of that name; Source Serif is shown instead.
preferences-size = Size
preferences-size-is = { NUMBER($pixels) } px
preferences-leading = Line spacing
preferences-leading-is = { NUMBER($times) }
preferences-letters = Line width
preferences-letters-is = { NUMBER($count) } letters
preferences-sample-title = Sample
preferences-sample = The pier reopens on Saturday. Volunteers painted its railings twice this spring, because the first coat was washed off by the March gales.
preferences-saving = Saving
preferences-idle = Save after
preferences-idle-is = { NUMBER($seconds) } s
preferences-idle-means = So long after your last keystroke. However steadily you type, a change is saved within one second.
preferences-library = Library
preferences-library-means = Everything you write is in this one file.
place-move = Move the library…
place-moving = Moving…
place-open = Open another library…
place-make = Make a new library…
place-usual = Open the one at the usual place
place-usual-means = The usual place is { $place }.
place-restarts = For another library everything is saved and Masthead starts again.
place-moved = Moved. The old file is still at { $old }; nothing is written to it any more.
place-not-noted = Masthead was started with the name of the old file: next time name the new one.
preferences-at-once = Changes hold at once.
preferences-reset = Reset to defaults
preferences-faces-serif = Source Serif
preferences-faces-sans = The system’s sans serif
preferences-faces-mono = The system’s monospace
preferences-faces-own = Another that is installed…
