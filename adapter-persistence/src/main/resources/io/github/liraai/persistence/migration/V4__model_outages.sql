-- H2 commits each statement, so each may be repeated after a kill.
-- The latest time in which a model's provider did not serve it; ended_at is null while that goes on.
CREATE TABLE IF NOT EXISTS model_outage (
    model     VARCHAR(56) ${ordered} NOT NULL PRIMARY KEY,
    served_as ${text}     NOT NULL,
    since     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    tries     INTEGER     NOT NULL,
    next_try  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at  TIMESTAMP(6) WITH TIME ZONE
);

-- Who was told that it began, and whether they were told that it ended, too.
CREATE TABLE IF NOT EXISTS model_outage_told (
    model   VARCHAR(56) NOT NULL,
    since   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    user_id VARCHAR(64) NOT NULL,
    back    BOOLEAN     NOT NULL,
    PRIMARY KEY (model, since, user_id)
);
