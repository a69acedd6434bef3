-- Whether somebody wants pictures as files rather than shown.
ALTER TABLE preference ADD COLUMN IF NOT EXISTS as_file BOOLEAN DEFAULT FALSE NOT NULL;
