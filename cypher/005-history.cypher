// What was recorded once and is no more: by id. Several nodes may have had one id, one after the other.

CREATE INDEX former_id_54640384 IF NOT EXISTS FOR (n:Former) ON (n.id);
