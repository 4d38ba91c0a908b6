/**
 * Facts get a mark made anew with each row. A list that was restored from a backup may give a number to the very fact that had it before, though others stand in front of
 * it now; by its mark a station sees that it is another list. Facts of before keep their id for a mark.
 */
export const sql = 'ALTER TABLE entry ADD COLUMN mark TEXT;';
