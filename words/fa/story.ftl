### The words around a story’s text: fields, formatting, finding, pictures, counts, in Persian.

## Story

story-title = مطلب
story-kicker = روتیتر
story-kicker-hint = سطر بالای تیتر
story-headline = تیتر
story-teaser = چکیده
story-teaser-hint = یک تا سه جمله برای «در این شماره»؛ اگر خالی بماند از متن برداشته می‌شود
story-byline = نویسنده
story-byline-hint = نام نویسنده
story-section = بخش
story-section-hint = ندارد
story-source = منبع
story-source-hint = https://…
story-status = وضعیت
story-word-target = اندازهٔ هدف
story-word-target-hint = واژه
story-page-target = صفحهٔ چاپی
story-page-target-hint = هر تعداد
story-page-target-means = در چاپ، مطلب تا جایی که خوب است فشرده‌تر چیده می‌شود تا از این تعداد صفحه بیشتر نشود.
story-language = زبان
story-like-publication = { $language } (زبان نشریه)
story-language-find = نام زبان یا کد آن
story-language-none = چنین زبانی پیدا نشد. کدی مانند pt-BR را هم می‌توان نوشت.
story-body = متن مطلب
story-body-hint = این‌جا بنویسید. عکس را می‌توانید بچسبانید یا این‌جا رها کنید.
story-words-of = { NUMBER($count) } از { $target } واژه
story-minutes = { NUMBER($minutes) } دقیقه
story-more = جزئیات

## Tools

tools-title = قالب‌بندی
tools-headings = میان‌تیترها
tools-quotes = سوتیترها و کادرها
tools-tables = سطرها و ستون‌ها
tools-more = بیشتر
tools-with-key = { $label } ({ $key })
tools-table-heading = سرستون
tools-table-size = { NUMBER($columns) } ستون، { NUMBER($rows) } سطر
tools-table-hint = زیر یک سطر از سرستون‌ها

## Link

link-title = پیوند
link-text = متن
link-address = نشانی
link-address-hint = https://…
link-shared = پیوندهای دیگری که همین نام را دارند هم تغییر می‌کنند.
link-apply = اعمال
link-remove = برداشتن پیوند

## Find

find-bar = یافتن در این متن
find-find = یافتن
find-replace-with = جایگزینی با
find-match-case = تطبیق دقیق حروف
find-match-case-means = بزرگی و کوچکی حروف، اِعراب، نیم‌فاصله و گیومه عیناً همان باشد که نوشته شده
find-whole-word = واژهٔ کامل
find-regex = عبارت باقاعده
find-in-selection = تنها در بخش انتخاب‌شده
find-next = بعدی
find-previous = قبلی
find-show-replace = جایگزینی
find-replace = جایگزینی
find-replace-all = جایگزینی همه
find-nothing = چیزی یافت نشد
find-hits = { NUMBER($count) } مورد
find-position = { NUMBER($at) } از { NUMBER($count) }
find-replaced = { NUMBER($count) } مورد جایگزین شد
find-problem-malformed = این هنوز عبارت باقاعدهٔ درستی نیست.
find-problem-slow = این عبارت بیش از حد طول می‌کشد. شاید عبارتی ساده‌تر بس باشد.

## Find in issue

find-in-issue-title = یافتن در کل شماره
find-in-issue-summary = { NUMBER($hits) } مورد در { NUMBER($stories) } مطلب
find-in-issue-more = تنها { NUMBER($shown) } مورد نخست نشان داده و جایگزین می‌شود.
find-in-issue-hint = در تیترها، روتیترها، نام نویسنده‌ها، چکیده‌ها و متن همهٔ مطالب می‌گردد.
find-in-issue-stories = موارد به تفکیک مطلب
find-in-issue-take = جایگزینی «{ $match }» در همین‌جا
find-in-issue-take-story = جایگزینی در «{ $headline }»
find-in-issue-replace = جایگزینی { NUMBER($hits) } مورد در { NUMBER($stories) } مطلب
find-in-issue-replacing = در حال جایگزینی…
find-in-issue-done = { NUMBER($hits) } مورد در { NUMBER($stories) } مطلب جایگزین شد
find-in-issue-undo = واگرد
find-in-issue-moved = در این میان مطالب تغییر کردند. پیش از جایگزینی، موارد را دوباره ببینید.
find-in-issue-fields-kicker = روتیتر
find-in-issue-fields-headline = تیتر
find-in-issue-fields-byline = نویسنده
find-in-issue-fields-teaser = چکیده
find-in-issue-fields-body = متن
find-in-issue-in-address = در نشانی

## Paste

paste-title = با قالب‌بندی چسبانده شد
paste-plain = چسباندن به شکل متن ساده
paste-lost = پیش از آن‌که چسباندن آماده شود متن دیگری باز شد. به همان متن برگردید و دوباره بچسبانید.

## Live

live-task = انجام شد
live-task-of = انجام شد: { $text }
live-note = پانوشت { $label }
live-picture = عکس: { $alt }
live-decorative = تزئینی
live-undescribed = بدون توضیح
live-line-break = شکست سطر
live-callout-note = یادداشت
live-callout-tip = نکته
live-callout-important = مهم
live-callout-warning = هشدار
live-callout-caution = احتیاط
live-callout-pullquote = سوتیتر

## Outline

outline-title = طرح کلی
outline-empty = میان‌تیترهای متن این‌جا فهرست می‌شوند.
outline-close = بستن طرح کلی

## Picture

picture-title = عکس
picture-lead-title = عکس اصلی
picture-choose = انتخاب…
picture-edit = ویرایش…
picture-edit-lead = ویرایش عکس اصلی
picture-none = ندارد
picture-at-caret = زیرنویس، نام عکاس و پهنای این عکس
picture-missing = این عکس در کتابخانه نیست، پس در هیچ نسخه‌ای دیده نمی‌شود.
picture-alt = توضیح
picture-alt-hint = چه چیزی را نشان می‌دهد، برای خواننده‌ای که آن را نمی‌بیند
picture-decorative = تزئینی: چیزی نمی‌گوید که در متن نباشد
picture-caption = زیرنویس
picture-credit = عکاس
picture-credit-hint = عکس: نام
picture-width = پهنا
picture-width-hint = خودکار
picture-width-unit = ٪ پهنای متن
picture-crop = برش به شکل نوار پهن
picture-crop-hint = روی آنچه باید دیده شود کلیک کنید، یا نوار را با کلیدهای جهت‌نما جابه‌جا کنید.
picture-crop-at = برش: { NUMBER($x) }٪ از چپ، { NUMBER($y) }٪ از بالا
picture-crop-means = جای برش
picture-replace = جایگزینی…
picture-remove = برداشتن
picture-done = تمام
picture-gone = عکس تغییر نکرد، چون دیگر در جای پیشین نیست.
picture-gone-hint = مکان‌نما را در عکس بگذارید و دوباره بازش کنید.

## Counts

counts-title = واژه‌ها و نویسه‌ها
counts-selection = بخش انتخاب‌شده
counts-story = مطلب
counts-issue = شماره
counts-words = واژه
counts-characters = نویسه
counts-without-spaces = بدون فاصله
counts-paragraphs = بند
counts-reading = زمان خواندن
counts-number = { NUMBER($count) }
counts-as-written = متن مطالب. از پیوندها متنشان شمرده می‌شود نه نشانی‌شان، و از عکس‌ها زیرنویسشان؛ تیترها شمرده نمی‌شوند.
counts-target = واژه‌های هدف
counts-over = { NUMBER($count) } واژه اضافه

## Typing

typing-title = آنچه هنگام نوشتن انجام می‌شود
typing-button = تایپ
typing-choices-quotes = گیومه به رسم زبان مطلب
typing-choices-dashes = --، --- و ... می‌شوند –، — و …
typing-choices-spaces = فاصلهٔ فرانسوی پیش از ; : ! ?
