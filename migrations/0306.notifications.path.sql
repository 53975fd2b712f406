-- Where on the desk a letter to a unit leads, below the district: the page of what it is about. Nothing of what stands there.
alter table notifications.letter add column path text;
