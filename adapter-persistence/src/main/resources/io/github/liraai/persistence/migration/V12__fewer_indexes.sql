-- H2 commits each statement, so each may be repeated after a kill.
-- Every picture pays for every index at each of its steps. The line is read by scheduled_tasks_due and sorted, the times of a model
-- are read seldom and by job_by_state, and how many of a person's jobs wait is counted on the schedule.
DROP INDEX IF EXISTS scheduled_tasks_line;
DROP INDEX IF EXISTS job_by_painter;
CREATE INDEX IF NOT EXISTS job_by_user ON job (user_id);
DROP INDEX IF EXISTS job_by_user_and_state;
