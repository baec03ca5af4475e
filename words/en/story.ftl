### The words around a story’s text: fields, formatting, finding, pictures, counts, in English.

## Story

story-title = Story
story-kicker = Kicker
story-kicker-hint = Line above the headline
story-headline = Headline
story-teaser = Teaser
story-teaser-hint = One to three sentences for “Inside this issue”; taken from the text where empty
story-byline = By
story-byline-hint = Who wrote it
story-section = Section
story-section-hint = None
story-source = Source
story-source-hint = https://…
story-status = Status
story-word-target = Target
story-word-target-hint = words
story-page-target = Print pages
story-page-target-hint = any number
story-page-target-means = In print the story is set more tightly, as far as is good, to fill no more pages than this.
story-language = Language
story-like-publication = { $language } (default)
story-language-find = A language, or its code
story-language-none = There is no such language. A code such as pt-BR can be typed too.
story-body = Text of the story
story-body-hint = Write here. Pictures can be pasted or dropped.
story-words-of =
    { $target ->
        [one] { NUMBER($count) } of { $target } word
       *[other] { NUMBER($count) } of { $target } words
    }
story-minutes = { NUMBER($minutes) } min
story-more = Details

## Tools

tools-title = Formatting
tools-headings = Headings
tools-quotes = Pull quotes and callouts
tools-tables = Rows and columns
tools-more = More
tools-with-key = { $label } ({ $key })
tools-table-heading = Heading
tools-table-size =
    { $columns ->
        [one] { $columns } column
       *[other] { $columns } columns
    }, { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
tools-table-hint = Under a row of headings

## Link

link-title = Link
link-text = Text
link-address = Address
link-address-hint = https://…
link-shared = Other links with this name change too.
link-apply = Apply
link-remove = Remove link

## Find

find-bar = Find in this text
find-find = Find
find-replace-with = Replace with
find-match-case = Match case
find-match-case-means = Match case; also accents, half-spaces and quotation marks exactly as typed
find-whole-word = Whole words
find-regex = Regular expression
find-in-selection = Only in the selection
find-next = Next
find-previous = Previous
find-show-replace = Replace
find-replace = Replace
find-replace-all = Replace all
find-nothing = Nothing found
find-hits =
    { $count ->
        [one] { $count } hit
       *[other] { $count } hits
    }
find-position = { NUMBER($at) } of { NUMBER($count) }
find-replaced =
    { $count ->
        [one] { $count } hit
       *[other] { $count } hits
    } replaced
find-problem-malformed = This is not a regular expression yet.
find-problem-slow = This expression takes too long. A simpler one may do.

## Find in issue

find-in-issue-title = Find in the issue
find-in-issue-summary =
    { $hits ->
        [one] { $hits } hit
       *[other] { $hits } hits
    } in { $stories ->
        [one] { $stories } story
       *[other] { $stories } stories
    }
find-in-issue-more = Only the first { NUMBER($shown) } hits are shown and replaced.
find-in-issue-hint = Looks through headlines, kickers, bylines, teasers and texts of all stories.
find-in-issue-stories = Hits by story
find-in-issue-take = Replace “{ $match }” here
find-in-issue-take-story = Replace in “{ $headline }”
find-in-issue-replace =
    Replace { NUMBER($hits) } in { $stories ->
        [one] { $stories } story
       *[other] { $stories } stories
    }
find-in-issue-replacing = Replacing…
find-in-issue-done =
    Replaced { NUMBER($hits) } in { $stories ->
        [one] { $stories } story
       *[other] { $stories } stories
    }
find-in-issue-undo = Undo
find-in-issue-moved = The stories changed meanwhile. Look through the hits again before you replace.
find-in-issue-fields-kicker = Kicker
find-in-issue-fields-headline = Headline
find-in-issue-fields-byline = By
find-in-issue-fields-teaser = Teaser
find-in-issue-fields-body = Text
find-in-issue-in-address = In an address

## Paste

paste-title = Pasted with formatting
paste-plain = Paste as plain text instead
paste-lost = Another text was opened before the paste was ready. Go back to the text and paste again.

## Live

live-task = Done
live-task-of = Done: { $text }
live-note = Note { $label }
live-picture = Picture: { $alt }
live-decorative = decorative
live-undescribed = no description
live-line-break = Line break
live-callout-note = Note
live-callout-tip = Tip
live-callout-important = Important
live-callout-warning = Warning
live-callout-caution = Caution
live-callout-pullquote = Pull quote

## Outline

outline-title = Outline
outline-empty = Headings of the text are listed here.
outline-close = Close the outline

## Picture

picture-title = Picture
picture-lead-title = Lead picture
picture-choose = Choose…
picture-edit = Edit…
picture-edit-lead = Edit the lead picture
picture-none = None
picture-at-caret = Caption, credit and width of this picture
picture-missing = This picture is not in the library, so no edition shows it.
picture-alt = Description
picture-alt-hint = What it shows, for readers who do not see it
picture-decorative = Decorative: it says nothing that the text does not
picture-caption = Caption
picture-credit = Credit
picture-credit-hint = Photo: name
picture-width = Width
picture-width-hint = as fits
picture-width-unit = % of the text
picture-crop = Crop to a wide band
picture-crop-hint = Click on what must stay in sight, or move the band with the arrow keys.
picture-crop-at = Crop: { NUMBER($x) } % from the left, { NUMBER($y) } % from the top
picture-crop-means = place of the crop
picture-replace = Replace…
picture-remove = Remove
picture-done = Done
picture-gone = The picture was not changed, because it is no longer where it was.
picture-gone-hint = Put the caret into the picture and open it again.

## Counts

counts-title = Words and characters
counts-selection = Selection
counts-story = Story
counts-issue = Issue
counts-words = Words
counts-characters = Characters
counts-without-spaces = Without spaces
counts-paragraphs = Paragraphs
counts-reading = Reading time
counts-number = { NUMBER($count) }
counts-as-written = The texts of the stories. Links count by their text, not their address, and pictures by their caption; headlines are not counted.
counts-target = Words of the target
counts-over =
    { $count ->
        [one] { $count } word
       *[other] { $count } words
    } over

## Typing

typing-title = What happens while you type
typing-button = Typing
typing-choices-quotes = Quotation marks of the story’s language
typing-choices-dashes = --, --- and ... become –, — and …
typing-choices-spaces = French spaces before ; : ! ?
