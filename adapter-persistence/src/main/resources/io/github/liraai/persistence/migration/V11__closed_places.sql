-- H2 commits each statement, so each may be repeated after a kill.
-- Where nothing is to be painted; a place that is not here is open.
CREATE TABLE IF NOT EXISTS closed_place (
    place VARCHAR(100) NOT NULL PRIMARY KEY
);
