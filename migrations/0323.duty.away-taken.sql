-- Past absences are taken with a lock by the clock that forgets them, and a lock needs the right to change the row.
grant update (until_on) on duty.away to maplebridge_app;
