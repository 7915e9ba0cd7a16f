/** What people add of their own: the files documents were read from, looks of types, saved views. */

// Bytes are kept by their hash, so that an original that was taken back can be put again; copies made for
// others leave out what nothing refers to.
export const ownMaterialSchema = `
CREATE TABLE original_bytes (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE original (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) BETWEEN 1 AND 200 AND instr(uid, char(0)) = 0),
  document INTEGER NOT NULL REFERENCES document (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 1000 AND instr(name, char(0)) = 0),
  media_type TEXT NOT NULL CHECK (length(media_type) BETWEEN 1 AND 200 AND instr(media_type, char(0)) = 0),
  size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 9007199254740991),
  sha256 TEXT NOT NULL REFERENCES original_bytes (sha256)
) STRICT;
CREATE INDEX original_document ON original (document);
CREATE INDEX original_sha256 ON original (sha256);

CREATE TABLE type (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) BETWEEN 1 AND 200 AND instr(uid, char(0)) = 0),
  of TEXT NOT NULL CHECK (of IN ('entity', 'relation')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 10000 AND instr(name, char(0)) = 0),
  colour TEXT CHECK (length(colour) = 7 AND colour NOT GLOB '*[^#0-9a-f]*'),
  icon TEXT CHECK (length(icon) BETWEEN 1 AND 60 AND instr(icon, char(0)) = 0),
  description TEXT NOT NULL CHECK (length(description) <= 10000 AND instr(description, char(0)) = 0),
  UNIQUE (of, name)
) STRICT;

CREATE TABLE view (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) BETWEEN 1 AND 200 AND instr(uid, char(0)) = 0),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 10000 AND instr(name, char(0)) = 0),
  note TEXT NOT NULL CHECK (length(note) <= 100000 AND instr(note, char(0)) = 0),
  place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 1000000),
  content TEXT NOT NULL CHECK (json_valid(content) AND json_type(content) = 'object')
) STRICT;
CREATE INDEX view_place ON view (place, name, uid);
`;
