//! Links the command line at a fixed address on Linux.
//!
//! Typst brings 137,000 addresses that the loader of a movable program has to correct
//! before `main`, which is half the time of a command that prints no page. What is given
//! up is a random address of the program's own code; stack, heap and libraries keep theirs.

fn main() {
    let target = |name: &str| std::env::var(format!("CARGO_CFG_TARGET_{name}")).unwrap_or_default();
    if target("OS") == "linux" && target("ENV") == "gnu" && target("ARCH") == "x86_64" {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
    println!("cargo::rerun-if-changed=build.rs");
}
