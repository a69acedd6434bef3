-- H2 commits each statement, so each may be repeated after a kill.
-- file is how the delivery finds a picture again; share_id names a job for others, once it was asked for.
ALTER TABLE job ADD COLUMN IF NOT EXISTS delivered_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE job ADD COLUMN IF NOT EXISTS share_id VARCHAR(26);
CREATE UNIQUE INDEX IF NOT EXISTS job_by_share ON job (share_id);
ALTER TABLE job_picture ADD COLUMN IF NOT EXISTS file VARCHAR(300);

-- The last tap that counted on each button that costs something.
CREATE TABLE IF NOT EXISTS button_tap (
    user_id   VARCHAR(64)  NOT NULL,
    button    VARCHAR(100) NOT NULL,
    tap_id    VARCHAR(100) NOT NULL,
    tapped_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (user_id, button)
);

CREATE INDEX IF NOT EXISTS button_tap_by_age ON button_tap (tapped_at);
