/** Where a release unit is used: its releases are found by the item. After 0009, which makes the table. */
export const indexItems = ['ALTER TABLE release_item ADD INDEX IF NOT EXISTS item (item, release_id)'];
