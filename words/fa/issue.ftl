### The words of publications, issues and their lists: shelf, settings, preview, import, export, in Persian.

## Library

library-title = نشریه‌ها، شماره‌ها و مطالب
library-new-story = مطلب تازه
library-new-issue = شمارهٔ تازه
library-no-headline = هنوز بدون تیتر
library-unnumbered = بدون شماره
library-unnamed = بی‌نام
library-words = { $count } واژه
library-stories = { $count } مطلب
library-menu-for = کارهایی که با «{ $name }» می‌توان کرد
library-rename = تغییر نام
library-rename-issue = تغییر شماره
library-move-up = انتقال به بالا
library-move-down = انتقال به پایین
library-delete = حذف
library-settings = تنظیمات نشریه…
library-open-in-window = باز کردن در پنجرهٔ تازه
library-new-name = نام تازه برای «{ $name }»
library-deleted = «{ $name }» حذف شد
library-undo = واگرد
library-dismiss = بستن این پیام
library-moved-to = اکنون در جایگاه { NUMBER($place) } از { NUMBER($of) } است

## History

history-undone = واگرد شد: { $step }
history-redone = دوباره انجام شد: { $step }
history-nothing-undone = چیزی برای واگرد نمانده است
history-nothing-redone = چیزی برای انجام دوباره نمانده است
history-steps-editStory =
    { $field ->
        [body] متن «{ $name }»
        [headline] تیتر «{ $name }»
        [teaser] چکیدهٔ «{ $name }»
       *[other] جزئیات «{ $name }»
    }
history-steps-editStories = تغییر در { NUMBER($count) } مطلب
history-steps-editIssue =
    { $field ->
        [introduction] مقدمهٔ «{ $name }»
       *[other] مشخصات «{ $name }»
    }
history-steps-editPublication = تنظیمات «{ $name }»
history-steps-newStory = مطلب تازه
history-steps-newIssue = ساختن «{ $name }»
history-steps-newPublication = ساختن نشریهٔ «{ $name }»
history-steps-moveStories =
    { $count ->
        [one] جابه‌جایی «{ $name }»
       *[other] جابه‌جایی { $count } مطلب
    }
history-steps-deleteStories =
    { $count ->
        [one] حذف «{ $name }»
       *[other] حذف { $count } مطلب
    }
history-steps-deleteIssue = حذف «{ $name }»
history-steps-deletePublication = حذف «{ $name }»
history-steps-duplicateStories =
    { $count ->
        [one] تکثیر «{ $name }»
       *[other] تکثیر { $count } مطلب
    }
history-steps-duplicateIssue = تکثیر «{ $name }»
history-steps-setStanding =
    { $count ->
        [one] «{ $name }» در همهٔ شماره‌ها
       *[other] { $count } مطلب در همهٔ شماره‌ها
    }
history-steps-import = وارد کردن «{ $name }»

## Shelf

shelf-pool = انبار مطالب
shelf-pool-of =
    { $count ->
        [0] انبار مطالب
       *[other] انبار مطالب ({ NUMBER($count) })
    }
shelf-new-pool-story = مطلب تازه در انبار
shelf-new-issue-from-last = شمارهٔ تازه از روی آخرین شماره
shelf-move-to = انتقال به…
shelf-move-to-title = به کجا منتقل شود
shelf-duplicate = تکثیر
shelf-standing = در همهٔ شماره‌ها بماند
shelf-not-standing = دیگر در همهٔ شماره‌ها نماند
shelf-standing-mark = در همهٔ شماره‌ها هست
shelf-selected = { NUMBER($count) } مطلب انتخاب شده
shelf-moved-to =
    { $count ->
        [one] به «{ $home }» منتقل شد
       *[other] { $count } مطلب به «{ $home }» منتقل شد
    }

## Issue status

issue-status-draft = پیش‌نویس
issue-status-inReview = در دست بازبینی
issue-status-ready = آماده
issue-status-published = منتشرشده

## Story status

story-status-draft = پیش‌نویس
story-status-ready = آماده
story-status-held = در انتظار

## Issue

issue-title = شماره
issue-number = شماره
issue-number-hint = ۱۰۸
issue-date = تاریخ
issue-date-hint = YYYY-MM-DD
issue-bad-date = تاریخ را به میلادی و به شکل YYYY-MM-DD بنویسید.
issue-dateline = شکل چاپی تاریخ
issue-status = وضعیت
issue-subject = موضوع ایمیل
issue-preheader = پیش‌متن
issue-preheader-hint = سطری که برنامه‌های ایمیل پس از موضوع نشان می‌دهند
issue-introduction = مقدمه
issue-introduction-hint = پیش از نخستین مطلب می‌آید.
issue-none = هیچ شماره‌ای باز نیست
issue-none-means = مطلب در دل یک شماره نوشته می‌شود، و شماره همان است که به دست خواننده می‌رسد.
issue-new-of = شمارهٔ تازه برای «{ $name }»

## Publication

publication-title = تنظیمات نشریه
publication-saved-as-you-type = تغییرها همراه با نوشتن ذخیره می‌شوند.
publication-name = نام
publication-tagline = شعار
publication-publisher = ناشر
publication-address = نشانی پستی
publication-website = وب‌سایت نسخه‌های وب
publication-footer = پابرگ
publication-footer-hint = Markdown، پای هر شماره
publication-language = زبان
publication-numbering = شماره‌گذاری
publication-numbering-hint = { $sign } جای شماره را می‌گیرد: شمارهٔ { $sign }
publication-done = تمام

print-title = تنظیمات چاپ
print-layout = صفحه‌آرایی
print-layout-bulletin = خبرنامه
print-layout-bulletin-means = سرلوحه، فهرست و مطالب در دو ستون
print-layout-magazine = مجله
print-layout-magazine-means = یک جلد با عکس، سپس سه ستون
print-layout-letter = نامه
print-layout-letter-means = یک ستون، خودمانی
print-layout-digest = دفترچه
print-layout-digest-means = نیم‌برگ‌های تاشده
print-layout-largePrint = درشت
print-layout-largePrint-means = ۱۸ پوینت، یک ستون، بی شکستن واژه‌ها
print-paper = کاغذ
print-paper-a4 = A4
print-paper-a5 = A5
print-paper-letter = Letter
print-paper-legal = Legal
print-paper-tabloid = Tabloid
print-paper-custom = اندازهٔ دیگر
print-width = پهنا
print-height = بلندی
print-millimetres = میلی‌متر
print-columns = ستون‌ها
print-as-layout = همان که صفحه‌آرایی دارد
print-yes = آری
print-no = نه
print-dropCap = حرف اول درشت
print-hyphenate = شکستن واژه‌ها
print-baselineGrid = سطرها روی یک شبکه
print-text-family = قلم متن
print-headline-family = قلم عنوان‌ها
print-family-usual = قلم خود برنامه
print-margins = حاشیه‌های دلخواه
print-margin-inside = درونی
print-margin-outside = بیرونی
print-margin-top = بالا
print-margin-bottom = پایین
publication-new-title = نشریهٔ تازه
publication-create = ساختن
publication-name-hint = نامهٔ بندر

## Preview

preview-title = پیش‌نمایش
preview-web = وب
preview-frame = نسخهٔ وب: { $title }
preview-glass = نسخهٔ وب. با کلیدهای جهت‌نما جابه‌جا شوید؛ برای ویرایش روی یک بند کلیک کنید.
preview-phone = گوشی
preview-desktop = رایانه
preview-width = پهنای صفحه
preview-light = روشن
preview-dark = تیره
preview-scheme = رنگ‌های صفحه
preview-failed = پیش‌نمایش ساخته نشد.
preview-print = چاپ
preview-editions = نسخه‌ها
print-pages = نسخهٔ چاپی. با کلیدهای جهت‌نما جابه‌جا شوید، با به‌علاوه و منها اندازه را تغییر دهید؛ برای ویرایش روی متن کلیک کنید.
print-page = صفحهٔ { NUMBER($page) } از { NUMBER($of) }
print-number = { NUMBER($page) }
print-thumbnails = نماها
print-arrangement = چیدمان صفحه‌ها
print-single = تک‌صفحه
print-spreads = دوصفحه
print-tools = نمای صفحه‌ها
print-zoom = اندازهٔ صفحه‌ها
print-fit-width = هم‌پهنا
print-fit-page = صفحهٔ کامل
print-percent = { NUMBER($percent) }٪
print-smaller = صفحه‌های کوچک‌تر
print-larger = صفحه‌های بزرگ‌تر
print-setting = صفحه‌ها چیده می‌شوند…
print-failed = صفحه‌ها چیده نشدند.
print-notes =
    { $count ->
        [one] { NUMBER($count) } مورد برای بازبینی
       *[other] { NUMBER($count) } مورد برای بازبینی
    }
print-cuts = کجا کوتاه شود

## Import

import-title = وارد کردن
import-explain = هنوز چیزی نوشته نشده است. این‌ها ساخته خواهد شد:
import-new-publication = نشریهٔ تازه
import-known-publication = در کتابخانهٔ شما
import-number = شمارهٔ { $number }
import-no-number = بدون شماره
import-introduction = مقدمه
import-pictures = { $count } عکس
import-notes = یادداشت‌ها
import-refused = خوانده نشد
import-agree = وارد کردن
import-agree-many = وارد کردن { NUMBER($count) } شماره
import-busy = در حال وارد کردن…
import-nothing = چیزی برای وارد کردن نیست.
import-date = { DATETIME($day, dateStyle: "long") }

## Export

export-title = خروجی
export-choose = جای نوشتن را شما انتخاب می‌کنید.
export-running = در حال ساختن خروجی…
export-goes-on = با بستن این پنجره هم کار ادامه می‌یابد، و پایانش همین‌جا نشان داده می‌شود.
export-done = { $name } در این‌جا نوشته شد:
export-notes = اصلاح‌شده یا کنارگذاشته‌شده
export-findings = پیش از چاپ دیده شود
export-stop = توقف
export-print-file = برای چاپخانه یا بایگانی…
export-standard = برای
export-standard-ua1A2a = صفحه‌خوان‌ها، بایگانی (PDF/UA-1، A-2a)
export-standard-ua1A3a = بایگانی‌هایی که PDF/A-3a می‌خواهند
export-standard-plain = دستگاه‌هایی که فقط PDF ساده می‌پذیرند
export-bleed = برش‌خور
export-bleed-none = هیچ
export-bleed-of = { NUMBER($bleed) } میلی‌متر
export-cropMarks = نشان‌های برش
export-blackAndWhite = سیاه و سفید
export-imposed = دو صفحه روی یک برگ، برای تا کردن به شکل دفترچه
export-another = خروجی دیگر
export-names-web = صفحهٔ وب
export-names-print = پی‌دی‌اف چاپی
export-names-print-html = صفحهٔ وب آمادهٔ چاپ
export-names-markdown = بستهٔ Markdown
export-means-web = یک فایل ‎.html با عکس‌ها در دل آن. از هیچ سروری چیزی نمی‌خواهد.
export-means-print = پی‌دی‌اف با شمارهٔ صفحه، دسترس‌پذیر و ماندگار.
export-means-print-html = یک فایل ‎.html که هر مرورگری آن را با همان کاغذ، حاشیه، سرصفحه و ستون چاپ می‌کند.
export-means-markdown = پوشه‌ای با issue.md و عکس‌هایش. با وارد کردن آن همان شماره به دست می‌آید.
