-- H2 commits each statement, so each may be repeated after a kill.
-- line_at is a job's place in the line: the earlier goes first among those that are due. On the schedule it stands again, with
-- whose job it is and which model is to paint, so that picking needs no other table; user_id and model are null there once
-- nothing is to be painted any more, since only painting is limited.

ALTER TABLE job ADD COLUMN IF NOT EXISTS line_at TIMESTAMP(6) WITH TIME ZONE;
UPDATE job SET line_at = accepted_at;
ALTER TABLE job ALTER COLUMN line_at SET NOT NULL;
DROP INDEX IF EXISTS job_by_state;
CREATE INDEX IF NOT EXISTS job_by_state ON job (state, line_at);

ALTER TABLE scheduled_tasks ADD COLUMN IF NOT EXISTS line_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE scheduled_tasks ADD COLUMN IF NOT EXISTS user_id VARCHAR(64);
ALTER TABLE scheduled_tasks ADD COLUMN IF NOT EXISTS model VARCHAR(56);
UPDATE scheduled_tasks SET line_at = execution_time;
ALTER TABLE scheduled_tasks ALTER COLUMN line_at SET NOT NULL;
DROP INDEX IF EXISTS scheduled_tasks_heartbeat;
CREATE INDEX IF NOT EXISTS scheduled_tasks_line ON scheduled_tasks (picked, line_at);
CREATE INDEX IF NOT EXISTS scheduled_tasks_running ON scheduled_tasks (picked, user_id);

-- Which folder holds the pictures of this database: one row once several processes share it.
CREATE TABLE IF NOT EXISTS spool_place (
    only_row INTEGER     NOT NULL PRIMARY KEY,
    spool_id VARCHAR(36) NOT NULL,
    CHECK (only_row = 1)
);
