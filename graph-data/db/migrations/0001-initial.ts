/** Documents, the graph, its citations and tensions, and full-text search over all of them. */

// Integer keys inside, text ids (`uid`) outside. Checks use cheap expressions only: they run for every
// row whenever a file is opened. 9007199254740991 is the largest integer JavaScript holds exactly.
export const initialSchema = `
CREATE TABLE project (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 9007199254740991)
) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) BETWEEN 1 AND 200 AND instr(uid, char(0)) = 0),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 10000 AND instr(title, char(0)) = 0),
  publisher TEXT CHECK (length(publisher) BETWEEN 1 AND 10000 AND instr(publisher, char(0)) = 0),
  author TEXT CHECK (length(author) BETWEEN 1 AND 10000 AND instr(author, char(0)) = 0),
  published TEXT CHECK (length(published) BETWEEN 4 AND 60 AND published NOT GLOB '*[^0-9YXTSEZ:.~?%/+-]*'),
  url TEXT CHECK (length(url) <= 2048 AND (url LIKE 'http://%' OR url LIKE 'https://%')),
  text TEXT NOT NULL CHECK (instr(text, char(0)) = 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE TABLE entity (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) BETWEEN 1 AND 200 AND instr(uid, char(0)) = 0),
  type TEXT NOT NULL CHECK (length(type) BETWEEN 1 AND 10000 AND instr(type, char(0)) = 0),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 10000 AND instr(name, char(0)) = 0),
  aliases TEXT NOT NULL CHECK (json_valid(aliases) AND json_type(aliases) = 'array'),
  description TEXT NOT NULL CHECK (instr(description, char(0)) = 0),
  degree INTEGER NOT NULL DEFAULT 0 CHECK (degree BETWEEN 0 AND 9007199254740991)
) STRICT;
CREATE INDEX entity_degree ON entity (degree DESC, id);
CREATE INDEX entity_type ON entity (type);

CREATE TABLE relation (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) BETWEEN 1 AND 200 AND instr(uid, char(0)) = 0),
  source INTEGER NOT NULL REFERENCES entity (id),
  target INTEGER NOT NULL REFERENCES entity (id),
  type TEXT NOT NULL CHECK (length(type) BETWEEN 1 AND 10000 AND instr(type, char(0)) = 0),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 10000 AND instr(label, char(0)) = 0),
  speaker INTEGER REFERENCES entity (id),
  modality TEXT NOT NULL CHECK (modality IN
    ('stated', 'claimed', 'intended', 'threatened', 'demanded', 'predicted', 'conditional')),
  negated INTEGER NOT NULL CHECK (negated IN (0, 1)),
  occurred TEXT CHECK (length(occurred) BETWEEN 4 AND 60 AND occurred NOT GLOB '*[^0-9YXTSEZ:.~?%/+-]*')
) STRICT;
CREATE INDEX relation_source ON relation (source, target, type);
CREATE INDEX relation_target ON relation (target, source, type);
CREATE INDEX relation_speaker ON relation (speaker);
CREATE INDEX relation_type ON relation (type);
CREATE INDEX relation_modality ON relation (modality);

CREATE TABLE citation (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) BETWEEN 1 AND 200 AND instr(uid, char(0)) = 0),
  relation INTEGER NOT NULL REFERENCES relation (id),
  document INTEGER NOT NULL REFERENCES document (id),
  start_offset INTEGER NOT NULL CHECK (start_offset BETWEEN 0 AND 1000000000),
  end_offset INTEGER NOT NULL CHECK (end_offset BETWEEN 1 AND 1000000000),
  quote TEXT NOT NULL CHECK (length(quote) BETWEEN 1 AND 10000 AND instr(quote, char(0)) = 0),
  prefix TEXT NOT NULL CHECK (length(prefix) <= 32 AND instr(prefix, char(0)) = 0),
  suffix TEXT NOT NULL CHECK (length(suffix) <= 32 AND instr(suffix, char(0)) = 0),
  stance TEXT NOT NULL CHECK (stance IN ('supports', 'disputes', 'context')),
  verdict TEXT NOT NULL CHECK (verdict IN
    ('exact', 'normalised', 'approximate', 'not found', 'source missing')),
  CHECK (end_offset - start_offset = length(quote))
) STRICT;
CREATE INDEX citation_relation ON citation (relation, document, start_offset, verdict);
CREATE INDEX citation_document ON citation (document, start_offset, relation);

CREATE TABLE tension (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) BETWEEN 1 AND 200 AND instr(uid, char(0)) = 0),
  first INTEGER NOT NULL REFERENCES relation (id),
  second INTEGER NOT NULL REFERENCES relation (id),
  note TEXT NOT NULL CHECK (length(note) BETWEEN 1 AND 10000 AND instr(note, char(0)) = 0),
  CHECK (first <> second)
) STRICT;
CREATE INDEX tension_first ON tension (first);
CREATE INDEX tension_second ON tension (second);

CREATE TRIGGER document_immutable BEFORE UPDATE OF text, sha256 ON document
WHEN NEW.text IS NOT OLD.text OR NEW.sha256 IS NOT OLD.sha256
BEGIN SELECT RAISE(ABORT, 'document text is immutable'); END;

CREATE TRIGGER citation_insert_verbatim BEFORE INSERT ON citation
WHEN length(NEW.prefix) > NEW.start_offset
  OR NEW.prefix || NEW.quote || NEW.suffix IS NOT
    substr((SELECT text FROM document WHERE id = NEW.document), NEW.start_offset - length(NEW.prefix) + 1,
      length(NEW.prefix) + length(NEW.quote) + length(NEW.suffix))
BEGIN SELECT RAISE(ABORT, 'citation is not verbatim'); END;

CREATE TRIGGER citation_update_verbatim BEFORE UPDATE ON citation
WHEN length(NEW.prefix) > NEW.start_offset
  OR NEW.prefix || NEW.quote || NEW.suffix IS NOT
    substr((SELECT text FROM document WHERE id = NEW.document), NEW.start_offset - length(NEW.prefix) + 1,
      length(NEW.prefix) + length(NEW.quote) + length(NEW.suffix))
BEGIN SELECT RAISE(ABORT, 'citation is not verbatim'); END;

CREATE TRIGGER relation_insert_degree AFTER INSERT ON relation
BEGIN UPDATE entity SET degree = degree + 1 WHERE id IN (NEW.source, NEW.target); END;

CREATE TRIGGER relation_delete_degree AFTER DELETE ON relation
BEGIN UPDATE entity SET degree = degree - 1 WHERE id IN (OLD.source, OLD.target); END;

CREATE TRIGGER relation_update_degree AFTER UPDATE OF source, target ON relation
BEGIN
  UPDATE entity SET degree = degree + 1 WHERE id IN (NEW.source, NEW.target);
  UPDATE entity SET degree = degree - 1 WHERE id IN (OLD.source, OLD.target);
END;

CREATE VIRTUAL TABLE entity_text USING fts5 (name, aliases,
  content = 'entity', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE TRIGGER entity_insert_text AFTER INSERT ON entity
BEGIN INSERT INTO entity_text (rowid, name, aliases) VALUES (NEW.id, NEW.name, NEW.aliases); END;
CREATE TRIGGER entity_delete_text AFTER DELETE ON entity
BEGIN
  INSERT INTO entity_text (entity_text, rowid, name, aliases) VALUES ('delete', OLD.id, OLD.name, OLD.aliases);
END;
CREATE TRIGGER entity_update_text AFTER UPDATE OF name, aliases ON entity
BEGIN
  INSERT INTO entity_text (entity_text, rowid, name, aliases) VALUES ('delete', OLD.id, OLD.name, OLD.aliases);
  INSERT INTO entity_text (rowid, name, aliases) VALUES (NEW.id, NEW.name, NEW.aliases);
END;

CREATE VIRTUAL TABLE relation_text USING fts5 (label,
  content = 'relation', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE TRIGGER relation_insert_text AFTER INSERT ON relation
BEGIN INSERT INTO relation_text (rowid, label) VALUES (NEW.id, NEW.label); END;
CREATE TRIGGER relation_delete_text AFTER DELETE ON relation
BEGIN INSERT INTO relation_text (relation_text, rowid, label) VALUES ('delete', OLD.id, OLD.label); END;
CREATE TRIGGER relation_update_text AFTER UPDATE OF label ON relation
BEGIN
  INSERT INTO relation_text (relation_text, rowid, label) VALUES ('delete', OLD.id, OLD.label);
  INSERT INTO relation_text (rowid, label) VALUES (NEW.id, NEW.label);
END;

CREATE VIRTUAL TABLE citation_text USING fts5 (quote,
  content = 'citation', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE TRIGGER citation_insert_text AFTER INSERT ON citation
BEGIN INSERT INTO citation_text (rowid, quote) VALUES (NEW.id, NEW.quote); END;
CREATE TRIGGER citation_delete_text AFTER DELETE ON citation
BEGIN INSERT INTO citation_text (citation_text, rowid, quote) VALUES ('delete', OLD.id, OLD.quote); END;
CREATE TRIGGER citation_update_text AFTER UPDATE OF quote ON citation
BEGIN
  INSERT INTO citation_text (citation_text, rowid, quote) VALUES ('delete', OLD.id, OLD.quote);
  INSERT INTO citation_text (rowid, quote) VALUES (NEW.id, NEW.quote);
END;

CREATE VIRTUAL TABLE document_text USING fts5 (title, text,
  content = 'document', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE TRIGGER document_insert_text AFTER INSERT ON document
BEGIN INSERT INTO document_text (rowid, title, text) VALUES (NEW.id, NEW.title, NEW.text); END;
CREATE TRIGGER document_delete_text AFTER DELETE ON document
BEGIN
  INSERT INTO document_text (document_text, rowid, title, text) VALUES ('delete', OLD.id, OLD.title, OLD.text);
END;
CREATE TRIGGER document_update_text AFTER UPDATE OF title ON document
BEGIN
  INSERT INTO document_text (document_text, rowid, title, text) VALUES ('delete', OLD.id, OLD.title, OLD.text);
  INSERT INTO document_text (rowid, title, text) VALUES (NEW.id, NEW.title, NEW.text);
END;

INSERT INTO project (id, revision) VALUES (1, 0);
`;
