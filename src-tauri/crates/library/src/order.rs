//! Where stories stand: in which issue, or the pool, and in what order.

use ::issue::{IssueId, PublicationId, StoryId};
use rusqlite::params;

use crate::history::{Spot, SpotChange};
use crate::{LibraryError, Records, Result};

impl Records<'_> {
    /// Where a story stands; `None` for a deleted one.
    pub fn spot(self, id: StoryId) -> Result<Option<Spot>> {
        let (publication, issue) = self.whereabouts(id)?;
        let order = self.order(publication, issue)?;
        let place = order.iter().position(|story| *story == id);
        Ok(place.and_then(|place| {
            let place = u32::try_from(place).ok()?;
            Some(Spot { issue, place })
        }))
    }

    /// Puts stories where they shall stand, all at once: places are counted without the
    /// stories that leave. One without a spot is deleted, a deleted one with a spot comes
    /// back. Gives what changed, as it then was.
    pub fn put_stories(self, spots: &[(StoryId, Option<Spot>)]) -> Result<Vec<SpotChange>> {
        let mut left = Vec::new();
        let mut changes = Vec::new();
        for (story, _) in spots {
            changes.push((*story, self.spot(*story)?));
            left.push(self.whereabouts(*story)?);
        }
        for (story, spot) in spots {
            self.set_home(*story, *spot)?;
        }
        let mut homes = left.clone();
        for ((_, spot), (publication, _)) in spots.iter().zip(&left) {
            homes.extend(spot.map(|spot| (*publication, spot.issue)));
        }
        homes.sort_unstable();
        homes.dedup();
        for (publication, issue) in homes {
            self.arrange(publication, issue, spots)?;
        }
        let changed = changes.into_iter().map(|(story, before)| {
            let after = self.spot(story)?;
            Ok(SpotChange {
                story,
                before,
                after,
            })
        });
        changed.filter(unchanged_is_left_out).collect()
    }

    /// Puts a story at `place` among the stories of its issue (or of the pool); last, where
    /// that is past the end.
    pub fn move_story(self, id: StoryId, place: u32) -> Result<()> {
        let (_, issue) = self.whereabouts(id)?;
        self.put_stories(&[(id, Some(Spot { issue, place }))])
            .map(drop)
    }

    /// The stories of an issue or of a pool, in order.
    pub fn order(self, publication: PublicationId, issue: Option<IssueId>) -> Result<Vec<StoryId>> {
        let mut query = self.0.prepare_cached(
            "SELECT id FROM story WHERE publication = ?1 AND issue IS ?2 AND deleted_at IS NULL
             ORDER BY position, id",
        )?;
        let issue = issue.map(|issue| issue.to_string());
        let rows = query.query_map(params![publication.to_string(), issue], |row| {
            crate::id_column(row, 0)
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Takes a story into the issue or pool where it shall stand, or out of the lists.
    fn set_home(self, id: StoryId, spot: Option<Spot>) -> Result<()> {
        let there = self.spot(id)?.is_some();
        if there != spot.is_some() {
            self.set_deleted("story", &id.to_string(), spot.is_none())?;
        }
        let Some(spot) = spot else { return Ok(()) };
        self.0
            .prepare_cached("UPDATE story SET issue = ?2 WHERE id = ?1 AND issue IS NOT ?2")?
            .execute(params![
                id.to_string(),
                spot.issue.map(|issue| issue.to_string())
            ])?;
        Ok(())
    }

    /// Gives the stories of an issue or of a pool their places.
    fn arrange(
        self,
        publication: PublicationId,
        issue: Option<IssueId>,
        spots: &[(StoryId, Option<Spot>)],
    ) -> Result<()> {
        let mut order = self.order(publication, issue)?;
        let mut coming: Vec<(u32, StoryId)> = spots
            .iter()
            .filter_map(|(story, spot)| spot.map(|spot| (spot.place, *story)))
            .filter(|(_, story)| order.contains(story))
            .collect();
        order.retain(|story| !coming.iter().any(|(_, coming)| coming == story));
        // In the order they were named where they want the same place: each next behind.
        coming.sort_by_key(|(place, _)| *place);
        for (place, story) in coming {
            let place = usize::try_from(place).map_or(order.len(), |place| place.min(order.len()));
            order.insert(place, story);
        }
        let mut put = self
            .0
            .prepare_cached("UPDATE story SET position = ?2 WHERE id = ?1 AND position <> ?2")?;
        for (position, id) in (0_i64..).zip(&order) {
            put.execute(params![id.to_string(), position])?;
        }
        Ok(())
    }
}

fn unchanged_is_left_out(change: &std::result::Result<SpotChange, LibraryError>) -> bool {
    !matches!(change, Ok(change) if change.before == change.after)
}
