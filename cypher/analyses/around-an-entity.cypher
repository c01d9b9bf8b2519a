// The world around one entity, two steps far, as a picture. Set the id first: :param id => 'per-…'
MATCH path = (entity:Entity {id: $id})-[steps*1..2]-(:Entity)
WHERE all(step IN steps WHERE step.claimId IS NOT NULL)
RETURN path
LIMIT 200;
