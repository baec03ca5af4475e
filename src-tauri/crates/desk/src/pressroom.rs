//! The pressroom: one thread that sets pages for the windows, for as long as the desk is there.
//!
//! It begins with the first request, so that nobody waits for fonts who never looks at print. Of
//! each window's requests the newest is set: one that waits while another comes is dropped, and
//! whoever asked is told so. What was set is kept here, so that drawing a page, a click and a
//! caret need not wait for what is being set.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, Once, PoisonError};
use std::thread;

use issue::ComposedIssue;
use typeset::{Pages, Typesetter};

use crate::{Failure, Result};

/// The room on the thread's stack: Typst lays deep lists and tables out by recursion, and the
/// usual 2 MiB of a thread are a quarter of what its own program has.
const STACK: usize = 16 << 20;

/// The typesetter, which exports use too: made when it is needed first.
pub(crate) type SharedTypesetter = Arc<Mutex<Option<Typesetter>>>;

/// The bytes of pictures, by name.
type PictureBytes = Arc<BTreeMap<String, Vec<u8>>>;

/// Sets pages for windows.
pub(crate) struct Pressroom {
    inner: Arc<Inner>,
    begun: Once,
}

struct Inner {
    typesetter: SharedTypesetter,
    waiting: Mutex<Waiting>,
    called: Condvar,
    /// What each window shows.
    shown: Mutex<HashMap<String, Shown>>,
    /// The pictures of what is shown, by name. Content under a name never changes.
    /// Whoever holds this may go on to `waiting`, and then to `shown`; never the other way.
    pictures: Mutex<PictureBytes>,
}

#[derive(Default)]
struct Waiting {
    /// In the order they came, at most one of each window.
    jobs: Vec<Job>,
    /// The window whose pages are being set, until it is forgotten.
    setting: Option<String>,
    closed: bool,
}

struct Job {
    window: String,
    composed: ComposedIssue,
    /// Nobody listens where it was dropped.
    answer: Sender<Result<Arc<Pages>>>,
}

/// The pages of a window; those before them may still be on their way to it.
struct Shown {
    now: Arc<Pages>,
    before: Option<Arc<Pages>>,
    pictures: BTreeSet<String>,
}

impl Pressroom {
    /// A pressroom around a typesetter.
    pub(crate) fn new(typesetter: SharedTypesetter) -> Self {
        let inner = Inner {
            typesetter,
            waiting: Mutex::default(),
            called: Condvar::new(),
            shown: Mutex::default(),
            pictures: Mutex::default(),
        };
        Self {
            inner: Arc::new(inner),
            begun: Once::new(),
        }
    }

    /// Sets a window's pages and waits for them; `None` where a newer request of the window took
    /// this one's place. `read` gives the bytes of a picture by its name.
    ///
    /// # Errors
    /// Pages that cannot be set, a picture that cannot be read.
    pub(crate) fn set(
        &self,
        window: &str,
        composed: ComposedIssue,
        read: impl Fn(&str) -> Result<Vec<u8>>,
    ) -> Result<Option<Arc<Pages>>> {
        self.begin();
        let (answer, answered) = channel();
        {
            // Held until the job waits, so that none of its pictures is thought to be left over.
            let _pictures = self.inner.with_pictures(&composed, read)?;
            let mut waiting = lock(&self.inner.waiting);
            if waiting.closed {
                return Err(Failure::bug("there is no thread to set pages on"));
            }
            let job = Job {
                window: window.to_owned(),
                composed,
                answer,
            };
            match waiting.jobs.iter_mut().find(|job| job.window == window) {
                Some(older) => *older = job,
                None => waiting.jobs.push(job),
            }
        }
        self.inner.called.notify_one();
        match answered.recv() {
            Ok(set) => set.map(Some),
            Err(_) => Ok(None),
        }
    }

    /// Begins the thread, once.
    fn begin(&self) {
        self.begun.call_once(|| {
            let inner = Arc::clone(&self.inner);
            let builder = thread::Builder::new().name("typesetter".into());
            let begun = builder.stack_size(STACK).spawn(move || work(&inner));
            if begun.is_err() {
                lock(&self.inner.waiting).closed = true;
            }
        });
    }

    /// What a window shows.
    pub(crate) fn shown(&self, window: &str) -> Option<Arc<Pages>> {
        let shown = lock(&self.inner.shown);
        shown.get(window).map(|shown| Arc::clone(&shown.now))
    }

    /// The pages that one of this name is among.
    pub(crate) fn pages_with(&self, page: &str) -> Option<Arc<Pages>> {
        let shown = lock(&self.inner.shown);
        let all = shown
            .values()
            .flat_map(|shown| [Some(&shown.now), shown.before.as_ref()]);
        let has = |pages: &&Arc<Pages>| pages.leaves().iter().any(|leaf| leaf.id == page);
        all.flatten().find(has).map(Arc::clone)
    }

    /// Lets go of a window's pages, of what waits to be set for it and of what is being set.
    pub(crate) fn forget(&self, window: &str) {
        let mut waiting = lock(&self.inner.waiting);
        waiting.jobs.retain(|job| job.window != window);
        waiting.setting.take_if(|setting| setting == window);
        lock(&self.inner.shown).remove(window);
    }
}

impl Drop for Pressroom {
    fn drop(&mut self) {
        let mut waiting = lock(&self.inner.waiting);
        waiting.closed = true;
        waiting.jobs.clear();
        drop(waiting);
        // The thread ends by itself, at the latest when what it sets is set.
        self.inner.called.notify_all();
    }
}

fn work(inner: &Inner) {
    while let Some(job) = next(inner) {
        let answer = match inner.set(&job.composed) {
            Ok(pages) => inner.keep(&job, pages).map(Ok),
            Err(failure) => Some(Err(failure)),
        };
        if let Some(answer) = answer {
            // Whoever asked may have gone.
            let _ = job.answer.send(answer);
        }
    }
}

/// The job that has waited longest, once there is one; `None` at the end.
fn next(inner: &Inner) -> Option<Job> {
    let mut waiting = lock(&inner.waiting);
    loop {
        if waiting.closed {
            return None;
        }
        if !waiting.jobs.is_empty() {
            let job = waiting.jobs.remove(0);
            waiting.setting = Some(job.window.clone());
            return Some(job);
        }
        waiting = inner
            .called
            .wait(waiting)
            .unwrap_or_else(PoisonError::into_inner);
    }
}

impl Inner {
    /// The pictures with those of an issue among them. They are read from the disk while nobody
    /// has to wait for the others.
    fn with_pictures(
        &self,
        composed: &ComposedIssue,
        read: impl Fn(&str) -> Result<Vec<u8>>,
    ) -> Result<MutexGuard<'_, PictureBytes>> {
        let mut read_now = BTreeMap::new();
        loop {
            let mut pictures = lock(&self.pictures);
            let mut names = composed.pictures.keys();
            // One that was there may be let go of while others are read.
            let lacking =
                names.find(|&name| !pictures.contains_key(name) && !read_now.contains_key(name));
            match lacking {
                Some(name) => {
                    drop(pictures);
                    read_now.insert(name.clone(), read(name)?);
                }
                None => {
                    if !read_now.is_empty() {
                        Arc::make_mut(&mut pictures).append(&mut read_now);
                    }
                    return Ok(pictures);
                }
            }
        }
    }

    fn set(&self, composed: &ComposedIssue) -> Result<Pages> {
        let mut typesetter = lock(&self.typesetter);
        let pictures = Arc::clone(&lock(&self.pictures));
        let set = catch_unwind(AssertUnwindSafe(|| {
            typesetter
                .get_or_insert_with(Typesetter::new)
                .set_pages(composed, &pictures)
        }));
        match set {
            Ok(set) => Ok(set?),
            Err(_) => {
                // What it was doing is unknown; another one begins afresh.
                *typesetter = None;
                Err(Failure::bug("setting the pages was broken off"))
            }
        }
    }

    /// Keeps the pages of a window, and of the pictures only those that are shown or waited for;
    /// `None` where the window was forgotten while they were set.
    fn keep(&self, job: &Job, pages: Pages) -> Option<Arc<Pages>> {
        let pages = Arc::new(pages);
        let mut pictures = lock(&self.pictures);
        let mut waiting = lock(&self.waiting);
        let mut shown = lock(&self.shown);
        let wanted = waiting.setting.take().is_some();
        if wanted {
            let before = shown.remove(&job.window).map(|shown| shown.now);
            let kept = Shown {
                now: Arc::clone(&pages),
                before,
                pictures: job.composed.pictures.keys().cloned().collect(),
            };
            shown.insert(job.window.clone(), kept);
        }
        let is_wanted = |name: &String| {
            let mut jobs = waiting.jobs.iter();
            shown.values().any(|shown| shown.pictures.contains(name))
                || jobs.any(|job| job.composed.pictures.contains_key(name))
        };
        if !pictures.keys().all(is_wanted) {
            Arc::make_mut(&mut pictures).retain(|name, _| is_wanted(name));
        }
        wanted.then_some(pages)
    }
}

/// A lock's value, also where a thread broke off while it held it.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
