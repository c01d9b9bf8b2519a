// Full-text search. The texts are stored folded, words parted by spaces: the analyzer has nothing to do but cut there, so that
// both engines have the same words. The embedded engine searches an index of its own, in memory.

// only: neo4j
CREATE FULLTEXT INDEX search_names_147c83c9 IF NOT EXISTS FOR (n:Entity|Report) ON EACH [n.searchNames] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// only: neo4j
CREATE FULLTEXT INDEX search_texts_c1b628ac IF NOT EXISTS FOR (n:Entity|Report|Passage|Assertion) ON EACH [n.search] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
