// Full-text search as of an earlier time of recording: what was found then and is no more, in indexes of its own, so that searches
// of today neither meet it nor pay for it.

// only: neo4j
CREATE FULLTEXT INDEX former_names_f436de17 IF NOT EXISTS FOR (n:Former) ON EACH [n.searchNames] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// only: neo4j
CREATE FULLTEXT INDEX former_texts_8c6ef921 IF NOT EXISTS FOR (n:Former) ON EACH [n.search] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
