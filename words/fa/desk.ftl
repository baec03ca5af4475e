### What Rust says to a person, in Persian: the same sentences as in en/desk.ftl, in the same order.

# Between the parts of a list.
list-between = {"، "}

## Intake: a file that is no newsletter

intake-file-empty = فایل «{ $file }» خوانده نشد: خالی است.
intake-file-empty-hint = فایلی را انتخاب کنید که متن خبرنامه در آن است.
intake-file-binary =
    { $form ->
        [archive] فایل «{ $file }» خوانده نشد: فایل ZIP است، نه متن.
        [compressed] فایل «{ $file }» خوانده نشد: فایل فشرده است، نه متن.
        [database] فایل «{ $file }» خوانده نشد: پایگاه داده است، نه متن.
        [office] فایل «{ $file }» خوانده نشد: فایل Word یا OpenDocument یا ZIP است، نه متن.
        [old-office] فایل «{ $file }» خوانده نشد: فایل قدیمی Office یا Publisher است، نه متن.
        [pdf] فایل «{ $file }» خوانده نشد: پی‌دی‌اف است، نه متن.
        [picture] فایل «{ $file }» خوانده نشد: عکس است، نه متن.
        [program] فایل «{ $file }» خوانده نشد: برنامه است، نه متن.
       *[bytes] فایل «{ $file }» خوانده نشد: از بایت‌هایی است که نمایش داده نمی‌شوند، نه از متن.
    }
intake-file-binary-hint = آن را در برنامه‌ای که با آن ساخته شده به شکل متن ساده یا Markdown ذخیره کنید و همان را وارد کنید.
intake-file-large = فایل «{ $file }» خوانده نشد: از ۶۴ مبی‌بایت بزرگ‌تر است.
intake-file-large-hint = برای هر شماره یک فایل جدا بسازید و عکس‌ها را از متن بیرون بگذارید.

## Intake: what should be known of a newsletter

intake-encoding-guessed = در فایل نیامده است که حروفش چگونه کدگذاری شده‌اند؛ به شکل { $encoding } خوانده شد. ببینید نام‌هایی که حروف ویژه دارند درست درآمده‌اند یا نه.
intake-encoding-damaged = بعضی بایت‌ها در { $encoding } حرف نیستند؛ به جایشان «�» نشسته است.
intake-date-from-name = متن تاریخ ندارد؛ تاریخ ‎{ $date } از نام فایل برداشته شد.
intake-kept-without-field =
    { $more ->
        [0] چون جایی برایش نیست، همراه شماره نگه داشته شد: { $names }.
       *[other] چون جایی برایش نیست، همراه شماره نگه داشته شد: { $names } و { NUMBER($more) } مورد دیگر.
    }
intake-kept-odd = چون فهمیده نشد، همراه شماره نگه داشته شد: { $names }.
intake-head-read-by-lines = سرآیند فایل YAML درستی نیست؛ سطر به سطر خوانده شد.
intake-head-kept = سرآیند فایل YAML درستی نیست؛ به شکل متن همراه شماره نگه داشته شد.
intake-other-version = بسته را نسخهٔ دیگری از Masthead نوشته است؛ تا جایی که فهمیدنی بود خوانده شد.
intake-story-fields = مشخصات مطلب { NUMBER($number) } به شکل YAML درستی نیست؛ در متن همان مطلب ماند.
intake-web-page = فایل صفحهٔ وب است: HTML آن همان‌طور که نوشته شده، در یک مطلب ماند.
intake-no-headings = تیتری پیدا نشد: همهٔ متن یک مطلب شد.
intake-no-headlines = تیتری تشخیص داده نشد: همهٔ متن یک مطلب شد.
intake-stray-heading = «{ $heading }» از تیترهای دیگر بزرگ‌تر و تنهاست؛ در دل مطلب پیش از خودش ماند.
intake-teasers =
    { $count ->
        [one] فایل فهرست مطالب است: آنچه زیر تیتر آمده چکیدهٔ مطلب شد و متن آن هنوز نوشته نشده است.
       *[other] فایل فهرست مطالب است: آنچه زیر هر تیتر آمده چکیدهٔ همان مطلب شد و متن‌ها هنوز نوشته نشده‌اند.
    }
intake-teasers-cut = { $teasers } در فایل، { NUMBER($count) } تا از آن‌ها با «..» ناتمام مانده است.
intake-language =
    { $language ->
        [fa] از حروفش پیداست که متن به فارسی است؛ سطرها از راست به چپ می‌روند.
        [he] از حروفش پیداست که متن به عبری است؛ سطرها از راست به چپ می‌روند.
        [ur] از حروفش پیداست که متن به اردو است؛ سطرها از راست به چپ می‌روند.
       *[ar] از حروفش پیداست که متن به عربی است؛ سطرها از راست به چپ می‌روند.
    }
intake-language-of-story =
    { $language ->
        [fa] از حروفش پیداست که «{ $headline }» به فارسی است؛ سطرها از راست به چپ می‌روند.
        [he] از حروفش پیداست که «{ $headline }» به عبری است؛ سطرها از راست به چپ می‌روند.
        [ur] از حروفش پیداست که «{ $headline }» به اردو است؛ سطرها از راست به چپ می‌روند.
       *[ar] از حروفش پیداست که «{ $headline }» به عربی است؛ سطرها از راست به چپ می‌روند.
    }
intake-template-tags = { NUMBER($count) } برچسب قالب ({"{% … %}"} یا {"{{ … }}"}) به شکل متن ماند: برنامه‌ای که آن را پر می‌کرد این‌جا نیست.
intake-web-pictures =
    { $count ->
        [one] { NUMBER($count) } عکس روی وب است و هرگز از آن‌جا دریافت نمی‌شود؛ به جایش پیوندی با توضیح آن می‌نشیند: { $pictures }.
       *[other] عکس‌های روی وب هرگز از آن‌جا دریافت نمی‌شوند؛ به جای هر یک پیوندی با توضیح آن می‌نشیند: { $pictures }.
    }
intake-far-pictures = { NUMBER($count) } عکس بیرون از پوشهٔ فایل است و همراه آن نمی‌آید: { $pictures }.
# The last part of a list of pictures.
intake-more-pictures = و { NUMBER($count) } عکس دیگر

## Intake: what could not come along in a paste

intake-paste-linked =
    { $count ->
        [one] یک عکس روی وب به پیوند تبدیل شد: از وب چیزی دریافت نمی‌شود. برای داشتنش در این‌جا، آن را ذخیره و فایلش را درج کنید.
       *[other] { NUMBER($count) } عکس روی وب به پیوند تبدیل شدند: از وب چیزی دریافت نمی‌شود. برای داشتنشان در این‌جا، آن‌ها را ذخیره و فایل‌هایشان را درج کنید.
    }
intake-paste-missing =
    { $count ->
        [one] یک عکس همراه متن نیامد: برنامهٔ دیگر آن را پیش خود نگه داشت. جداگانه از آن رونوشت بگیرید یا فایلش را درج کنید.
       *[other] { NUMBER($count) } عکس همراه متن نیامدند: برنامهٔ دیگر آن‌ها را پیش خود نگه داشت. یکی‌یکی از آن‌ها رونوشت بگیرید یا فایل‌هایشان را درج کنید.
    }
intake-paste-missing-named = عکس «{ $alt }» همراه متن نیامد: برنامهٔ دیگر آن را پیش خود نگه داشت. جداگانه از آن رونوشت بگیرید یا فایلش را درج کنید.
intake-paste-unread =
    { $count ->
        [one] یک عکس خوانده نشد. فایلش را درج کنید.
       *[other] { NUMBER($count) } عکس خوانده نشدند. فایل‌هایشان را درج کنید.
    }
intake-paste-unread-named = عکس «{ $alt }» خوانده نشد. فایلش را درج کنید.
intake-paste-comments =
    { $count ->
        [one] یک یادداشت روی متن کنار گذاشته شد.
       *[other] { NUMBER($count) } یادداشت روی متن کنار گذاشته شدند.
    }

## Intake: a file that is no picture

intake-picture-empty = فایل عکس خالی است.
intake-picture-empty-hint = عکس را دوباره از جایی که بود انتخاب کنید.
intake-picture-unknown = فایل از گونه‌های عکسی نیست که Masthead می‌شناسد.
intake-picture-unknown-hint = آن را به شکل JPEG، ‏PNG، ‏GIF، ‏WebP یا SVG ذخیره کنید.
intake-picture-pixels = عکس { NUMBER($width) } × { NUMBER($height) } پیکسل دارد؛ بیش از ۱۲٬۰۰۰ در یک ضلع یا ۶۴ میلیون روی هم زیاد است.
intake-picture-large = فایل عکس از ۶۴ مبی‌بایت بزرگ‌تر است.
intake-picture-large-hint = آن را در یک ویرایشگر عکس کوچک‌تر کنید: ۳٬۰۰۰ پیکسل در هر ضلع برای صفحه کاملاً بس است.
intake-picture-damaged = عکس آسیب دیده است: { $reason }.
intake-picture-damaged-hint = آن را در یک ویرایشگر عکس باز و دوباره ذخیره کنید.
intake-picture-no-pixels = عکس آسیب دیده است: هیچ پیکسلی ندارد.
intake-picture-entities = این SVG موجودیت‌هایی از خودش تعریف می‌کند؛ عکس‌هایی که حافظه را پر می‌کنند همین‌طور ساخته می‌شوند.
intake-picture-unmeasured = این SVG نه پهنا و بلندی دارد و نه کادر دید (viewBox).
intake-picture-svg-hint = آن را دوباره به شکل SVG ساده یا PNG خروجی بگیرید.

## Typeset: why there are no pages

typeset-not-set = صفحه‌آرایی انجام نشد.
typeset-not-set-hint = در جزئیات آمده است که چندمین مطلب شماره است: آنچه را آن‌جاست ساده‌تر کنید یا مطلب را کنار بگذارید، و دوباره خروجی بگیرید.
typeset-not-written = صفحه‌آرایی انجام شد، اما پی‌دی‌اف آن ساخته نشد.
typeset-not-written-hint = تازه‌ترین عکس‌ها را کنار بگذارید و دوباره خروجی بگیرید.
typeset-stopped = خروجی گرفتن متوقف شد.
typeset-stopped-hint = چیزی نوشته نشد؛ هر وقت خواستید دوباره خروجی بگیرید.

## Typeset: what was mended

# Where something was mended: the beginning of a sentence.
typeset-in-introduction = در مقدمه
typeset-in-footer = در پابرگ
typeset-in-story = در «{ $headline }»
typeset-family-missing = قلم «{ $family }» روی این رایانه نیست؛ «{ $given }» به جای آن می‌آید.
typeset-link-without-text = { $place }، پیوندی بی‌متن به { $leads } کنار گذاشته شد.
typeset-picture-without-description = { $place }، عکسی توضیح ندارد و «{ $given }» به جای آن آمد؛ توضیحی بنویسید که بگوید چه نشان می‌دهد.
typeset-table-as-list = { $place }، جدولی که از صفحه پهن‌تر است به شکل فهرست چاپ می‌شود، خانه‌های هر سطر زیر هم.
typeset-picture-on-the-web = { $place }، عکس روی وب «{ $alt }» چاپ نمی‌شود؛ توضیحش به شکل پیوند می‌آید.
typeset-picture-missing = { $place }، عکس «{ $alt }» نیست یا خوانده نمی‌شود؛ توضیحش به جای آن می‌آید.
typeset-story-empty = مطلب { NUMBER($number) } نه تیتر دارد و نه متن، و چاپ نمی‌شود.
typeset-story-without-headline = مطلب { NUMBER($number) } تیتر ندارد؛ «{ $given }» به جای آن می‌آید.
typeset-paper-bounds = کاغذ { NUMBER($width) } × { NUMBER($height) } میلی‌متر بیرون از اندازه‌هاست؛ صفحه‌ها برای { NUMBER($wide) } × { NUMBER($high) } میلی‌متر ساخته شده‌اند.
typeset-bleed-bounds = برش { NUMBER($asked) } میلی‌متری بیش از آن است که چاپخانه‌ای ببرد؛ { NUMBER($given) } میلی‌متر شد.
typeset-sheet-other = دو صفحه روی برگه‌ای { NUMBER($wide) } × { NUMBER($high) } میلی‌متری است که کاغذ انتخاب‌شده نیست.
typeset-plain-pdf = پی‌دی‌اف برچسب‌دار است، اما نه PDF/UA-1 است و نه { $archive }: { $reason }

## Typeset: what to look at before printing

# Where something was found: the beginning of a sentence.
typeset-on-page = در صفحهٔ { NUMBER($page) }
typeset-on-page-in = در صفحهٔ { NUMBER($page) }، در «{ $headline }»
typeset-on-some-page = در این شماره
typeset-finding-letters =
    { $count ->
        [one] { $place }، { NUMBER($count) } نویسه ({ $letters }) در هیچ قلم نصب‌شده‌ای نیست و به شکل � چاپ می‌شود.
       *[other] { $place }، { NUMBER($count) } نویسه ({ $letters }) در هیچ قلم نصب‌شده‌ای نیستند و به شکل � چاپ می‌شوند.
    }
typeset-finding-coarse = { $place }، عکس «{ $picture }» در اندازهٔ چاپی‌اش { NUMBER($resolution) } پیکسل در اینچ دارد؛ با { NUMBER($wanted) } خوب چاپ می‌شود. کوچک‌ترش کنید یا فایل بزرگ‌تری بیابید.
typeset-finding-cut-off = { $place }، عکس «{ $picture }» پیش از پایانش بریده شده است؛ جای آنچه کم است خاکستری چاپ می‌شود. فایل کامل را پیدا کنید.
typeset-finding-overrun =
    { $lines ->
        [one] { $place }، مطلب { NUMBER($lines) } سطر از اندازهٔ مجازش بلندتر است ({ $pages ->
            [one] { NUMBER($pages) } صفحه
           *[other] { NUMBER($pages) } صفحه
        }).
       *[other] { $place }، مطلب { NUMBER($lines) } سطر از اندازهٔ مجازش بلندتر است ({ $pages ->
            [one] { NUMBER($pages) } صفحه
           *[other] { NUMBER($pages) } صفحه
        }).
    }

## Typeset: how the pages are filled

typeset-fit-empty = { NUMBER($percent) }٪ صفحهٔ { NUMBER($page) } خالی است.
typeset-fit-over =
    { $lines ->
        [one] یک سطر از صفحهٔ { NUMBER($page) } بیرون می‌ماند.
       *[other] { NUMBER($lines) } سطر از صفحهٔ { NUMBER($page) } بیرون می‌ماند.
    }
typeset-fit-cut =
    { $lines ->
        [one] { NUMBER($lines) } سطر از «{ $headline }» کم کنید.
       *[other] { NUMBER($lines) } سطر از «{ $headline }» کم کنید.
    }

## Library: why it did not do what was asked

library-file-not-opened =
    { $reason ->
        [folder] کتابخانهٔ { $path } باز نشد: پوشه است.
        [older] کتابخانهٔ { $path } باز نشد: آن را نسخهٔ قدیمی‌تری از Masthead ساخته است و جایی که نوشتن ممکن نیست به‌روز نمی‌شود.
       *[other] کتابخانهٔ { $path } باز نشد: { $reason }.
    }
library-file-not-opened-hint = مطمئن شوید که پوشه هست و اجازهٔ نوشتن در آن را دارید، یا با ‎--library فایل دیگری را مشخص کنید.
library-file-there = در { $path } از پیش فایلی هست.
library-file-there-hint = نامی آزاد انتخاب کنید: هرگز روی چیزی نوشته نمی‌شود.
library-file-not-made = کتابخانهٔ { $path } ساخته نشد: { $reason }.
library-file-not-made-hint = پوشه‌ای را انتخاب کنید که هست و اجازهٔ نوشتن در آن را دارید.
desk-library-gone = کتابخانهٔ { $path } آن‌جا نیست.
desk-library-gone-hint = دیسکی را که کتابخانه روی آن است وصل کنید و دوباره تلاش کنید، یا کتابخانهٔ دیگری را باز کنید.
desk-library-name = نام { $path } را نمی‌توان به یاد سپرد.
desk-library-name-hint = نامی با حروف معمولی انتخاب کنید.
shell-library-open = کتابخانهٔ { $path } از پیش باز است.
shell-library-open-hint = کتابخانهٔ دیگری را انتخاب کنید.
library-file-of-another-kind = فایل { $path } کتابخانهٔ Masthead نیست.
library-file-of-another-kind-hint = فایل یک کتابخانه را مشخص کنید، یا فایلی را که هنوز نیست: ساخته خواهد شد.
library-file-newer = کتابخانه را نسخهٔ تازه‌تری از Masthead نوشته است (نسخهٔ کتابخانه { NUMBER($found) } است و این برنامه تا { NUMBER($known) } را می‌شناسد).
library-file-newer-hint = آن را با همان نسخهٔ تازه‌تر باز کنید، یا این برنامه را به‌روز کنید.
library-file-damaged = کتابخانه آسیب دیده است: { $reason }.
library-file-damaged-hint = از فایل به همین شکل رونوشتی نگه دارید و به نسخهٔ پشتیبان آن برگردید.
library-file-locked = برنامهٔ دیگری کتابخانه را قفل کرده است.
library-file-locked-hint = برنامهٔ دیگر را ببندید یا صبر کنید کارش تمام شود، و دوباره تلاش کنید.
library-file-read-only = در کتابخانه نمی‌توان نوشت: { $reason }.
library-file-read-only-hint = اجازهٔ نوشتن در فایل و پوشه‌اش را بدهید، یا کتابخانهٔ دیگری را مشخص کنید.
library-file-refuses = کتابخانه خوانده یا نوشته نشد: { $reason }.
library-file-refuses-hint = دوباره تلاش کنید؛ اگر باز پیش آمد، کتابخانه را بررسی کنید.
# A part of a sentence: what is wrong with a library.
library-misplaced-value = «{ $column }» جایی است که نباید باشد
library-disk-full = دیسک پر است و دیگر چیزی ذخیره نمی‌شود.
library-disk-full-hint = روی دیسک کمی جا باز کنید و دوباره تلاش کنید.
library-conflict =
    { $what ->
        [issue] این شماره پس از باز شدن در این‌جا، جای دیگری تغییر کرده است.
        [publication] این نشریه پس از باز شدن در این‌جا، جای دیگری تغییر کرده است.
       *[story] این مطلب پس از باز شدن در این‌جا، جای دیگری تغییر کرده است.
    }
library-conflict-hint = پیش از آن‌که انتخاب کنید کدام بماند، متن دیگر را ببینید.
library-changed-since = این مورد در این فاصله جای دیگری تغییر کرده بود، پس همان‌طور که بود ماند.
library-changed-since-hint = «واگرد» بعدی از کار پیش از آن ادامه می‌دهد.
library-not-found =
    { $what ->
        [issue] چنین شماره‌ای در کتابخانه نیست.
        [picture] چنین عکسی در کتابخانه نیست.
        [publication] چنین نشریه‌ای در کتابخانه نیست.
       *[story] چنین مطلبی در کتابخانه نیست.
    }
library-not-found-hint = شاید حذف شده باشد؛ فهرست آنچه را هست ببینید.

## Desk: why it did not do what was asked

desk-bug = در Masthead خطایی رخ داد و این کار انجام نشد.
desk-bug-hint = متن شما محفوظ است؛ دوباره تلاش کنید. اگر باز پیش آمد، خطا را همراه با فایل رویدادها (log) گزارش دهید.
desk-no-library = در { $path } کتابخانه‌ای نیست.
desk-no-library-hint = برای ساختن آن شماره‌ای را وارد کنید یا پنجره را باز کنید، یا با ‎--library کتابخانهٔ دیگری را مشخص کنید.
desk-file-unread =
    { $reason ->
        [folder] فایل { $path } خوانده نشد: پوشه است.
        [no-file] فایل { $path } خوانده نشد: فایل نیست.
       *[other] فایل { $path } خوانده نشد: { $reason }.
    }
desk-file-unread-hint = مطمئن شوید که فایل سر جایش هست و اجازهٔ خواندنش را دارید.
desk-file-unwritten =
    { $reason ->
        [no-folder] فایل { $path } نوشته نشد: پوشه‌اش نیست.
        [forbidden] فایل { $path } نوشته نشد: اجازهٔ نوشتن در پوشه‌اش نیست.
        [read-only] فایل { $path } نوشته نشد: دیسک فقط‌خواندنی است.
        [full] فایل { $path } نوشته نشد: دیسک پر است.
        [file] فایل { $path } نوشته نشد: آنچه باید پوشه‌اش باشد فایل است.
       *[other] فایل { $path } نوشته نشد: { $reason }.
    }
desk-file-unwritten-hint =
    { $reason ->
        [no-folder] نخست پوشه را بسازید، یا پوشه‌ای را انتخاب کنید که هست.
        [forbidden] پوشه‌ای را انتخاب کنید که اجازهٔ نوشتن در آن را دارید.
        [read-only] پوشه‌ای را انتخاب کنید که اجازهٔ نوشتن در آن را دارید.
        [full] آن‌جا کمی جا باز کنید، یا پوشهٔ دیگری را انتخاب کنید.
       *[other] پوشهٔ دیگری را انتخاب کنید.
    }
desk-folder-taken = پوشهٔ { $path } از پیش هست و چیزهای دیگری در آن است.
desk-folder-taken-hint = پوشهٔ دیگری را انتخاب کنید، یا آن را جابه‌جا کنید.
desk-name-missing = نشریه باید نام داشته باشد.
desk-name-missing-hint = نامی را بنویسید که خوانندگان نشریه را به آن می‌شناسند.
desk-language-unknown = «{ $tag }» کد زبان نیست.
desk-language-unknown-hint = آن را مانند «en»،‏ «sq» یا «pt-BR» بنویسید.
desk-date-unknown = «‎{ $text }» تاریخ نیست.
desk-date-unknown-hint = آن را به میلادی و مانند «‎2026-11-20» بنویسید.
desk-story-stays = مطلب در نشریهٔ خودش می‌ماند.
desk-story-stays-hint = آن را به انبار مطالب یا به شمارهٔ دیگری از همان نشریه منتقل کنید.
desk-import-gone = آنچه برای وارد کردن آماده شده بود دیگر در دسترس نیست.
desk-import-gone-hint = فایل را یک بار دیگر انتخاب کنید.
desk-issue-none = در کتابخانه هنوز شماره‌ای نیست.
desk-issue-unknown = شمارهٔ «{ $number }» پیدا نشد.
desk-issue-unknown-hint = با ‎`masthead-cli list`‎ می‌بینید چه هست.
desk-issue-ambiguous = { NUMBER($count) } شماره به نام «{ $number }» هست.
desk-issue-ambiguous-hint = آن را که می‌خواهید با شناسه‌اش از ‎`masthead-cli list`‎ مشخص کنید.

## Desk: what should be known of an import

desk-publication-unnamed = متن نام نشریه را نمی‌گوید، پس نام فایل به جایش آمد: «{ $name }».
desk-publication-stays = «{ $name }» از پیش در کتابخانه است و همان‌طور می‌ماند؛ آنچه این فایل دربارهٔ این موارد می‌گوید همراه شماره نگه داشته می‌شود: { $fields }.
# Parts of the sentence before, several of them as a list.
desk-field-tagline = شعار
desk-field-publisher = ناشر
desk-field-address = نشانی
desk-field-website = وب‌سایت
desk-field-footer = پابرگ
desk-field-house-style = شیوه‌نامه
desk-field-numbering = شماره‌گذاری
desk-issue-twice = «{ $name }» شمارهٔ { $number } را از پیش دارد؛ با این یکی دو تا می‌شود.
# The sentence behind it says why.
desk-fit-no-story = نوشتهٔ { NUMBER($place) } را نمی‌توان جا داد: این شماره { NUMBER($stories) } نوشته دارد.
desk-fit-no-story-hint = نوشته را با جای آن در شماره نام ببرید؛ شمارش از ۱ است.
desk-picture-cut-off = عکس «{ $path }» پیش از پایانش بریده شده است؛ جای آنچه کم است خاکستری می‌ماند.
desk-picture-left = عکس «{ $path }» همراه متن نیامد. { $why }
desk-picture-not-beside = کنار فایل نیست.

## Desk: how far an export is

desk-stage-gathering = گردآوری شماره
desk-stage-setting = صفحه‌آرایی
desk-stage-setting-again = صفحه‌آرایی دوباره ({ NUMBER($round) })
desk-stage-making = ساختن نسخه
desk-stage-writing = نوشتن فایل

## Shell: dialogs

shell-import-title = وارد کردن یک شماره
shell-import-files = خبرنامه‌ها
shell-picture-title = انتخاب عکس
shell-picture-files = عکس‌ها
shell-copy-title = ذخیرهٔ رونوشت با نام
shell-copy-files = Markdown
shell-library-files = کتابخانه‌ها
shell-library-move-title = جابه‌جا کردن کتابخانه
shell-library-open-title = باز کردن کتابخانه‌ای دیگر
shell-library-make-title = ساختن کتابخانه‌ای تازه
shell-web-title = خروجی صفحهٔ وب
shell-web-files = صفحهٔ وب
shell-print-title = خروجی پی‌دی‌اف چاپی
shell-print-html-title = خروجی صفحهٔ وب آمادهٔ چاپ
shell-print-files = پی‌دی‌اف
shell-bundle-title = خروجی بستهٔ Markdown در یک پوشه
shell-close-title = بدون ذخیره بسته شود؟
shell-close-message = آخرین تغییرها هنوز ذخیره نشده‌اند. اگر پنجره را اکنون ببندید، از دست می‌روند.
shell-close-agree = بستن بدون ذخیره
shell-close-stay = باز بماند

## Shell: why it did not do what was asked

shell-picture-lost = عکسی نرسید.
shell-text-lost = متنی نرسید.
shell-paste-again-hint = یک بار دیگر بچسبانید.
shell-library-not-opened = کتابخانهٔ { $path } باز نشد: { $reason }.
shell-library-not-opened-hint = Masthead را یک بار دیگر اجرا کنید و کتابخانه را با ‎--library مشخص کنید.
shell-theme-not-kept = انتخاب رنگ‌ها ذخیره نشد: { $reason }.
shell-theme-not-kept-hint = تا بسته شدن پنجره برقرار می‌ماند.

## Command line

cli-no-folder = پوشهٔ { $path } برای نوشتن وجود ندارد.
cli-no-folder-hint = نخست آن را بسازید، یا پوشه‌ای را مشخص کنید که هست.
cli-library-damaged = کتابخانهٔ { $path } آسیب دیده است.
cli-output-unwritten = خروجی نوشته نشد: { $reason }.
cli-output-unwritten-hint = ببینید خروجی استاندارد به کجا می‌رود.
