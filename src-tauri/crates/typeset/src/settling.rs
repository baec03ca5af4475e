//! Laying pages out until what they say of each other holds.
//!
//! Contents, running heads and jump lines say what is known only of pages that are laid out.
//! [`typst::compile`] therefore lays them out without that knowledge first, and again with what
//! came of it, until nothing that was asked is answered otherwise: twice at least. Pages that were
//! set a keystroke ago know nearly all of it. Laid out with their answers, the new ones are done at
//! once wherever no headline changed and no story moved to another page.

use comemo::{Constraint, Track};
use typst::World;
use typst::diag::SourceResult;
use typst::engine::{Engine, Route, Sink, Traced};
use typst::foundations::{Content, StyleChain, Target, TargetElem};
use typst::introspection::Introspector;
use typst::utils::Protected;
use typst_layout::{PagedDocument, PagedIntrospector};

/// How often pages are laid out that began with the answers of others, before they begin with
/// none.
const TRIES: usize = 3;

/// Lays out the pages of a world, beginning with what others answered where there are any.
pub(crate) fn settled(
    world: &dyn World,
    before: Option<&PagedIntrospector>,
) -> SourceResult<PagedDocument> {
    match before.and_then(|before| settled_from(world, before)) {
        Some(pages) => Ok(pages),
        None => typst::compile(world).output,
    }
}

/// `None` where the pages do not come to rest, or cannot be laid out: Typst then says why.
fn settled_from(world: &dyn World, before: &PagedIntrospector) -> Option<PagedDocument> {
    let content = content(world)?;
    let library = world.library();
    let target = TargetElem::target.set(Target::Paged).wrap();
    let base = StyleChain::new(&library.styles);
    let mut last: Option<PagedDocument> = None;
    for _ in 0..TRIES {
        let asked: &dyn Introspector = match &last {
            Some(pages) => pages.introspector().as_ref(),
            None => before,
        };
        let (constraint, traced, mut sink) = (Constraint::new(), Traced::default(), Sink::new());
        let mut engine = Engine {
            library,
            world: world.track(),
            introspector: Protected::new(asked.track_with(&constraint)),
            traced: traced.track(),
            sink: sink.track_mut(),
            route: Route::default(),
        };
        let styles = base.chain(&target);
        let pages = typst_layout::layout_document(&mut engine, &content, styles).ok()?;
        let answers: &dyn Introspector = pages.introspector().as_ref();
        if constraint.validate(answers) {
            return sink.delayed().is_empty().then_some(pages);
        }
        last = Some(pages);
    }
    None
}

/// What the main file comes to.
fn content(world: &dyn World) -> Option<Content> {
    let main = world.source(world.main()).ok()?;
    let module = typst_eval::eval(
        world.track(),
        world.library(),
        Traced::default().track(),
        Sink::new().track_mut(),
        Route::default().track(),
        &main,
    );
    Some(module.ok()?.content())
}
