// Order by an index: a sorted page reads as many nodes as it shows (22 db hits instead of 40,001 at 20,000 nodes). The id
// breaks ties. The embedded engine sorts without indexes, so these are for Neo4j alone. Keys with few values (enums,
// booleans) are left out: pages of them are sorted in memory.

// only: neo4j
CREATE INDEX source_name_sort_id_c66c230d IF NOT EXISTS FOR (n:Source) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX entity_name_sort_id_83217ebf IF NOT EXISTS FOR (n:Entity) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX actor_name_sort_id_f33a9f9b IF NOT EXISTS FOR (n:Actor) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX person_name_sort_id_7b98f8aa IF NOT EXISTS FOR (n:Person) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX organization_name_sort_id_61eff4c0 IF NOT EXISTS FOR (n:Organization) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX state_name_sort_id_84b66a42 IF NOT EXISTS FOR (n:State) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX actor_group_name_sort_id_f4cc90c3 IF NOT EXISTS FOR (n:ActorGroup) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX position_name_sort_id_46fef42e IF NOT EXISTS FOR (n:Position) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX place_name_sort_id_545b3d99 IF NOT EXISTS FOR (n:Place) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX event_name_sort_id_68de6e14 IF NOT EXISTS FOR (n:Event) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX conflict_name_sort_id_403f7566 IF NOT EXISTS FOR (n:Conflict) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX process_name_sort_id_28c908a2 IF NOT EXISTS FOR (n:Process) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX instrument_name_sort_id_aba9c2b1 IF NOT EXISTS FOR (n:Instrument) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX proposition_name_sort_id_c254036d IF NOT EXISTS FOR (n:Proposition) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX issue_name_sort_id_d78957ac IF NOT EXISTS FOR (n:Issue) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX report_name_sort_id_cf1cb9af IF NOT EXISTS FOR (n:Report) ON (n.nameSort, n.id);

// only: neo4j
CREATE INDEX event_starts_on_id_1f5f7fb1 IF NOT EXISTS FOR (n:Event) ON (n.startsOn, n.id);

// only: neo4j
CREATE INDEX event_ends_on_id_777469f2 IF NOT EXISTS FOR (n:Event) ON (n.endsOn, n.id);

// only: neo4j
CREATE INDEX report_published_at_id_7cf65258 IF NOT EXISTS FOR (n:Report) ON (n.publishedAt, n.id);

// only: neo4j
CREATE INDEX report_recorded_at_id_a894d072 IF NOT EXISTS FOR (n:Report) ON (n.recordedAt, n.id);

// only: neo4j
CREATE INDEX assertion_recorded_at_id_2ba348f5 IF NOT EXISTS FOR (n:Assertion) ON (n.recordedAt, n.id);

// only: neo4j
CREATE INDEX claim_predicate_id_c1c94d37 IF NOT EXISTS FOR (n:Claim) ON (n.predicate, n.id);

// only: neo4j
CREATE INDEX claim_independent_sources_id_67a0e1ea IF NOT EXISTS FOR (n:Claim) ON (n.independentSources, n.id);

// only: neo4j
CREATE INDEX coding_run_recorded_at_id_122a856f IF NOT EXISTS FOR (n:CodingRun) ON (n.recordedAt, n.id);
