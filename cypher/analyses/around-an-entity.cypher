// The world around one entity, two steps far, as a picture: set the id first with :param id => '…'.
MATCH path = (entity:Entity {id: $id})-[steps*1..2]-(:Entity)
WHERE all(step IN steps WHERE step.claimId IS NOT NULL)
RETURN path
LIMIT 200;
