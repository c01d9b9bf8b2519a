// While a backup is restored its relationships find their ends by a key of their own. No other node has the label.

CREATE INDEX restored_key_5876f79b IF NOT EXISTS FOR (n:Restored) ON (n.restoredKey);
