-- H2 commits each statement, so each may be repeated after a kill.
-- Which messages from outside were taken in; term is 0 for a claim without a lease.
CREATE TABLE IF NOT EXISTS inbox_message (
    source     VARCHAR(64) NOT NULL,
    message_id BIGINT      NOT NULL,
    holder     VARCHAR(64) NOT NULL,
    term       BIGINT      NOT NULL,
    claimed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    handled    BOOLEAN     NOT NULL,
    PRIMARY KEY (source, message_id)
);

CREATE INDEX IF NOT EXISTS inbox_message_by_age ON inbox_message (claimed_at);

-- What one process at a time may do; holder is null when it was given back.
CREATE TABLE IF NOT EXISTS lease (
    name        VARCHAR(64) NOT NULL PRIMARY KEY,
    holder      VARCHAR(64),
    term        BIGINT      NOT NULL,
    valid_until TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
