-- The dataset format of Milepost, version 1. `data/README.md` explains every table and column.
-- One CSV table of the same name and columns feeds each table; the columns marked (worked out) are added by the build.
PRAGMA application_id = 1299205220;  -- 0x4D704C64, "MpLd"
PRAGMA user_version = 1;
PRAGMA encoding = 'UTF-8';

CREATE TABLE dataset (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  title_en TEXT NOT NULL, title_ja TEXT NOT NULL DEFAULT '', title_de TEXT NOT NULL DEFAULT '',
  about_en TEXT NOT NULL DEFAULT '', about_ja TEXT NOT NULL DEFAULT '', about_de TEXT NOT NULL DEFAULT '',
  version TEXT NOT NULL,
  period_start TEXT NOT NULL, period_end TEXT NOT NULL,
  period_first_day INTEGER NOT NULL, period_last_day INTEGER NOT NULL,  -- (worked out)
  licence TEXT NOT NULL DEFAULT '',
  perspective TEXT NOT NULL REFERENCES party (id),
  languages TEXT NOT NULL DEFAULT 'en',
  CHECK (period_first_day <= period_last_day)
) STRICT;

CREATE TABLE region (
  id TEXT PRIMARY KEY NOT NULL,
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL DEFAULT '', name_de TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE party (
  id TEXT PRIMARY KEY NOT NULL,
  nature TEXT NOT NULL CHECK (nature IN ('state', 'organisation')),
  region TEXT REFERENCES region (id),
  pinned INTEGER,
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL DEFAULT '', name_de TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE kind_group (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  sign TEXT NOT NULL CHECK (sign IN ('bar', 'diamond', 'square', 'circle', 'pill', 'triangle')),
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL DEFAULT '', name_de TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE kind (
  id TEXT PRIMARY KEY NOT NULL,
  kind_group TEXT NOT NULL REFERENCES kind_group (id),
  position INTEGER NOT NULL,
  nature TEXT NOT NULL CHECK (nature IN ('agreement', 'meeting', 'paper', 'deployment', 'equipment')),
  name_en TEXT NOT NULL, name_ja TEXT NOT NULL DEFAULT '', name_de TEXT NOT NULL DEFAULT '',
  short_en TEXT NOT NULL, short_ja TEXT NOT NULL DEFAULT '', short_de TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id TEXT PRIMARY KEY NOT NULL,
  publisher TEXT NOT NULL,
  publisher_nature TEXT NOT NULL
    CHECK (publisher_nature IN ('government', 'organisation', 'state_media', 'press', 'research', 'other')),
  title TEXT NOT NULL,
  author TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL DEFAULT '',
  grade TEXT NOT NULL CHECK (grade IN ('official', 'mirror', 'press', 'copy', 'named', 'memory'))
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  id TEXT PRIMARY KEY NOT NULL,
  date TEXT NOT NULL, end_date TEXT NOT NULL DEFAULT '',
  precision TEXT NOT NULL CHECK (precision IN ('day', 'month', 'year')),  -- (worked out) of date
  first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,  -- (worked out) first and last possible day of date
  end_first_day INTEGER, end_last_day INTEGER,  -- (worked out) likewise of end_date
  kind TEXT NOT NULL REFERENCES kind (id),
  stage TEXT NOT NULL CHECK (stage IN ('announced', 'negotiation_started', 'agreed_in_substance', 'signed',
    'approved', 'notified', 'notes_exchanged', 'provisionally_applied', 'in_force', 'ended', 'held', 'completed')),
  weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 5),
  place_en TEXT NOT NULL DEFAULT '', place_ja TEXT NOT NULL DEFAULT '', place_de TEXT NOT NULL DEFAULT '',
  label_en TEXT NOT NULL, label_ja TEXT NOT NULL DEFAULT '', label_de TEXT NOT NULL DEFAULT '',
  title_en TEXT NOT NULL, title_ja TEXT NOT NULL DEFAULT '', title_de TEXT NOT NULL DEFAULT '',
  summary_en TEXT NOT NULL DEFAULT '', summary_ja TEXT NOT NULL DEFAULT '', summary_de TEXT NOT NULL DEFAULT '',
  CHECK (first_day <= last_day),
  CHECK ((end_first_day IS NULL) = (end_last_day IS NULL)),
  CHECK (end_first_day <= end_last_day),
  CHECK (first_day <= end_last_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE alias (
  id TEXT PRIMARY KEY NOT NULL,
  event TEXT NOT NULL REFERENCES event (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_party (
  event TEXT NOT NULL REFERENCES event (id),
  party TEXT NOT NULL REFERENCES party (id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('acts', 'hosts', 'concerned')),
  PRIMARY KEY (event, party)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_source (
  event TEXT NOT NULL REFERENCES event (id),
  source TEXT NOT NULL REFERENCES source (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (event, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
  event TEXT NOT NULL REFERENCES event (id),
  position INTEGER NOT NULL,
  field TEXT NOT NULL CHECK (field IN ('date', 'end_date', 'place', 'stage', 'parties', 'number', 'wording')),
  value_en TEXT NOT NULL, value_ja TEXT NOT NULL DEFAULT '', value_de TEXT NOT NULL DEFAULT '',
  note_en TEXT NOT NULL DEFAULT '', note_ja TEXT NOT NULL DEFAULT '', note_de TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL REFERENCES kind (id),
  title_en TEXT NOT NULL, title_ja TEXT NOT NULL DEFAULT '', title_de TEXT NOT NULL DEFAULT '',
  label_en TEXT NOT NULL, label_ja TEXT NOT NULL DEFAULT '', label_de TEXT NOT NULL DEFAULT '',
  replaces TEXT REFERENCES agreement (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement_party (
  agreement TEXT NOT NULL REFERENCES agreement (id),
  party TEXT NOT NULL REFERENCES party (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (agreement, party)
) STRICT, WITHOUT ROWID;

-- A step in the life of an agreement: either an event, or (for what came before the period) a dated line of its own.
CREATE TABLE agreement_stage (
  agreement TEXT NOT NULL REFERENCES agreement (id),
  position INTEGER NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('announced', 'negotiation_started', 'agreed_in_substance', 'signed',
    'approved', 'notified', 'notes_exchanged', 'provisionally_applied', 'in_force', 'ended')),
  event TEXT REFERENCES event (id),
  date TEXT NOT NULL DEFAULT '',
  first_day INTEGER, last_day INTEGER,  -- (worked out) of date, where there is no event
  note_en TEXT NOT NULL DEFAULT '', note_ja TEXT NOT NULL DEFAULT '', note_de TEXT NOT NULL DEFAULT '',
  source TEXT REFERENCES source (id),
  grade TEXT NOT NULL DEFAULT '' CHECK (grade IN ('', 'official', 'mirror', 'press', 'copy', 'named', 'memory')),
  PRIMARY KEY (agreement, position),
  CHECK ((event IS NULL) = (first_day IS NOT NULL)),
  CHECK ((event IS NULL) = (date <> '')),
  CHECK ((event IS NULL) = (grade <> '')),
  CHECK (first_day <= last_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE series (
  id TEXT PRIMARY KEY NOT NULL,
  nature TEXT NOT NULL CHECK (nature IN ('series', 'deployment', 'procurement')),
  kind TEXT NOT NULL REFERENCES kind (id),
  title_en TEXT NOT NULL, title_ja TEXT NOT NULL DEFAULT '', title_de TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE series_party (
  series TEXT NOT NULL REFERENCES series (id),
  party TEXT NOT NULL REFERENCES party (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (series, party)
) STRICT, WITHOUT ROWID;

-- A member of a series: an event, an agreement (each OSA grant), or a dated line of its own from before the period.
CREATE TABLE series_member (
  series TEXT NOT NULL REFERENCES series (id),
  position INTEGER NOT NULL,
  stage TEXT NOT NULL DEFAULT '',
  event TEXT REFERENCES event (id),
  agreement TEXT REFERENCES agreement (id),
  date TEXT NOT NULL DEFAULT '',
  first_day INTEGER, last_day INTEGER,  -- (worked out)
  note_en TEXT NOT NULL DEFAULT '', note_ja TEXT NOT NULL DEFAULT '', note_de TEXT NOT NULL DEFAULT '',
  source TEXT REFERENCES source (id),
  grade TEXT NOT NULL DEFAULT '' CHECK (grade IN ('', 'official', 'mirror', 'press', 'copy', 'named', 'memory')),
  PRIMARY KEY (series, position),
  CHECK ((event IS NOT NULL) + (agreement IS NOT NULL) + (date <> '') = 1),
  CHECK ((date <> '') = (first_day IS NOT NULL)),
  CHECK ((date <> '') = (grade <> '')),
  CHECK (first_day <= last_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE complete_list (
  party TEXT NOT NULL REFERENCES party (id),
  kind TEXT NOT NULL REFERENCES kind (id),
  note_en TEXT NOT NULL DEFAULT '', note_ja TEXT NOT NULL DEFAULT '', note_de TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (party, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
  event TEXT NOT NULL REFERENCES event (id),
  builds_on TEXT NOT NULL REFERENCES event (id),
  source TEXT NOT NULL REFERENCES source (id),
  PRIMARY KEY (event, builds_on),
  CHECK (event <> builds_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  id TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL REFERENCES source (id),
  position INTEGER NOT NULL,
  nature TEXT NOT NULL CHECK (nature IN ('fact', 'opinion')),
  verdict TEXT NOT NULL CHECK (verdict IN ('borne_out', 'imprecise', 'not_borne_out', 'opinion')),
  holder TEXT NOT NULL DEFAULT '',
  claim_en TEXT NOT NULL, claim_ja TEXT NOT NULL DEFAULT '', claim_de TEXT NOT NULL DEFAULT '',
  record_en TEXT NOT NULL DEFAULT '', record_ja TEXT NOT NULL DEFAULT '', record_de TEXT NOT NULL DEFAULT '',
  CHECK ((nature = 'opinion') = (verdict = 'opinion'))
) STRICT, WITHOUT ROWID;

-- A step of the tour through the dataset: what it says, and the view that it shows.
CREATE TABLE tour_step (
  position INTEGER PRIMARY KEY NOT NULL,
  title_en TEXT NOT NULL, title_ja TEXT NOT NULL DEFAULT '', title_de TEXT NOT NULL DEFAULT '',
  text_en TEXT NOT NULL, text_ja TEXT NOT NULL DEFAULT '', text_de TEXT NOT NULL DEFAULT '',
  view TEXT NOT NULL CHECK (view IN ('timeline', 'matrix', 'table', 'trends')),
  period_start TEXT NOT NULL DEFAULT '', period_end TEXT NOT NULL DEFAULT '',
  lanes TEXT NOT NULL DEFAULT '', countries TEXT NOT NULL DEFAULT '', kinds TEXT NOT NULL DEFAULT '',
  as_of TEXT NOT NULL DEFAULT '',
  event TEXT REFERENCES event (id),
  agreement TEXT REFERENCES agreement (id),
  CHECK (event IS NULL OR agreement IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_about (
  claim TEXT NOT NULL REFERENCES claim (id),
  position INTEGER NOT NULL,
  event TEXT REFERENCES event (id),
  agreement TEXT REFERENCES agreement (id),
  series TEXT REFERENCES series (id),
  PRIMARY KEY (claim, position),
  CHECK ((event IS NOT NULL) + (agreement IS NOT NULL) + (series IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
