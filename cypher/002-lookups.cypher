// What a load looks up besides ids: what a file declared, the assertions of a report and of a claim, the claims about
// an entity.

CREATE INDEX entity_declared_in_89a0edf5 IF NOT EXISTS FOR (n:Entity) ON (n.declaredIn);
CREATE INDEX entity_registry_2d2fa0eb IF NOT EXISTS FOR (n:Entity) ON (n.registry);
CREATE INDEX assertion_report_id_546b849e IF NOT EXISTS FOR (n:Assertion) ON (n.reportId);
CREATE INDEX assertion_claim_id_7aa95df9 IF NOT EXISTS FOR (n:Assertion) ON (n.claimId);
CREATE INDEX claim_predicate_e4430b7f IF NOT EXISTS FOR (n:Claim) ON (n.predicate);
CREATE INDEX claim_subject_id_70f26ec7 IF NOT EXISTS FOR (n:Claim) ON (n.subjectId);
CREATE INDEX claim_object_id_f858e0e7 IF NOT EXISTS FOR (n:Claim) ON (n.objectId);
