// Entities that were judged to be one: what was merged by id, claims that became one by what they say, judgements by whom they
// are on.

CREATE CONSTRAINT merged_entity_id_unique_1e08b46d IF NOT EXISTS FOR (n:MergedEntity) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX merged_entity_id_317195b1 IF NOT EXISTS FOR (n:MergedEntity) ON (n.id);
CREATE CONSTRAINT merged_claim_id_unique_7e80e276 IF NOT EXISTS FOR (n:MergedClaim) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX merged_claim_id_d52b123f IF NOT EXISTS FOR (n:MergedClaim) ON (n.id);
CREATE CONSTRAINT judgement_id_unique_354b72fa IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
// only: embedded
CREATE INDEX judgement_id_fb892a9c IF NOT EXISTS FOR (n:Judgement) ON (n.id);
CREATE INDEX judgement_a_ca58fa51 IF NOT EXISTS FOR (n:Judgement) ON (n.a);
CREATE INDEX judgement_b_c65f5206 IF NOT EXISTS FOR (n:Judgement) ON (n.b);
CREATE INDEX claim_proposition_id_b28710af IF NOT EXISTS FOR (n:Claim) ON (n.propositionId);
CREATE INDEX merged_claim_proposition_id_c00107d3 IF NOT EXISTS FOR (n:MergedClaim) ON (n.propositionId);
CREATE INDEX merged_claim_canonical_id_6efcc93b IF NOT EXISTS FOR (n:MergedClaim) ON (n.canonicalId);
