-- H2 commits each statement, so each may be repeated after a kill.
-- How long the call took that painted the pictures; null when it was not measured.
ALTER TABLE job ADD COLUMN IF NOT EXISTS painting_millis BIGINT;
CREATE INDEX IF NOT EXISTS job_by_painter ON job (painted_by, accepted_at DESC);
