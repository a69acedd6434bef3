-- line_at is a job's place in the line: the earlier goes first among those that are due. On the schedule it stands again, with
-- whose job it is and which model is to paint, so that picking needs no other table; user_id and model are null there once
-- nothing is to be painted any more, since only painting is limited.

ALTER TABLE job ADD COLUMN line_at TIMESTAMP(6) WITH TIME ZONE;
UPDATE job SET line_at = accepted_at;
ALTER TABLE job ALTER COLUMN line_at SET NOT NULL;
DROP INDEX job_by_state;
CREATE INDEX job_by_state ON job (state, line_at);

ALTER TABLE scheduled_tasks ADD COLUMN line_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE scheduled_tasks ADD COLUMN user_id VARCHAR(64);
ALTER TABLE scheduled_tasks ADD COLUMN model VARCHAR(56);
UPDATE scheduled_tasks SET line_at = execution_time;
ALTER TABLE scheduled_tasks ALTER COLUMN line_at SET NOT NULL;
DROP INDEX scheduled_tasks_heartbeat;
CREATE INDEX scheduled_tasks_line ON scheduled_tasks (picked, line_at);
CREATE INDEX scheduled_tasks_running ON scheduled_tasks (picked, user_id);

-- Which folder holds the pictures of this database: one row once several processes share it.
CREATE TABLE spool_place (
    only_row INTEGER     NOT NULL PRIMARY KEY,
    spool_id VARCHAR(36) NOT NULL,
    CHECK (only_row = 1)
);
