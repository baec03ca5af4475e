//! The tables, and how an older library becomes a newer one.
//!
//! `user_version` counts the migrations a file has had. Each runs in one transaction
//! together with its count, so a migration that was cut off has not happened. They only
//! go forward: a file that counts further than this list was made by a newer Masthead
//! and is refused unread.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::story::word_count;
use crate::{LibraryError, Result};

/// What marks a SQLite file as a library: `application_id`, the ASCII letters "Mast".
pub(crate) const APPLICATION_ID: i64 = 0x4d61_7374;

/// The version this Masthead writes.
pub const VERSION: i64 = MIGRATIONS.len() as i64;

const MIGRATIONS: [&str; 5] = [
    include_str!("migrations/1.sql"),
    include_str!("migrations/2.sql"),
    include_str!("migrations/3.sql"),
    include_str!("migrations/4.sql"),
    include_str!("migrations/5.sql"),
];

/// The last migration that changed how words are counted.
const COUNTED_ANEW: i64 = 4;

/// Brings a library up to [`VERSION`].
pub(crate) fn migrate(connection: &mut Connection) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read inside the transaction: another process may have migrated just now.
    let found = version(&transaction)?;
    if found > VERSION {
        return Err(LibraryError::Newer {
            found,
            known: VERSION,
        });
    }
    let done = usize::try_from(found).unwrap_or(0);
    for migration in &MIGRATIONS[done..] {
        transaction.execute_batch(migration)?;
    }
    if found < COUNTED_ANEW {
        recount(&transaction)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", VERSION)?;
    transaction.commit()?;
    Ok(())
}

/// Counts the words of every story again.
fn recount(transaction: &Transaction<'_>) -> Result<()> {
    let mut bodies = transaction.prepare("SELECT rowid, body, words FROM story")?;
    let mut update = transaction.prepare("UPDATE story SET words = ?2 WHERE rowid = ?1")?;
    let mut rows = bodies.query([])?;
    let mut changed: Vec<(i64, i64)> = Vec::new();
    while let Some(row) = rows.next()? {
        let words = word_count(row.get_ref(1)?.as_str().unwrap_or_default());
        if words != row.get::<_, i64>(2)? {
            changed.push((row.get(0)?, words));
        }
    }
    for story in changed {
        update.execute(story)?;
    }
    Ok(())
}

/// The version a file says it has.
pub(crate) fn version(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}
