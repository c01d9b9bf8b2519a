// One id, one node, for each label that a node is looked up by; and a seek for it. On Neo4j a constraint brings its
// index along; the embedded engine needs an index of its own, made after the constraint. Names end in a hash of the
// definition, because IF NOT EXISTS passes over a known name in silence, whatever it defines.

CREATE CONSTRAINT node_id_unique_e0678cad IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX node_id_391f26b4 IF NOT EXISTS FOR (n:Node) ON (n.id);

CREATE CONSTRAINT source_id_unique_e61dce71 IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX source_id_dc4cf508 IF NOT EXISTS FOR (n:Source) ON (n.id);

CREATE CONSTRAINT entity_id_unique_8fbf8559 IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX entity_id_6d0d5f26 IF NOT EXISTS FOR (n:Entity) ON (n.id);

CREATE CONSTRAINT actor_id_unique_71154447 IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX actor_id_c58ce7e8 IF NOT EXISTS FOR (n:Actor) ON (n.id);

CREATE CONSTRAINT person_id_unique_ffb4c283 IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX person_id_5e05f578 IF NOT EXISTS FOR (n:Person) ON (n.id);

CREATE CONSTRAINT organization_id_unique_496127b7 IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX organization_id_1e37ce32 IF NOT EXISTS FOR (n:Organization) ON (n.id);

CREATE CONSTRAINT state_id_unique_3c81657f IF NOT EXISTS FOR (n:State) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX state_id_a775cef9 IF NOT EXISTS FOR (n:State) ON (n.id);

CREATE CONSTRAINT actor_group_id_unique_218776a1 IF NOT EXISTS FOR (n:ActorGroup) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX actor_group_id_84f202dd IF NOT EXISTS FOR (n:ActorGroup) ON (n.id);

CREATE CONSTRAINT position_id_unique_f8163fde IF NOT EXISTS FOR (n:Position) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX position_id_0b7d3248 IF NOT EXISTS FOR (n:Position) ON (n.id);

CREATE CONSTRAINT place_id_unique_c1dbbb56 IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX place_id_895bbc2b IF NOT EXISTS FOR (n:Place) ON (n.id);

CREATE CONSTRAINT event_id_unique_18507387 IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX event_id_26ba92bc IF NOT EXISTS FOR (n:Event) ON (n.id);

CREATE CONSTRAINT conflict_id_unique_2bc1ad04 IF NOT EXISTS FOR (n:Conflict) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX conflict_id_966176a0 IF NOT EXISTS FOR (n:Conflict) ON (n.id);

CREATE CONSTRAINT process_id_unique_c6d1b7b8 IF NOT EXISTS FOR (n:Process) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX process_id_3d2d8066 IF NOT EXISTS FOR (n:Process) ON (n.id);

CREATE CONSTRAINT instrument_id_unique_71d627cc IF NOT EXISTS FOR (n:Instrument) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX instrument_id_b8a2fca3 IF NOT EXISTS FOR (n:Instrument) ON (n.id);

CREATE CONSTRAINT proposition_id_unique_28ed64cf IF NOT EXISTS FOR (n:Proposition) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX proposition_id_ffaa89c8 IF NOT EXISTS FOR (n:Proposition) ON (n.id);

CREATE CONSTRAINT issue_id_unique_13ecd767 IF NOT EXISTS FOR (n:Issue) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX issue_id_86c7cba1 IF NOT EXISTS FOR (n:Issue) ON (n.id);

CREATE CONSTRAINT report_id_unique_1fd12325 IF NOT EXISTS FOR (n:Report) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX report_id_3425f96c IF NOT EXISTS FOR (n:Report) ON (n.id);

CREATE CONSTRAINT passage_id_unique_2ff1678a IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX passage_id_fe455f89 IF NOT EXISTS FOR (n:Passage) ON (n.id);

CREATE CONSTRAINT assertion_id_unique_2e88a537 IF NOT EXISTS FOR (n:Assertion) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX assertion_id_68211ae4 IF NOT EXISTS FOR (n:Assertion) ON (n.id);

CREATE CONSTRAINT claim_id_unique_b26265da IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX claim_id_3f169356 IF NOT EXISTS FOR (n:Claim) ON (n.id);

CREATE CONSTRAINT coding_run_id_unique_574fb8d7 IF NOT EXISTS FOR (n:CodingRun) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX coding_run_id_d8a52c95 IF NOT EXISTS FOR (n:CodingRun) ON (n.id);

CREATE CONSTRAINT registry_id_unique_e73630d1 IF NOT EXISTS FOR (n:Registry) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX registry_id_282c6667 IF NOT EXISTS FOR (n:Registry) ON (n.id);

CREATE CONSTRAINT migration_id_unique_90c12257 IF NOT EXISTS FOR (n:Migration) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX migration_id_3acb1f71 IF NOT EXISTS FOR (n:Migration) ON (n.id);
