/** Citations that are not verbatim, reviews, independent sources, and what was checked when. */

// Whatever an old file holds is verbatim, since its schema let nothing else in. A citation keeps its claimed
// words and has no offsets where they do not stand in the text, so that offsets never point at other words.
export const evidenceSchema = `
CREATE TABLE citation_new (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) BETWEEN 1 AND 200 AND instr(uid, char(0)) = 0),
  relation INTEGER NOT NULL REFERENCES relation (id),
  document INTEGER NOT NULL REFERENCES document (id),
  start_offset INTEGER CHECK (start_offset BETWEEN 0 AND 1000000000),
  end_offset INTEGER CHECK (end_offset BETWEEN 1 AND 1000000000),
  quote TEXT NOT NULL CHECK (length(quote) BETWEEN 1 AND 10000 AND instr(quote, char(0)) = 0),
  prefix TEXT NOT NULL CHECK (length(prefix) <= 32 AND instr(prefix, char(0)) = 0),
  suffix TEXT NOT NULL CHECK (length(suffix) <= 32 AND instr(suffix, char(0)) = 0),
  stance TEXT NOT NULL CHECK (stance IN ('supports', 'disputes', 'context')),
  verdict TEXT NOT NULL CHECK (verdict IN
    ('exact', 'normalised', 'approximate', 'not found', 'source missing')),
  CHECK ((start_offset IS NULL) = (end_offset IS NULL)),
  CHECK (start_offset IS NULL OR end_offset - start_offset = length(quote)),
  CHECK (start_offset IS NULL OR verdict IN ('exact', 'source missing'))
) STRICT;
INSERT INTO citation_new (id, uid, relation, document, start_offset, end_offset, quote, prefix, suffix, stance, verdict)
  SELECT id, uid, relation, document, start_offset, end_offset, quote, prefix, suffix, stance, 'exact' FROM citation;
DROP TABLE citation;
ALTER TABLE citation_new RENAME TO citation;
CREATE INDEX citation_relation ON citation (relation, document, start_offset, verdict);
CREATE INDEX citation_document ON citation (document, start_offset, relation);
CREATE INDEX citation_verdict ON citation (verdict, relation) WHERE verdict <> 'exact';

CREATE TRIGGER citation_insert_verbatim BEFORE INSERT ON citation
WHEN NEW.start_offset IS NOT NULL AND (length(NEW.prefix) > NEW.start_offset
  OR NEW.prefix || NEW.quote || NEW.suffix IS NOT
    substr((SELECT text FROM document WHERE id = NEW.document), NEW.start_offset - length(NEW.prefix) + 1,
      length(NEW.prefix) + length(NEW.quote) + length(NEW.suffix)))
BEGIN SELECT RAISE(ABORT, 'citation is not verbatim'); END;

CREATE TRIGGER citation_update_verbatim
BEFORE UPDATE OF document, start_offset, end_offset, quote, prefix, suffix ON citation
WHEN NEW.start_offset IS NOT NULL AND (length(NEW.prefix) > NEW.start_offset
  OR NEW.prefix || NEW.quote || NEW.suffix IS NOT
    substr((SELECT text FROM document WHERE id = NEW.document), NEW.start_offset - length(NEW.prefix) + 1,
      length(NEW.prefix) + length(NEW.quote) + length(NEW.suffix)))
BEGIN SELECT RAISE(ABORT, 'citation is not verbatim'); END;

CREATE TRIGGER citation_insert_text AFTER INSERT ON citation
BEGIN INSERT INTO citation_text (rowid, quote) VALUES (NEW.id, NEW.quote); END;
CREATE TRIGGER citation_delete_text AFTER DELETE ON citation
BEGIN INSERT INTO citation_text (citation_text, rowid, quote) VALUES ('delete', OLD.id, OLD.quote); END;
CREATE TRIGGER citation_update_text AFTER UPDATE OF quote ON citation
BEGIN
  INSERT INTO citation_text (citation_text, rowid, quote) VALUES ('delete', OLD.id, OLD.quote);
  INSERT INTO citation_text (rowid, quote) VALUES (NEW.id, NEW.quote);
END;

CREATE TABLE review (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) BETWEEN 1 AND 200 AND instr(uid, char(0)) = 0),
  citation INTEGER NOT NULL REFERENCES citation (id),
  finding TEXT NOT NULL CHECK (finding IN ('supported', 'not supported', 'wrong actor', 'wrong direction',
    'wrong relation', 'negated', 'hypothetical', 'other')),
  note TEXT NOT NULL CHECK (length(note) <= 10000 AND instr(note, char(0)) = 0),
  reviewer TEXT NOT NULL CHECK (length(reviewer) BETWEEN 1 AND 10000 AND instr(reviewer, char(0)) = 0),
  reviewed TEXT NOT NULL CHECK (length(reviewed) = 24 AND reviewed
    GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
) STRICT;
CREATE INDEX review_citation ON review (citation, reviewed, uid, finding);

CREATE TABLE document_check (
  document INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  checker INTEGER NOT NULL CHECK (checker BETWEEN 0 AND 1000000)
) STRICT;

ALTER TABLE relation ADD COLUMN sources INTEGER NOT NULL DEFAULT 0
  CHECK (sources BETWEEN 0 AND 9007199254740991);
UPDATE relation SET sources = (SELECT count(DISTINCT CASE WHEN d.publisher IS NULL THEN 'd' || d.id
    ELSE 'p' || d.publisher END)
  FROM citation c JOIN document d ON d.id = c.document WHERE c.relation = relation.id);
`;
