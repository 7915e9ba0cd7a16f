/** Entities that look alike, and that a person has said are two. */

// A pair has no order, so that it is stored once however it was named.
export const distinctionSchema = `
CREATE TABLE distinction (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 9007199254740991),
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) BETWEEN 1 AND 200 AND instr(uid, char(0)) = 0),
  first INTEGER NOT NULL REFERENCES entity (id),
  second INTEGER NOT NULL REFERENCES entity (id),
  CHECK (first < second),
  UNIQUE (first, second)
) STRICT;
CREATE INDEX distinction_second ON distinction (second);
`;
