-- How many pages a story may fill in print; open where null.
ALTER TABLE story ADD COLUMN page_target INTEGER CHECK (page_target > 0);
