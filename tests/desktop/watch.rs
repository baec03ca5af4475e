//! The watch over the page itself: a spec that cannot fail for a complaint proves nothing.

use crate::harness::{Window, until};

/// Without this, a change of the app's output would silence the watch in every spec.
#[test]
fn a_page_that_complains_is_heard() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let library = home.path().join("library.masthead");
    let window = Window::open("watch", home, Some(library));
    window.click("open-sample");
    window.preview_shows("the sample", |text| !text.is_empty());
    assert_eq!(window.faults(), [""; 0]);

    let complaints = [
        ("an error that is logged", "console.error('logged on purpose')", "logged on purpose"),
        ("a promise that fails", "Promise.reject(new Error('failed on purpose'))", "failed on purpose"),
        (
            "a script in the page",
            "const script = document.createElement('script'); script.textContent = '0'; document.body.append(script)",
            "Refused to execute",
        ),
        (
            "a picture from outside in the preview",
            "const picture = new Image(); picture.src = 'https://example.org/x.png';
             document.querySelector('[data-testid=preview-frame]').contentDocument.body.append(picture)",
            "Refused to load",
        ),
    ];
    for (what, script, complaint) in complaints {
        window.run(script, &[]);
        until(&format!("{what} to be heard"), || {
            let faults = window.faults();
            let heard = faults.iter().any(|fault| fault.contains(complaint));
            heard.then_some(()).ok_or_else(|| format!("{faults:?}"))
        });
    }
}
