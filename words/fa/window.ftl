### The words of the window as a whole: its menus, bars, dialogs and choices, in Persian.

app = Masthead
close = بستن
cancel = انصراف

## Menu

menu-file = &فایل
menu-edit = &ویرایش
menu-format = &قالب
menu-insert = &درج
menu-view = &نما
menu-window = پن&جره
menu-help = &راهنما
menu-recent = شماره‌های اخیر
menu-no-recent = شمارهٔ دیگری باز نشده است
menu-about = دربارهٔ Masthead
menu-services = خدمات
menu-hide = پنهان کردن Masthead
menu-hideOthers = پنهان کردن بقیه
menu-showAll = نمایش همه
menu-minimize = کوچک کردن
menu-zoom = بزرگ‌نمایی
menu-cut = بریدن
menu-copy = رونوشت
menu-paste = چسباندن

## Palette

palette-open = یافتن
palette-label = فرمان‌ها، شماره‌ها و مطالب
palette-hint = فرمان، شماره یا مطلب
palette-issues-hint = کدام شماره؟
palette-nothing = چیزی به این نام نیست.
palette-found = { NUMBER($count) } مورد
palette-in-window = { $key } شماره را در پنجره‌ای جدا باز می‌کند
palette-story = مطلب { NUMBER($place) }

## Shortcuts

shortcuts-print = چاپ…
shortcuts-list = در فهرست شماره‌ها و مطالب
shortcuts-text = در متن
shortcuts-move = به سطر بالا یا پایین
shortcuts-fold = باز یا بسته کردن شماره در فهرست
shortcuts-open = باز کردن
shortcuts-rename = تغییر نام
shortcuts-delete = حذف
shortcuts-order = انتقال مطلب به بالا یا پایین
shortcuts-menu = کارهای دیگری که با آن می‌توان کرد
shortcuts-new-paragraph = بند تازه، یا مورد بعدی فهرست
shortcuts-new-line = سطر تازه در همان بند
shortcuts-panes = میان دو پنل
shortcuts-resize = پهن یا باریک کردن پنل
shortcuts-collapse = جمع کردن یا بازگرداندن پنل
shortcuts-or = یا

## Start

start-opening = کتابخانه در حال باز شدن است…
start-invitation = شماره را از کنار هم گذاشتن مطالب بسازید و همان‌طور ببینید که خواننده خواهد دید.
start-new-publication = نشریهٔ تازه…
start-new-publication-means = برای شروع، یک نام و یک زبان بس است.
start-import-issue = وارد کردن یک شماره…
start-import-issue-means = فایل متن ساده یا Markdown. پیش از نوشته شدن هر چیزی می‌بینید چه ساخته خواهد شد.
start-open-sample = باز کردن نمونه
start-open-sample-means = یک شمارهٔ کامل برای آزمودن همه چیز.
start-drop-hint = فایل را می‌توانید هر جای این پنجره هم رها کنید.
start-local = همه چیز در همین رایانه می‌ماند.

## Header

header-issues = شماره‌های این نشریه
header-no-number = بدون شماره
header-settings = تنظیمات نشریه
header-export = خروجی…
header-show-library = مطالب
header-show-preview = پیش‌نمایش

## Saving

saving-unsaved = ذخیره‌نشده
saving-saving = در حال ذخیره…
saving-saved = ذخیره شد
saving-saved-at = ذخیره شد، ساعت { DATETIME($at, hour: "2-digit", minute: "2-digit") }
saving-failed = ذخیره نشد
saving-conflict = ذخیره نشد
saving-bar-start = ذخیره نشد:
saving-bar-end = متن شما همین‌جا محفوظ است.
saving-retry = تلاش دوباره
saving-retrying = در حال تلاش دوباره…
saving-copy-text = رونوشت از متن
saving-copied = رونوشت گرفته شد
saving-save-copy = ذخیرهٔ رونوشت با نام…
saving-saved-copy = رونوشت در { $path } ذخیره شد.
saving-copy-name = ذخیره‌نشده

## Conflict

conflict-title = این متن جای دیگری تغییر کرده است
conflict-explain = تا وقتی یکی را انتخاب کنید، هر دو متن این‌جا می‌مانند.
conflict-mine = این متن، روی صفحهٔ شما
conflict-theirs = متن موجود در کتابخانه
conflict-keep-mine = متن خودم بماند
conflict-take-theirs = متن کتابخانه بماند
conflict-undo-note = اگر متن کتابخانه را نگه دارید، با «واگرد» متن خودتان برمی‌گردد.

## Failure

failure-title = این کار انجام نشد
failure-no-library = کتابخانه باز نشد
failure-try-again = تلاش دوباره
failure-log = برای گزارش خطا:
failure-copy-detail = رونوشت
failure-open-first = پیش از رها کردن عکس، مطلب یا شماره‌ای را باز کنید.
failure-open-first-hint = عکس‌ها در کتابخانه‌اند؛ وقتی متنی باز بود دوباره رهایشان کنید.
failure-unsafe-close = پنجره باز می‌ماند، چون چیزی ذخیره نشده است.
failure-unsafe-close-hint = از نوار بالا رونوشتی ذخیره کنید یا دوباره تلاش کنید. اگر اکنون ببندید از دست می‌رود.
failure-close-anyway = بستن و از دست دادن آن

## Drop

drop-title = برای وارد کردن یا درج، رها کنید
drop-explain = خبرنامه پیش از نوشته شدن هر چیزی نشان داده می‌شود؛ عکس در متن می‌نشیند.

## Status

status-story = مطلب: { NUMBER($count) } واژه
status-story-of = مطلب: { NUMBER($count) } از { NUMBER($target) } واژه
status-selection = انتخاب‌شده: { NUMBER($count) } واژه
status-issue = کل شماره: { $stories } مطلب، { $count } واژه
status-library = کتابخانه: { $path }

## Resize

resize-library = پهنای فهرست
resize-preview = پهنای پیش‌نمایش
resize-hint = برای تغییر پهنا بکشید؛ با دو بار کلیک، پنل جمع می‌شود
resize-show-library = نمایش فهرست
resize-show-preview = نمایش پیش‌نمایش

## Preferences

preferences-title = ترجیحات
preferences-window = پنجره
preferences-language = زبان
preferences-language-of-system = همان زبان رایانه
preferences-colours = رنگ‌ها
preferences-typing = هنگام نوشتن
preferences-view = متن
preferences-writing = نوشتن
preferences-face = قلم
preferences-family = نام قلم
preferences-family-hint = Georgia
preferences-not-installed = قلمی به این نام در این رایانه نیست؛ به جای آن Source Serif نشان داده می‌شود.
preferences-size = اندازه
preferences-size-is = { NUMBER($pixels) } پیکسل
preferences-leading = فاصلهٔ سطرها
preferences-leading-is = { NUMBER($times) }
preferences-letters = پهنای سطر
preferences-letters-is = { NUMBER($count) } حرف
preferences-sample-title = نمونه
preferences-sample = اسکله از شنبه دوباره باز می‌شود. داوطلبان امسال بهار نرده‌ها را دو بار رنگ زدند، چون لایهٔ نخست را توفان‌های اسفند شست و برد.
preferences-saving = ذخیره
preferences-idle = ذخیره پس از
preferences-idle-is = { NUMBER($seconds) } ثانیه
preferences-idle-means = مدتی که پس از آخرین کلید می‌گذرد. هر قدر هم بی‌وقفه بنویسید، هر تغییر ظرف یک ثانیه ذخیره می‌شود.
preferences-library = کتابخانه
preferences-library-means = هر چه می‌نویسید در همین یک فایل است.
place-move = جابه‌جا کردن کتابخانه…
place-moving = در حال جابه‌جایی…
place-open = باز کردن کتابخانه‌ای دیگر…
place-make = ساختن کتابخانه‌ای تازه…
place-usual = باز کردن کتابخانه در جای همیشگی
place-usual-means = جای همیشگی این است: { $place }
place-restarts = برای کتابخانه‌ای دیگر همه چیز ذخیره می‌شود و Masthead دوباره اجرا می‌شود.
place-moved = جابه‌جا شد. فایل قدیمی هنوز در { $old } است؛ دیگر چیزی در آن نوشته نمی‌شود.
place-not-noted = Masthead با نام فایل قدیمی اجرا شده بود: دفعهٔ بعد نام فایل تازه را بدهید.
preferences-at-once = تغییرها بی‌درنگ اعمال می‌شوند.
preferences-reset = بازگشت به حالت اولیه
preferences-faces-serif = Source Serif
preferences-faces-sans = قلم سادهٔ سیستم
preferences-faces-mono = قلم هم‌پهنای سیستم
preferences-faces-own = قلم نصب‌شدهٔ دیگر…
