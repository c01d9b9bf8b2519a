// Actors by propositions: every stance with its value, from rejection (-2) to support (2).
MATCH (actor:Actor)-[stance:HOLDS_STANCE_ON]->(target:Proposition)
RETURN target.name AS proposition,
       collect(actor.name + ' ' + coalesce(toString(stance.value), stance.level)) AS stances
ORDER BY proposition;
