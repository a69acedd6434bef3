-- H2 commits each statement, so each may be repeated after a kill.
-- called is what people are looked for by: their handle and their name in lower case, as the core has them.
ALTER TABLE member ADD COLUMN IF NOT EXISTS level_until TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE member ADD COLUMN IF NOT EXISTS called ${text};
UPDATE member SET called = LOWER(TRIM(CONCAT(CASE WHEN handle IS NULL THEN '' ELSE CONCAT('@', handle, ' ') END, COALESCE(name, ''))));
ALTER TABLE member ALTER COLUMN called SET NOT NULL;
CREATE INDEX IF NOT EXISTS member_by_level ON member (level, user_id);

-- user_id is null in lines that concern everybody.
ALTER TABLE audit_entry ALTER COLUMN user_id DROP NOT NULL;
CREATE INDEX IF NOT EXISTS audit_entry_by_user ON audit_entry (user_id, id);

-- When administrators were last told of something that is news once in a while.
CREATE TABLE IF NOT EXISTS news (
    name    VARCHAR(32) NOT NULL PRIMARY KEY,
    told_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- forgiven is what a reset lets no longer count of what is charged; the jobs stay as they are.
ALTER TABLE quota_usage ADD COLUMN IF NOT EXISTS forgiven INTEGER DEFAULT 0 NOT NULL;
CREATE INDEX IF NOT EXISTS job_by_day ON job (qday);

-- One row while maintenance was not ended by hand.
CREATE TABLE IF NOT EXISTS maintenance (
    only_row INTEGER      NOT NULL PRIMARY KEY,
    ends_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    notice   VARCHAR(500) NOT NULL,
    CHECK (only_row = 1)
);

-- kind is MODEL or PROVIDER.
CREATE TABLE IF NOT EXISTS pause (
    kind    VARCHAR(8)  NOT NULL,
    name    VARCHAR(64) NOT NULL,
    since   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    made_by VARCHAR(64) NOT NULL,
    PRIMARY KEY (kind, name)
);

-- Pictures asked of a provider on a quota day, or of all; resumed is how often the cap was raised by its own amount.
CREATE TABLE IF NOT EXISTS cap_use (
    scope    VARCHAR(64) NOT NULL,
    qday     DATE        NOT NULL,
    pictures INTEGER     NOT NULL,
    resumed  INTEGER     NOT NULL,
    PRIMARY KEY (scope, qday)
);

-- Who was told that a cap was reached.
CREATE TABLE IF NOT EXISTS cap_news (
    scope   VARCHAR(64) NOT NULL,
    qday    DATE        NOT NULL,
    resumed INTEGER     NOT NULL,
    user_id VARCHAR(64) NOT NULL,
    PRIMARY KEY (scope, qday, resumed, user_id)
);
