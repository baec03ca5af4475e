//! The few words of the WebDriver protocol that these tests speak.
//!
//! A client of our own, because the crates that speak it bring an asynchronous HTTP
//! stack whose features would build Tauri and Typst a second time for the tests. The
//! protocol is one JSON object each way over plain HTTP to the same machine.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use super::group::Group;
use super::wait::until;

/// The key under which the protocol wraps an element's id.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long one answer may take; the longest is the start of the app.
const ANSWER: Duration = Duration::from_secs(60);

/// A WebKitWebDriver and its one session: the app, started by it.
pub(crate) struct Driver {
    port: u16,
    session: String,
    _group: Group,
}

/// An element of the page.
#[derive(Clone, Debug)]
pub(crate) struct Element(String);

/// What the driver answers.
pub(crate) type Answer<T> = Result<T, String>;

impl Driver {
    /// Starts a driver with `command`'s environment, and `binary` in it.
    pub(crate) fn start(command: &mut Command, binary: &Path) -> Self {
        let port = free_port();
        let mut group = Group::start(
            command
                .arg(format!("--port={port}"))
                .stdout(Stdio::null())
                .stderr(Stdio::null()),
        );
        until("WebKitWebDriver to be ready", || {
            assert!(
                !group.has_ended(),
                "WebKitWebDriver ended before it was ready"
            );
            ask(port, "GET", "/status", None)
        });
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": binary, "args": [] } });
        let request = json!({ "capabilities": { "alwaysMatch": wanted } });
        let session = ask(port, "POST", "/session", Some(&request)).and_then(|answer| {
            let id = answer["sessionId"].as_str().map(str::to_owned);
            id.ok_or_else(|| format!("no session in {answer}"))
        });
        let session = session.unwrap_or_else(|error| panic!("the app does not start: {error}"));
        Self {
            port,
            session,
            _group: group,
        }
    }

    /// The first element that a CSS selector finds.
    pub(crate) fn find(&self, selector: &str) -> Answer<Element> {
        let found = self.post(
            "element",
            &json!({ "using": "css selector", "value": selector }),
        )?;
        Element::of(&found)
    }

    /// Clicks an element in its middle.
    pub(crate) fn click(&self, element: &Element) -> Answer<()> {
        self.post(&format!("element/{}/click", element.0), &json!({}))
            .map(drop)
    }

    /// Presses the pointer in the middle of an element and lets it go in another, `below` pixels
    /// under its middle.
    pub(crate) fn drag(&self, from: &Element, to: &Element, below: i32) -> Answer<()> {
        self.point(&json!([
            over(from, 0),
            { "type": "pointerDown", "button": 0 },
            over(to, 0),
            over(to, below),
            { "type": "pointerUp", "button": 0 },
        ]))
    }

    /// Clicks an element as a hand does: the pointer comes to it and rests, and the button stays
    /// down for a moment.
    #[allow(dead_code, reason = "the bench of another story asks for it")]
    pub(crate) fn click_by_hand(&self, element: &Element) -> Answer<()> {
        self.point(&json!([
            over(element, 0),
            { "type": "pause", "duration": 200 },
            { "type": "pointerDown", "button": 0 },
            { "type": "pause", "duration": 60 },
            { "type": "pointerUp", "button": 0 },
        ]))
    }

    fn point(&self, steps: &Value) -> Answer<()> {
        let mouse = json!({ "type": "pointer", "id": "mouse", "actions": steps });
        self.post("actions", &json!({ "actions": [mouse] }))
            .map(drop)
    }

    /// Presses keys together, the last one while all before it are held, wherever the
    /// focus is.
    pub(crate) fn press(&self, keys: &[char]) -> Answer<()> {
        let down = keys
            .iter()
            .map(|key| json!({ "type": "keyDown", "value": key.to_string() }));
        let up = keys
            .iter()
            .rev()
            .map(|key| json!({ "type": "keyUp", "value": key.to_string() }));
        let strokes: Vec<Value> = down.chain(up).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.post("actions", &json!({ "actions": [keyboard] }))
            .map(drop)
    }

    /// Runs the body of a function in the page and gives what it returns.
    pub(crate) fn run(&self, script: &str, arguments: &[Value]) -> Answer<Value> {
        self.post(
            "execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// What the window shows, as the bytes of a PNG in base64.
    pub(crate) fn screenshot(&self) -> Answer<String> {
        let picture = ask(
            self.port,
            "GET",
            &format!("/session/{}/screenshot", self.session),
            None,
        )?;
        picture
            .as_str()
            .map(str::to_owned)
            .ok_or_else(|| "no picture".to_owned())
    }

    fn post(&self, command: &str, body: &Value) -> Answer<Value> {
        ask(
            self.port,
            "POST",
            &format!("/session/{}/{command}", self.session),
            Some(body),
        )
    }
}

impl Element {
    /// The element that an answer stands for.
    pub(crate) fn of(answer: &Value) -> Answer<Self> {
        let id = answer[ELEMENT].as_str();
        id.map(|id| Self(id.to_owned()))
            .ok_or_else(|| format!("no element in {answer}"))
    }
}

/// The pointer's way to `below` pixels under the middle of an element.
fn over(element: &Element, below: i32) -> Value {
    json!({ "type": "pointerMove", "origin": { ELEMENT: element.0 }, "x": 0, "y": below })
}

/// A port that nothing listens on.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    listener
        .local_addr()
        .expect("a bound socket has an address")
        .port()
}

/// One question to the driver and the `value` of its answer.
fn ask(port: u16, method: &str, path: &str, body: Option<&Value>) -> Answer<Value> {
    let (status, answer) = exchange(port, method, path, body).map_err(|error| error.to_string())?;
    let mut answer: Value = serde_json::from_str(&answer)
        .map_err(|error| format!("WebKitWebDriver answers {status} without JSON: {error}"))?;
    let value = answer["value"].take();
    if status == 200 {
        return Ok(value);
    }
    Err(format!(
        "{}: {}",
        value["error"].as_str().unwrap_or("unknown error"),
        value["message"].as_str().unwrap_or_default()
    ))
}

/// One HTTP exchange on a connection of its own: the status and the body.
fn exchange(
    port: u16,
    method: &str,
    path: &str,
    body: Option<&Value>,
) -> io::Result<(u16, String)> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(ANSWER))?;
    let body = body.map(Value::to_string).unwrap_or_default();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let bad = || io::Error::new(io::ErrorKind::InvalidData, format!("not HTTP: {answer}"));
    let (head, body) = answer.split_once("\r\n\r\n").ok_or_else(bad)?;
    let status = head
        .split_whitespace()
        .nth(1)
        .and_then(|status| status.parse().ok());
    Ok((status.ok_or_else(bad)?, body.to_owned()))
}
